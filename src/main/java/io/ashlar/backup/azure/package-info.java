/**
 * Backups on Azure: a vault of Data Protection with soft delete and immutability, a weekly rule by which it copies the
 * databases that it is told of, with no rights beyond those servers, and a blob container that Velero reaches as a managed
 * identity. Copies lie under Microsoft's keys: the SDK has no key of one's own for these vaults.
 */
@NullMarked
package io.ashlar.backup.azure;

import org.jspecify.annotations.NullMarked;
