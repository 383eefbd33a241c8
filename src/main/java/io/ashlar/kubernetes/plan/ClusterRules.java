package io.ashlar.kubernetes.plan;

import io.ashlar.core.Problems;

/** What one cloud demands of a cluster beyond what all do. Pure: it looks at what was asked and at nothing else. */
public interface ClusterRules {

    /** The version that a cluster runs if none was asked for. */
    String defaultVersion();

    /** Records whatever keeps this cloud from making the cluster; codes from K8S-101. */
    void check(KubernetesClusterSpec spec, Problems problems);
}
