/**
 * The {@code random} package: no cloud, but a provider whose results stay. What it makes is made up from the sandbox's seed, so
 * that two runs on an empty sandbox make the same; the real one draws from the system's cryptographic randomness.
 */
@NullMarked
package io.ashlar.sandbox.random;

import org.jspecify.annotations.NullMarked;
