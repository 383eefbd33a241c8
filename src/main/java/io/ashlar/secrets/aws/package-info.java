/**
 * Secrets on AWS: Secrets Manager, encrypted with the environment's key, with a window in which a deleted one can be taken
 * back. Copies in other regions and rotation by a function are options of the driver, since they need keys and a function
 * that only AWS has. No resource policy is made: without one, the account's identities decide.
 */
@NullMarked
package io.ashlar.secrets.aws;

import org.jspecify.annotations.NullMarked;
