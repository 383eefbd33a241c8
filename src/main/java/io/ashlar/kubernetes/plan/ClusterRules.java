package io.ashlar.kubernetes.plan;

import io.ashlar.core.Problems;

/** What one cloud demands of a cluster beyond what all do. Pure: it looks at what was asked and at nothing else. */
public interface ClusterRules {

    /** What it offers where the user does not say. */
    ClusterOffering offering();

    /** Records whatever keeps this cloud from making the cluster; codes from K8S-101. */
    void check(KubernetesClusterSpec spec, Problems problems);
}
