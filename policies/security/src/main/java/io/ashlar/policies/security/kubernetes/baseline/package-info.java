/**
 * The Baseline policy of the Pod Security Standards, one rule for each control: what a container may never be allowed, because it
 * gives away the node.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline">Pod Security Standards</a>
 */
@NullMarked
package io.ashlar.policies.security.kubernetes.baseline;

import org.jspecify.annotations.NullMarked;
