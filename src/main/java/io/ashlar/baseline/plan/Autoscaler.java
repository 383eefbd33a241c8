package io.ashlar.baseline.plan;

/** Who adds and removes nodes. */
public enum Autoscaler {
    /** The cloud itself, as on AKS and GKE; on EKS nobody. */
    CLOUD,
    /** Cluster Autoscaler, which resizes the node groups there are; for EKS. */
    CLUSTER_AUTOSCALER,
    /** Karpenter, which buys the machines that waiting pods fit; for EKS. */
    KARPENTER
}
