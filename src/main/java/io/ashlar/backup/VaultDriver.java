package io.ashlar.backup;

import io.ashlar.backup.plan.BackupOffering;
import io.ashlar.backup.plan.BackupPlan;
import io.ashlar.core.Problems;
import io.ashlar.kubernetes.KubernetesClusterRef;

/** Makes vaults, plans and restore tests, and what a cluster's backup needs of one cloud. */
public interface VaultDriver {

    /** What this cloud offers; what is asked is checked against it before anything is registered. */
    BackupOffering offering();

    /** Records whatever keeps this cloud from giving the cluster's backup its rights; called before anything is registered. */
    default void check(String name, KubernetesClusterRef cluster, Problems problems) {}

    /** Registers everything in the plan that is not inside the cluster as children of the parent. */
    VaultHandles provision(BackupPlan plan, BackupArgs args, Backup parent);
}
