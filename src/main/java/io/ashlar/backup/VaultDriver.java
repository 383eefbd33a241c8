package io.ashlar.backup;

import io.ashlar.backup.plan.BackupPlan;

/** Makes vaults, plans and restore tests, and what a cluster's backup needs of one cloud. */
public interface VaultDriver {

    /** Registers everything in the plan that is not inside the cluster as children of the parent. */
    VaultHandles provision(BackupPlan plan, BackupArgs args, Backup parent);
}
