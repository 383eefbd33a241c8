/**
 * Backups by AWS Backup: a vault that the environment's key encrypts and whose policy lets nobody delete, a plan, copies
 * in vaults of other regions, and restore testing. For Velero it makes the role that its pods take on without a key.
 */
@NullMarked
package io.ashlar.backup.aws;

import org.jspecify.annotations.NullMarked;
