/**
 * The encryption key on AWS: a KMS key with an alias, and a policy that lets the account's identities and the services
 * of this library use it, each within this account only. The policy is written out here because KMS falls back on it
 * alone: a key whose policy forgets the account can never be administered again.
 */
@NullMarked
package io.ashlar.encryption.aws;

import org.jspecify.annotations.NullMarked;
