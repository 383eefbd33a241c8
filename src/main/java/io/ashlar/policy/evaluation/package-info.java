/**
 * Judges resources and stacks by the rules of a pack, and says what was found.
 *
 * <p>An {@link io.ashlar.policy.evaluation.Evaluator} indexes the rules by resource type, keeps a rule that throws from taking
 * others down, accepts what a suppression covers, hides secrets, and counts. Whoever asks, the engine, a test or a command on a
 * saved state, gets the same {@link io.ashlar.policy.evaluation.Finding}s. Clock and configuration come in as
 * {@link io.ashlar.policy.evaluation.Conditions}.
 */
@NullMarked
package io.ashlar.policy.evaluation;

import org.jspecify.annotations.NullMarked;
