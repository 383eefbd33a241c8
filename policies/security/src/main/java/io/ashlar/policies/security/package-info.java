/**
 * The security pack: rules by cloud, then by service, one class each.
 *
 * <p>{@link io.ashlar.policies.security.SecurityPack} lists them all; what they are called and who asks for them is in each rule's
 * {@link io.ashlar.policy.RuleInfo}, and in the table of this pack's README, which is generated from it.
 */
@NullMarked
package io.ashlar.policies.security;

import org.jspecify.annotations.NullMarked;
