/**
 * Tests on the real Pulumi engine, against the sandbox.
 *
 * <p>A class with {@link io.ashlar.engine.EngineTest} gets an {@link io.ashlar.engine.Engine}: the CLI, a backend and an embedded
 * cloud of its own, gone with the test. Where no CLI can be had such tests are skipped with the reason, and {@code .ci/run}
 * fails if any was. {@code mvn verify} finds the CLI through {@code pulumiw --toolchain}.
 */
@NullMarked
package io.ashlar.engine;

import org.jspecify.annotations.NullMarked;
