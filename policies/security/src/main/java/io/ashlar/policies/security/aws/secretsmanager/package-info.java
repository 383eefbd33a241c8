/**
 * The rules for Secrets Manager: what is kept there is renewed. Whether a secret rotates is said by a resource of its own, so the whole
 * stack is looked at.
 */
@NullMarked
package io.ashlar.policies.security.aws.secretsmanager;

import org.jspecify.annotations.NullMarked;
