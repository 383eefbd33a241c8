/**
 * How long a deployment would take in the real clouds. {@link io.ashlar.sandbox.time.Durations} knows what each type takes,
 * from a file that names where each figure was published or seen; {@link io.ashlar.sandbox.time.Timeline} runs a deployment on
 * a virtual clock, with the engine's dependencies and the engine's limit of what it does at the same time, and finds the path
 * that decides when it ends. {@link io.ashlar.sandbox.time.RealTime} makes the sandbox itself that slow, for demonstrations.
 */
@NullMarked
package io.ashlar.sandbox.time;

import org.jspecify.annotations.NullMarked;
