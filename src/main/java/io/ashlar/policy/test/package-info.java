/**
 * Tests policy rules: {@link io.ashlar.policy.test.Given} builds a resource, or one among others, and says what a rule has to find.
 *
 * <p>Works with any test framework: what does not hold is an {@link AssertionError}. A rule that throws fails the test with its own
 * trace.
 */
@NullMarked
package io.ashlar.policy.test;

import org.jspecify.annotations.NullMarked;
