package io.ashlar.backup;

/**
 * Who makes a backup: the cloud's part and the cluster's.
 *
 * @param vaults makes vaults, plans and restore tests
 * @param cluster installs what backs up a cluster
 */
public record BackupDriver(VaultDriver vaults, ClusterBackupDriver cluster) {}
