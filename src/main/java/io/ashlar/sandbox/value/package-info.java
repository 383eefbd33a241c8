/**
 * Property values as the sandbox sees them: plain immutable maps, lists, texts, numbers and booleans, plus one sentinel
 * for what a preview does not know yet. {@link io.ashlar.sandbox.value.Properties} reads them by path;
 * {@link io.ashlar.sandbox.value.Wire} carries them to and from the engine's protobuf form. Secrets never reach this
 * layer wrapped: the engine unwraps them before a provider that does not accept secrets and restores the mark on the way
 * back, property by property.
 */
@NullMarked
package io.ashlar.sandbox.value;

import org.jspecify.annotations.NullMarked;
