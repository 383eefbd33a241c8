package io.ashlar.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Outputs;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.kubernetes.plan.KubernetesClusterSpec;
import io.ashlar.kubernetes.plan.KubernetesClusterSpec.KeyUse;
import io.ashlar.kubernetes.plan.KubernetesClusterSpec.Surroundings;
import io.ashlar.kubernetes.plan.KubernetesClusterValidator;
import io.ashlar.kubernetes.plan.NodePool;
import io.ashlar.network.NetworkRef;
import io.ashlar.network.plan.SubnetTier;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a {@link KubernetesCluster} is to be. */
public final class KubernetesClusterArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "protection", required = true)
    private final String protectionKey;

    @Import(name = "version")
    private final @Nullable String version;

    @Import(name = "networkId", required = true)
    private final Output<String> networkId;

    @Import(name = "subnetIds", required = true)
    private final Output<List<String>> subnetIds;

    @Import(name = "encryptionKeyId", required = true)
    private final Output<String> encryptionKeyId;

    @Import(name = "pools", required = true)
    private final List<NodePoolArgs> pools;

    @Import(name = "admins", required = true)
    private final Output<Map<String, String>> admins;

    @Import(name = "viewers")
    private final Output<Map<String, String>> viewers;

    @Import(name = "publicAccessFrom")
    private final List<String> publicAccessFrom;

    @Import(name = "logRetentionDays")
    private final @Nullable Integer logRetentionDays;

    @Import(name = "deleteUnreachable")
    private final Boolean deleteUnreachable;

    @Import(name = "tags")
    private final Map<String, String> tags;

    private final KubernetesClusterDriver driver;
    private final KubernetesClusterSpec spec;
    private final NetworkRef network;
    private final EncryptionKeyRef encryptionKey;
    private final Map<String, Output<String>> principals;

    private KubernetesClusterArgs(Builder builder) {
        this.network = Objects.requireNonNull(builder.network, "network");
        this.encryptionKey = Objects.requireNonNull(builder.encryptionKey, "encryptionKey");
        this.driver = builder.driver;
        this.spec = builder.spec(network, encryptionKey);
        this.profileKey = spec.profile().key();
        this.protectionKey = spec.protection().key();
        this.version = spec.version().orElse(null);
        this.networkId = network.networkId();
        this.subnetIds = network.subnetIds(SubnetTier.PRIVATE);
        this.encryptionKeyId = encryptionKey.keyId();
        this.pools = NodePoolArgs.of(spec.effectivePools());
        this.admins = Outputs.mapOf(builder.admins);
        this.viewers = Outputs.mapOf(builder.viewers);
        this.publicAccessFrom = spec.publicAccessFrom();
        this.logRetentionDays = spec.logRetentionDays().orElse(null);
        this.deleteUnreachable = builder.deleteUnreachable;
        this.tags = builder.tags.values();
        this.principals = new TreeMap<>(builder.viewers);
        this.principals.putAll(builder.admins);
    }

    /** A builder for a cluster made by this driver. */
    public static Builder builder(KubernetesClusterDriver driver) {
        return new Builder(driver);
    }

    /** The plain part: what shapes the plan. */
    public KubernetesClusterSpec spec() {
        return spec;
    }

    /** The network that the cluster lies in. */
    public NetworkRef network() {
        return network;
    }

    /** The key that encrypts secrets, disks and logs. */
    public EncryptionKeyRef encryptionKey() {
        return encryptionKey;
    }

    /** The cloud's own name of the identity that was given under this name. */
    public Output<String> principal(String name) {
        return Objects.requireNonNull(principals.get(name), name);
    }

    /** Whether objects of a cluster that cannot be reached are dropped from the state. */
    public boolean deletesUnreachable() {
        return deleteUnreachable;
    }

    /** Tags of every child. */
    public Tags tags() {
        return new Tags(tags);
    }

    KubernetesClusterDriver driver() {
        return driver;
    }

    /**
     * These arguments, once nothing is found wrong with them for a component of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public KubernetesClusterArgs checked(String name) {
        KubernetesClusterValidator.check(name, spec, driver.rules());
        return this;
    }

    /** Collects the arguments; nothing is checked before the component is made, and then all of it at once. */
    public static final class Builder {
        private final KubernetesClusterDriver driver;
        private final Map<String, Output<String>> admins = new TreeMap<>();
        private final Map<String, Output<String>> viewers = new TreeMap<>();
        private Profile profile = Profile.PRODUCTION;
        private Optional<Protection> protection = Optional.empty();
        private @Nullable String version;
        private @Nullable NetworkRef network;
        private @Nullable EncryptionKeyRef encryptionKey;
        private @Nullable List<NodePool> pools;
        private List<String> publicAccessFrom = List.of();
        private @Nullable Integer logRetentionDays;
        private boolean deleteUnreachable;
        private Tags tags = Tags.none();

        private Builder(KubernetesClusterDriver driver) {
            this.driver = driver;
        }

        /** What the environment withstands. Default: {@link Profile#PRODUCTION}. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /** Whether the cluster may be deleted. Default: protected in production, disposable elsewhere. */
        public Builder protection(Protection protection) {
            this.protection = Optional.of(protection);
            return this;
        }

        /**
         * The Kubernetes minor version, such as {@code 1.35}; on Google Cloud the least, as the regular channel raises it.
         * Default: 1.35. One past standard support is refused: on AWS (https://aws.amazon.com/eks/pricing/) it costs six times as much.
         */
        public Builder version(String version) {
            this.version = version;
            return this;
        }

        /** The network whose private subnets take the control plane's addresses and the nodes. Required. */
        public Builder network(NetworkRef network) {
            this.network = network;
            return this;
        }

        /** The key of disks and volumes and, but on Azure, of secrets and logs. Required. It can never change. */
        public Builder encryptionKey(EncryptionKeyRef key) {
            this.encryptionKey = key;
            return this;
        }

        /**
         * The node pools; their order means nothing. Default: one called general of 2 nodes in development, 3 in staging, 5
         * between 3 and 10 in production. A month of them is about $61, $91 and $304 on AWS (t3.medium, t3.large), $251, $377
         * and $628 on Azure (Standard_D4as_v5), $49, $73 and $245 on Google Cloud (e2-medium, e2-standard-2).
         *
         * <p>A pool spans the zones that its network has when the pool is made. A zone that the network gets later moves no
         * node: add a pool to use it, and remove the old one once its pods have moved.
         */
        public Builder pools(List<NodePool> pools) {
            this.pools = List.copyOf(pools);
            return this;
        }

        /** The node pools, see {@link #pools(List)}. */
        public Builder pools(NodePool... pools) {
            return pools(List.of(pools));
        }

        /**
         * An identity that may do everything, under a short name of your choice: the ARN of an IAM role or user on AWS, the
         * object id of an Entra group, user or service principal on Azure, a member of IAM such as
         * {@code group:platform@example.com} on Google Cloud. At least one is required: name the identity that runs this program,
         * as who creates the cluster has no access of their own.
         */
        public Builder admin(String name, Output<String> identity) {
            this.admins.put(name, identity);
            return this;
        }

        /** See {@link #admin(String, Output)}. */
        public Builder admin(String name, String identity) {
            return admin(name, Output.of(identity));
        }

        /** An identity that may look at everything but secrets, see {@link #admin(String, Output)}. Default: nobody. */
        public Builder viewer(String name, Output<String> identity) {
            this.viewers.put(name, identity);
            return this;
        }

        /** See {@link #viewer(String, Output)}. */
        public Builder viewer(String name, String identity) {
            return viewer(name, Output.of(identity));
        }

        /**
         * Opens the API to these IPv4 blocks over the internet, /8 at the widest. Default: none, it answers inside the
         * network only, so the program must run there, or through a VPN, once it puts anything into the cluster. On Azure
         * the choice between some and none is for good: changing it replaces the cluster.
         */
        public Builder publicAccessFrom(List<String> blocks) {
            this.publicAccessFrom = List.copyOf(blocks);
            return this;
        }

        /**
         * Days that the control plane's logs are kept. Default: 7 in development (30 on Azure, which keeps none for less), 30
         * in staging, 90 in production. About $0.50 per GB taken in on AWS (https://aws.amazon.com/cloudwatch/pricing/), $2.30 on
         * Azure (https://azure.microsoft.com/pricing/details/monitor/).
         */
        public Builder logRetentionDays(int days) {
            this.logRetentionDays = days;
            return this;
        }

        /**
         * Drops the state of objects in a cluster that cannot be reached, so that a destroy ends although the cluster is
         * gone. Default: off, since a network fault would then lose live objects from the state.
         */
        public Builder deleteUnreachable() {
            this.deleteUnreachable = true;
            return this;
        }

        /** Tags of every child, the nodes and their disks included. Default: none. */
        public Builder tags(Tags tags) {
            this.tags = tags;
            return this;
        }

        /** The arguments, unchecked. */
        public KubernetesClusterArgs build() {
            return new KubernetesClusterArgs(this);
        }

        private KubernetesClusterSpec spec(NetworkRef network, EncryptionKeyRef encryptionKey) {
            return new KubernetesClusterSpec(
                    profile,
                    driver.rules().offering(),
                    protection.orElseGet(() -> Protection.of(profile)),
                    Optional.ofNullable(version),
                    new Surroundings(
                            network.zones(),
                            network.cidr(),
                            network.facilities().keySet(),
                            encryptionKey.identity().isPresent() ? KeyUse.BY_IDENTITY : KeyUse.BY_SERVICES),
                    Optional.ofNullable(pools),
                    new TreeSet<>(admins.keySet()),
                    new TreeSet<>(viewers.keySet()),
                    publicAccessFrom,
                    Optional.ofNullable(logRetentionDays));
        }
    }
}
