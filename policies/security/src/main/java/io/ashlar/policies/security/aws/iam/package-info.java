/**
 * The rules for identities: what policies allow, who may become a role, and that nobody has keys that never end. Policies are read as documents
 * through Statement, wherever they stand: in a policy, inline in a role, or on a user or group.
 */
@NullMarked
package io.ashlar.policies.security.aws.iam;

import org.jspecify.annotations.NullMarked;
