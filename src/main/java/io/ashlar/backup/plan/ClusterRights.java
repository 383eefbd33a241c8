package io.ashlar.backup.plan;

/** What the cluster's backup may do in the cluster. */
public enum ClusterRights {
    /**
     * Read everything, and create and change what it restores. It cannot delete what others made, and cannot restore a
     * role that may do more than itself: Kubernetes refuses that to everyone without the right to escalate.
     */
    READ_AND_RESTORE,
    /** Everything, as the chart would have it: for restoring whole clusters, their roles too. */
    ADMINISTRATOR
}
