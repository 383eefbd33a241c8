package io.ashlar.kubernetes;

import io.ashlar.kubernetes.plan.ClusterRules;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan;

/** Makes a planned cluster on one cloud. A driver translates; it decides no name, count or size. */
public interface KubernetesClusterDriver {

    /** What this cloud demands of a cluster. */
    ClusterRules rules();

    /** Registers everything in the plan as children of the parent, and returns handles on it. */
    KubernetesClusterHandles provision(
            KubernetesClusterPlan plan, KubernetesClusterArgs args, KubernetesCluster parent);
}
