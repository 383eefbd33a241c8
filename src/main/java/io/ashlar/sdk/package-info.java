/**
 * Mends for faults of the engine's SDK that a program cannot work around, each one with the reason it exists.
 *
 * <p>Every entry of a JVM (program, tests) applies them before the SDK's classes are loaded. A mend looks for the very fault
 * that it is for, and leaves an SDK alone that no longer has it. When upstream has mended the last of them, this package goes.
 */
@NullMarked
package io.ashlar.sdk;

import org.jspecify.annotations.NullMarked;
