package io.ashlar.kubernetes.azure;

import com.pulumi.azurenative.containerservice.AgentPoolArgs;
import com.pulumi.azurenative.containerservice.ManagedClusterArgs;
import io.ashlar.kubernetes.plan.AksPlan.AksPool;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What only Azure knows of a cluster: hooks that see each child's arguments last, in Azure's own words.
 *
 * @param cluster changes the cluster's arguments, the system pool among them
 * @param pool changes the arguments of a pool beside the cluster, given what was planned of it; a change that AKS cannot make
 *     in place needs another {@code agentPoolName} as well
 */
public record AzureKubernetesClusterOptions(
        UnaryOperator<ManagedClusterArgs.Builder> cluster,
        BiFunction<AksPool, AgentPoolArgs.Builder, AgentPoolArgs.Builder> pool) {

    /** Nothing changed. */
    public static AzureKubernetesClusterOptions none() {
        return new AzureKubernetesClusterOptions(UnaryOperator.identity(), (plan, builder) -> builder);
    }

    /** These options with a hook for the cluster. */
    public AzureKubernetesClusterOptions customizeCluster(UnaryOperator<ManagedClusterArgs.Builder> hook) {
        return new AzureKubernetesClusterOptions(hook, pool);
    }

    /** These options with a hook for each pool beside the cluster. */
    public AzureKubernetesClusterOptions customizePool(
            BiFunction<AksPool, AgentPoolArgs.Builder, AgentPoolArgs.Builder> hook) {
        return new AzureKubernetesClusterOptions(cluster, hook);
    }
}
