/**
 * The Restricted policy of the Pod Security Standards beyond Baseline, one rule for each control: what a container has to give up,
 * because hardly any program needs it.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted">Pod Security Standards</a>
 */
@NullMarked
package io.ashlar.policies.security.kubernetes.restricted;

import org.jspecify.annotations.NullMarked;
