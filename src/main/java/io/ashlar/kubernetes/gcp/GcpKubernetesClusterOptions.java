package io.ashlar.kubernetes.gcp;

import com.pulumi.gcp.container.ClusterArgs;
import com.pulumi.gcp.container.NodePoolArgs;
import io.ashlar.kubernetes.plan.GkePlan.GkePool;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What only Google Cloud knows of a cluster: hooks that see each child's arguments last, in Google Cloud's own words.
 *
 * @param cluster changes the cluster's arguments
 * @param pool changes a pool's arguments, given what was planned of it; a change that GKE cannot make in place needs another
 *     {@code name} as well
 */
public record GcpKubernetesClusterOptions(
        UnaryOperator<ClusterArgs.Builder> cluster,
        BiFunction<GkePool, NodePoolArgs.Builder, NodePoolArgs.Builder> pool) {

    /** Nothing changed. */
    public static GcpKubernetesClusterOptions none() {
        return new GcpKubernetesClusterOptions(UnaryOperator.identity(), (plan, builder) -> builder);
    }

    /** These options with a hook for the cluster. */
    public GcpKubernetesClusterOptions customizeCluster(UnaryOperator<ClusterArgs.Builder> hook) {
        return new GcpKubernetesClusterOptions(hook, pool);
    }

    /** These options with a hook for each pool. */
    public GcpKubernetesClusterOptions customizePool(
            BiFunction<GkePool, NodePoolArgs.Builder, NodePoolArgs.Builder> hook) {
        return new GcpKubernetesClusterOptions(cluster, hook);
    }
}
