package io.ashlar.core.manifest;

/** The cloud that a cluster runs on, for the little that differs inside it: disks, load balancers, names of providers. */
public enum ClusterCloud {
    /** EKS. */
    AWS,
    /** AKS. */
    AZURE,
    /** GKE. */
    GCP
}
