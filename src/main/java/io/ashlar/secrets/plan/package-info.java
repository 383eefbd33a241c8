/**
 * Decides what a secret consists of, how long a deleted one can be taken back, and what each cloud refuses. Records in,
 * records out, tested without mocks. {@link io.ashlar.secrets.plan.SecretPlanner} is the way in; {@link
 * io.ashlar.secrets.plan.SecretValidator} judges first, with the {@link io.ashlar.secrets.plan.SecretRules} of the cloud.
 */
@NullMarked
package io.ashlar.secrets.plan;

import org.jspecify.annotations.NullMarked;
