package io.ashlar.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ProviderResource;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan;
import io.ashlar.kubernetes.plan.KubernetesClusterPlanner;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A managed Kubernetes cluster: a private control plane with logs and encrypted secrets, node pools, networking, DNS,
 * storage, and named people who may use it. The control plane costs $0.10 an hour, about $73 a month
 * (https://aws.amazon.com/eks/pricing/, https://cloud.google.com/kubernetes-engine/pricing; on Azure nothing in development,
 * https://azure.microsoft.com/pricing/details/kubernetes-service/); its nodes and their disks come on top.
 *
 * <p>What runs in the cluster is lost with it, volumes included, so production protects it.
 */
public final class KubernetesCluster extends ComponentResource implements KubernetesClusterRef {
    /** The component's type token. */
    public static final String TYPE = "ashlar:kubernetes:KubernetesCluster";

    private final KubernetesClusterHandles handles;
    private final Output<String> encryptionKeyId;

    /**
     * Registers the cluster.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it, and the cloud's own
     *     name of the cluster is exactly it, so it is taken once in each account and region
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public KubernetesCluster(String name, KubernetesClusterArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        KubernetesClusterPlan plan = KubernetesClusterPlanner.plan(name, args.spec());
        this.handles = args.driver().provision(plan, args, this);
        this.encryptionKeyId = args.encryptionKey().keyId();
        registerOutputs(Map.of("clusterName", clusterName(), "kubeconfig", kubeconfig()));
    }

    /** A cluster that this program did not make. */
    public static KubernetesClusterRef fromExisting(ExistingKubernetesCluster existing) {
        return existing;
    }

    /** The cloud's own resources, for what this component does not offer. */
    public <H extends KubernetesClusterHandles> H handles(Class<H> cloud) {
        return cloud.cast(handles);
    }

    @Override
    public Output<String> clusterName() {
        return handles.clusterName();
    }

    @Override
    public Output<String> kubeconfig() {
        return handles.kubeconfig();
    }

    @Override
    public ProviderResource provider() {
        return handles.provider();
    }

    @Override
    public Optional<Output<String>> issuer() {
        return handles.issuer();
    }

    /** The environment's key, or what stands for it where disks cannot name a key themselves. */
    @Override
    public Optional<Output<String>> diskKeyId() {
        return handles.diskKeyId().or(() -> Optional.of(encryptionKeyId));
    }
}
