package io.ashlar.kubernetes.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.container.Cluster;
import com.pulumi.gcp.container.NodePool;
import com.pulumi.gcp.logging.ProjectSink;
import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.ProviderArgs;
import com.pulumi.resources.Resource;
import io.ashlar.core.Outputs;
import io.ashlar.gcp.GcpScope;
import io.ashlar.kubernetes.KubernetesCluster;
import io.ashlar.kubernetes.KubernetesClusterArgs;
import io.ashlar.kubernetes.KubernetesClusterDriver;
import io.ashlar.kubernetes.KubernetesClusterHandles;
import io.ashlar.kubernetes.plan.ClusterRules;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a GKE cluster. */
public final class GcpKubernetesClusterDriver implements KubernetesClusterDriver {
    private final GcpScope scope;
    private final GcpKubernetesClusterOptions options;

    /** A driver that adds nothing to what the plan says. */
    public GcpKubernetesClusterDriver(GcpScope scope) {
        this(scope, GcpKubernetesClusterOptions.none());
    }

    /** A driver with hooks. */
    public GcpKubernetesClusterDriver(GcpScope scope, GcpKubernetesClusterOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public ClusterRules rules() {
        return new GkeRules();
    }

    /**
     * The order in which things come, and in reverse go: the nodes' account and where logs go; the cluster; who may use it and
     * its pools; then the provider, with which everything inside comes last and goes first.
     */
    @Override
    public KubernetesClusterHandles provision(
            KubernetesClusterPlan plan, KubernetesClusterArgs args, KubernetesCluster parent) {
        Making making = Making.of(plan, args, options, scope, parent);
        GkeNodeAccount.Made account = new GkeNodeAccount(making).provision();
        ProjectSink logs = new GkeLogs(making).provision();
        Cluster cluster = new GkeControlPlane(making, account, logs).provision();
        Map<String, NodePool> pools = new GkePools(making, cluster, account.account()).provision();

        List<Resource> parts = new ArrayList<>(pools.values());
        parts.addAll(new GkeAccess(making).provision());
        parts.add(new GkeWebhooks(making, account.account()).provision());
        Output<String> kubeconfig =
                Outputs.onceThereAre(parts, kubeconfig(cluster)).asSecret();
        Provider provider = provider(making, kubeconfig, parts);
        new GkeStorageClass(making).provision(provider);
        return new GcpKubernetesClusterHandles(
                cluster,
                account.account(),
                logs,
                pools,
                Outputs.onceThereAre(parts, cluster.name()),
                kubeconfig,
                provider);
    }

    private static Output<String> kubeconfig(Cluster cluster) {
        return Output.tuple(cluster.name(), cluster.endpoint(), cluster.masterAuth())
                .applyValue(found -> GkeKubeconfig.of(
                        found.t1, found.t2, found.t3.clusterCaCertificate().orElse("")));
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
