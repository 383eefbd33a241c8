package io.ashlar.kubernetes.aws;

import com.pulumi.aws.eks.Cluster;
import com.pulumi.aws.iam.Role;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.ProviderArgs;
import com.pulumi.resources.Resource;
import io.ashlar.core.Outputs;
import io.ashlar.kubernetes.KubernetesCluster;
import io.ashlar.kubernetes.KubernetesClusterArgs;
import io.ashlar.kubernetes.KubernetesClusterDriver;
import io.ashlar.kubernetes.KubernetesClusterHandles;
import io.ashlar.kubernetes.aws.EksAddon.Phase;
import io.ashlar.kubernetes.plan.ClusterRules;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan;
import java.util.ArrayList;
import java.util.List;

/** Makes an EKS cluster. */
public final class AwsKubernetesClusterDriver implements KubernetesClusterDriver {
    private final AwsKubernetesClusterOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AwsKubernetesClusterDriver() {
        this(AwsKubernetesClusterOptions.none());
    }

    /** A driver with further add-ons or hooks. */
    public AwsKubernetesClusterDriver(AwsKubernetesClusterOptions options) {
        this.options = options;
    }

    @Override
    public ClusterRules rules() {
        return new EksRules(options.furtherAddons());
    }

    /**
     * The order in which things come, and in reverse go: control plane; who may use it; networking and identities; nodes;
     * DNS and storage; then the provider, with which everything inside comes last and goes first.
     */
    @Override
    public KubernetesClusterHandles provision(
            KubernetesClusterPlan plan, KubernetesClusterArgs args, KubernetesCluster parent) {
        Making making = Making.of(plan, args, options, parent);
        EksControlPlane.Made controlPlane = new EksControlPlane(making).provision();
        Cluster cluster = controlPlane.cluster();
        EksAddons addons = new EksAddons(making, cluster);
        EksNodes nodes = new EksNodes(making, cluster);

        List<Resource> parts = new ArrayList<>(new EksAccess(making, cluster).provision());
        Role nodeRole = nodes.provision(addons.provision(Phase.BEFORE_NODES, List.of()));
        addons.provision(Phase.AFTER_NODES, nodes.groups().values());
        parts.addAll(nodes.groups().values());
        parts.addAll(addons.made().values());

        Output<String> kubeconfig =
                Outputs.onceThereAre(parts, kubeconfig(cluster)).asSecret();
        Provider provider = provider(making, kubeconfig, parts);
        new EksStorageClass(making).provision(provider);
        return new AwsKubernetesClusterHandles(
                cluster,
                controlPlane.logs(),
                nodeRole,
                nodes.groups(),
                nodes.templates(),
                addons.made(),
                Outputs.onceThereAre(parts, cluster.name()),
                kubeconfig,
                provider);
    }

    private static Output<String> kubeconfig(Cluster cluster) {
        return Output.tuple(cluster.name(), cluster.arn(), cluster.endpoint(), cluster.certificateAuthority())
                .applyValue(found -> EksKubeconfig.of(
                        found.t1, found.t2, found.t3, found.t4.data().orElse("")));
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
