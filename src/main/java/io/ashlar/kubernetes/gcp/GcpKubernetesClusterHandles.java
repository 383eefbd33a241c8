package io.ashlar.kubernetes.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.container.Cluster;
import com.pulumi.gcp.container.NodePool;
import com.pulumi.gcp.logging.ProjectSink;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.kubernetes.Provider;
import io.ashlar.kubernetes.KubernetesClusterHandles;
import java.util.Map;
import java.util.Optional;

/**
 * The resources of a cluster on Google Cloud.
 *
 * @param cluster the GKE cluster
 * @param nodeAccount who its nodes are
 * @param controlPlaneLogs what sends the control plane's logs to their bucket
 * @param pools its node pools, by their planned names
 * @param clusterName its name, once nodes are there
 * @param kubeconfig how to reach it, once nodes are there; secret
 * @param provider the engine's provider for what runs inside
 */
public record GcpKubernetesClusterHandles(
        Cluster cluster,
        Account nodeAccount,
        ProjectSink controlPlaneLogs,
        Map<String, NodePool> pools,
        Output<String> clusterName,
        Output<String> kubeconfig,
        Provider provider)
        implements KubernetesClusterHandles {

    public GcpKubernetesClusterHandles {
        pools = Map.copyOf(pools);
    }

    /** https://cloud.google.com/kubernetes-engine/docs/concepts/workload-identity: the cluster's own address at the API of GKE. */
    @Override
    public Optional<Output<String>> issuer() {
        return Optional.of(cluster.selfLink());
    }
}
