package io.ashlar.kubernetes.azure;

import com.pulumi.azurenative.containerservice.AgentPool;
import com.pulumi.azurenative.containerservice.ContainerserviceFunctions;
import com.pulumi.azurenative.containerservice.ManagedCluster;
import com.pulumi.azurenative.containerservice.inputs.ListManagedClusterUserCredentialsArgs;
import com.pulumi.azurenative.operationalinsights.Workspace;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.ProviderArgs;
import com.pulumi.resources.Resource;
import io.ashlar.azure.AzureScope;
import io.ashlar.core.Outputs;
import io.ashlar.kubernetes.KubernetesCluster;
import io.ashlar.kubernetes.KubernetesClusterArgs;
import io.ashlar.kubernetes.KubernetesClusterDriver;
import io.ashlar.kubernetes.KubernetesClusterHandles;
import io.ashlar.kubernetes.plan.ClusterRules;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Makes an AKS cluster. */
public final class AzureKubernetesClusterDriver implements KubernetesClusterDriver {
    private final AzureScope scope;
    private final AzureKubernetesClusterOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AzureKubernetesClusterDriver(AzureScope scope) {
        this(scope, AzureKubernetesClusterOptions.none());
    }

    /** A driver with hooks. */
    public AzureKubernetesClusterDriver(AzureScope scope, AzureKubernetesClusterOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public ClusterRules rules() {
        return new AksRules();
    }

    /**
     * The order in which things come, and in reverse go: identities with their rights and the disks' key; the cluster with its
     * system pool; its logs, who may use it and the other pools; then the provider, with which everything inside comes last
     * and goes first.
     */
    @Override
    public KubernetesClusterHandles provision(
            KubernetesClusterPlan plan, KubernetesClusterArgs args, KubernetesCluster parent) {
        Making making = Making.of(plan, args, options, scope, parent);
        AksIdentities.Made identities = new AksIdentities(making).provision();
        AksLogs logs = new AksLogs(making);
        Workspace workspace = logs.workspace();
        AksControlPlane controlPlane = new AksControlPlane(making, identities, workspace);
        ManagedCluster cluster = controlPlane.provision();
        controlPlane.maintenance(cluster);
        Map<String, AgentPool> pools = new AksPools(making, cluster).provision();

        List<Resource> parts = new ArrayList<>(pools.values());
        parts.add(logs.setting(cluster, workspace));
        parts.addAll(new AksAccess(making, cluster).provision());
        Output<String> kubeconfig =
                Outputs.onceThereAre(parts, kubeconfig(making, cluster, parent)).asSecret();
        Provider provider = provider(making, kubeconfig, parts);
        new AksStorageClass(making).provision(provider, identities.disks());
        return new AzureKubernetesClusterHandles(
                cluster,
                identities.controlPlane(),
                identities.nodes(),
                identities.disks(),
                workspace,
                pools,
                Outputs.onceThereAre(parts, cluster.name()),
                kubeconfig,
                provider);
    }

    private static Output<String> kubeconfig(Making making, ManagedCluster cluster, KubernetesCluster parent) {
        return ContainerserviceFunctions.listManagedClusterUserCredentials(
                        ListManagedClusterUserCredentialsArgs.builder()
                                .resourceGroupName(making.scope().resourceGroup())
                                .resourceName(cluster.name())
                                .build(),
                        InvokeOptions.builder().parent(parent).build())
                .applyValue(found -> AksKubeconfig.of(
                        making.plan().clusterName(),
                        new String(
                                Base64.getDecoder()
                                        .decode(found.kubeconfigs().get(0).value()),
                                StandardCharsets.UTF_8)));
    }

    private static Provider provider(Making making, Output<String> kubeconfig, List<Resource> parts) {
        return new Provider(
                making.names().child("provider"),
                ProviderArgs.builder()
                        .kubeconfig(kubeconfig)
                        .enableServerSideApply(true)
                        .deleteUnreachable(making.args().deletesUnreachable())
                        .build(),
                making.after(parts));
    }
}
