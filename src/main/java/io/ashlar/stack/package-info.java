/**
 * What one environment is made of, in reading order. {@link io.ashlar.stack.Platform} composes the components;
 * {@link io.ashlar.stack.StackConfig} is the only reader of configuration, and finds everything wrong with it before
 * anything is registered. The stack files carry facts (region, blocks, sizes, budget); the rules are code.
 * {@link io.ashlar.stack.Main} is where the engine's Java host enters.
 */
@NullMarked
package io.ashlar.stack;

import org.jspecify.annotations.NullMarked;
