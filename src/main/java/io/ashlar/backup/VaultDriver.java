package io.ashlar.backup;

import io.ashlar.backup.plan.BackupOffering;
import io.ashlar.backup.plan.BackupPlan;

/** Makes vaults, plans and restore tests, and what a cluster's backup needs of one cloud. */
public interface VaultDriver {

    /** What this cloud offers; what is asked is checked against it before anything is registered. */
    BackupOffering offering();

    /** Registers everything in the plan that is not inside the cluster as children of the parent. */
    VaultHandles provision(BackupPlan plan, BackupArgs args, Backup parent);
}
