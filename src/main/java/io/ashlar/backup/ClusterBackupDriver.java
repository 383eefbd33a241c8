package io.ashlar.backup;

import io.ashlar.backup.plan.BackupPlan.ClusterPlan;

/** Installs what backs up a cluster, whichever cloud it runs on. */
public interface ClusterBackupDriver {

    /**
     * Registers everything in the plan as children of the parent.
     *
     * @param storage where the backup goes
     */
    ClusterBackupHandles install(ClusterPlan plan, BackupArgs args, Backup parent, ClusterStorage storage);
}
