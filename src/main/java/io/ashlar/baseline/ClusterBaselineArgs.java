package io.ashlar.baseline;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.baseline.plan.Autoscaler;
import io.ashlar.baseline.plan.BaselineSpec;
import io.ashlar.baseline.plan.BaselineSpec.DiskKey;
import io.ashlar.baseline.plan.BaselineSpec.MetricsServer;
import io.ashlar.baseline.plan.BaselineSpec.RightSizing;
import io.ashlar.baseline.plan.BaselineValidator;
import io.ashlar.baseline.plan.ScalerRights;
import io.ashlar.baseline.plan.TeamNamespace;
import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.identity.PodIdentity;
import io.ashlar.identity.Right;
import io.ashlar.identity.ServiceAccountIdentity;
import io.ashlar.identity.ServiceAccountIdentityDriver;
import io.ashlar.kubernetes.KubernetesClusterRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a {@link ClusterBaseline} is to hold. */
public final class ClusterBaselineArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "cloud", required = true)
    private final String cloudKey;

    @Import(name = "owner", required = true)
    private final String owner;

    @Import(name = "namespaces", required = true)
    private final List<String> namespaceNames;

    @Import(name = "autoscaler")
    private final @Nullable String autoscaler;

    private final BaselineSpec spec;
    private final KubernetesClusterRef cluster;
    private final Map<String, Output<?>> later;
    private final List<Resource> first;
    private final Optional<ServiceAccountIdentityDriver> identities;
    private final Tags tags;
    private final UnaryOperator<InstallStep> customize;

    private ClusterBaselineArgs(Builder builder) {
        this.spec = builder.spec();
        this.profileKey = spec.profile().key();
        this.cloudKey = spec.cloud().name();
        this.owner = spec.ownership().owner();
        this.namespaceNames =
                spec.namespaces().stream().map(TeamNamespace::name).toList();
        this.autoscaler = spec.autoscaler().map(Enum::name).orElse(null);
        this.cluster = builder.cluster;
        this.later = builder.later();
        this.first = List.copyOf(builder.first);
        this.identities = builder.identities;
        this.tags = builder.tags;
        this.customize = builder.customize;
    }

    /**
     * Begins the description.
     *
     * @param cloud where the cluster runs
     * @param owner the team that runs the platform
     */
    public static Builder builder(KubernetesClusterRef cluster, ClusterCloud cloud, String owner) {
        return new Builder(cluster, cloud, owner);
    }

    /**
     * These arguments, if they can work.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public ClusterBaselineArgs checked(String name) {
        Problems problems = BaselineValidator.check(name, spec);
        if (problems.found().isEmpty()) {
            identities.ifPresent(driver -> driver.check(scaler(name), cluster, problems));
        }
        problems.throwIfAny();
        return this;
    }

    /** Who resizes node groups, made beside the component's other parts; nobody where it was made already, or is not needed. */
    Optional<PodIdentity> scaler(String name, ClusterBaseline parent) {
        return identities.map(driver -> driver.provision(scaler(name), cluster, tags, parent));
    }

    private ServiceAccountIdentity scaler(String name) {
        return ServiceAccountIdentity.of(name + "-autoscaler", ScalerRights.NAMESPACE, ScalerRights.ACCOUNT)
                .may("nodes", Right.awsPolicy(cluster.clusterName().applyValue(ScalerRights::document)));
    }

    /** The values that shape it. */
    public BaselineSpec spec() {
        return spec;
    }

    KubernetesClusterRef cluster() {
        return cluster;
    }

    Map<String, Output<?>> later(Optional<PodIdentity> scaler) {
        Map<String, Output<?>> all = new TreeMap<>(later);
        scaler.ifPresent(made -> all.put("autoscaler.annotations", made.annotations()));
        return all;
    }

    List<Resource> first() {
        return first;
    }

    List<InstallStep> customized(List<InstallStep> plan) {
        return plan.stream().map(customize).toList();
    }

    /** Collects the description; nothing is checked before the component is made. */
    public static final class Builder {
        private final KubernetesClusterRef cluster;
        private final ClusterCloud cloud;
        private final String owner;
        private final List<TeamNamespace> namespaces = new ArrayList<>();
        private final List<String> operators = new ArrayList<>();
        private final List<Resource> first = new ArrayList<>();
        private Profile profile = Profile.PRODUCTION;
        private RightSizing rightSizing = RightSizing.LEFT_OUT;
        private MetricsServer metricsServer;
        private UnaryOperator<InstallStep> customize = UnaryOperator.identity();
        private @Nullable String environment;
        private @Nullable Autoscaler autoscaler;
        private @Nullable Output<String> diskKey;
        private Tags tags = Tags.none();
        private Optional<ServiceAccountIdentityDriver> identities = Optional.empty();
        private Output<String> region = Output.of("");
        private Output<String> queue = Output.of("");
        private Output<Map<String, String>> annotations = Output.of(Map.of());

        private Builder(KubernetesClusterRef cluster, ClusterCloud cloud, String owner) {
            this.cluster = cluster;
            this.cloud = cloud;
            this.owner = owner;
            this.metricsServer = cloud == ClusterCloud.AWS ? MetricsServer.INSTALLED : MetricsServer.THERE_ALREADY;
        }

        /** What the environment is built to withstand. Default: production. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /** The label {@code environment}. Default: the profile's name. */
        public Builder environment(String name) {
            this.environment = name;
            return this;
        }

        /**
         * A namespace of a team: only restricted pods, nobody talks to anybody. Default quota: 4 processors and 8 GiB in
         * development, 8 and 16 in staging, 32 and 64 in production.
         */
        public Builder namespace(TeamNamespace namespace) {
            namespaces.add(namespace);
            return this;
        }

        /** A group that keeps the cluster running: it sees everything but secrets, and drains nodes. Default: none. */
        public Builder operatedBy(String group) {
            operators.add(group);
            return this;
        }

        /**
         * Cluster Autoscaler on EKS, which resizes the node groups that there are. Default: nobody on EKS; AKS and GKE resize
         * their pools themselves.
         *
         * @param identities makes the identity that may resize the node groups of this cluster
         * @param region of the cluster
         */
        public Builder clusterAutoscaler(ServiceAccountIdentityDriver identities, String region) {
            this.autoscaler = Autoscaler.CLUSTER_AUTOSCALER;
            this.region = Output.of(region);
            this.identities = Optional.of(identities);
            return this;
        }

        /**
         * Karpenter on EKS: it buys the machines that waiting pods fit, and gives back what is half empty. Its node pools and
         * machine classes are the user's, as they name prices.
         *
         * @param identity that may buy machines, made for {@code kube-system/node-autoscaler}
         * @param queue name of the queue that AWS announces interruptions in
         * @see <a href="https://karpenter.sh/docs/reference/cloudformation/">The rights and the queue that it needs</a>
         */
        public Builder karpenter(PodIdentity identity, Output<String> queue) {
            this.autoscaler = Autoscaler.KARPENTER;
            this.queue = queue;
            this.annotations = identity.annotations();
            this.first.addAll(identity.parts());
            return this;
        }

        /** Nobody adds nodes but the cloud. Default on AKS and GKE. */
        public Builder scaledByCloud() {
            this.autoscaler = Autoscaler.CLOUD;
            return this;
        }

        /** Whether the Vertical Pod Autoscaler is installed. Default: it is not. */
        public Builder rightSizing(RightSizing rightSizing) {
            this.rightSizing = rightSizing;
            return this;
        }

        /** Who installs metrics-server. Default: this component on EKS; AKS and GKE bring their own. */
        public Builder metricsServer(MetricsServer metricsServer) {
            this.metricsServer = metricsServer;
            return this;
        }

        /**
         * The key that disks are encrypted with: a KMS key's ARN on AWS, a disk encryption set's id on Azure, a key's name on
         * Google Cloud. Default: the cloud's own key.
         */
        public Builder diskKey(Output<String> keyId) {
            this.diskKey = keyId;
            return this;
        }

        /** Tags of what is made in the cloud. Default: none. */
        public Builder tags(Tags tags) {
            this.tags = tags;
            return this;
        }

        /** Sees every object and chart last. Default: changes nothing. */
        public Builder customize(UnaryOperator<InstallStep> customize) {
            this.customize = customize;
            return this;
        }

        private BaselineSpec spec() {
            return new BaselineSpec(
                    profile,
                    cloud,
                    new Ownership(owner, environment == null ? profile.key() : environment),
                    namespaces,
                    operators,
                    Optional.ofNullable(autoscaler),
                    rightSizing,
                    diskKey == null ? DiskKey.OF_THE_CLOUD : DiskKey.OF_THE_ENVIRONMENT,
                    metricsServer);
        }

        private Map<String, Output<?>> later() {
            Map<String, Output<?>> later = new TreeMap<>();
            later.put("cluster.name", cluster.clusterName());
            later.put("cluster.region", region);
            later.put("karpenter.queue", queue);
            later.put("autoscaler.annotations", annotations);
            if (diskKey != null) {
                later.put("disks.key", diskKey);
            }
            return later;
        }

        /** The description, unchecked. */
        public ClusterBaselineArgs build() {
            return new ClusterBaselineArgs(this);
        }
    }
}
