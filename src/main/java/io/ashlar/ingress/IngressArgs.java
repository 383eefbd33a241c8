package io.ashlar.ingress;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.dns.DnsRef;
import io.ashlar.identity.PodIdentity;
import io.ashlar.identity.ServiceAccountIdentityDriver;
import io.ashlar.ingress.plan.EntryKind;
import io.ashlar.ingress.plan.IngressSpec;
import io.ashlar.ingress.plan.IngressSpec.Monitors;
import io.ashlar.ingress.plan.IngressValidator;
import io.ashlar.kubernetes.KubernetesClusterRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an {@link Ingress} is to be. */
public final class IngressArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "cloud", required = true)
    private final String cloudKey;

    @Import(name = "owner", required = true)
    private final String owner;

    @Import(name = "domain", required = true)
    private final String domain;

    @Import(name = "kind", required = true)
    private final String kind;

    @Import(name = "sources")
    private final List<String> sources;

    private final IngressSpec spec;
    private final KubernetesClusterRef cluster;
    private final ServiceAccountIdentityDriver identities;
    private final DnsRef zone;
    private final Tags tags;
    private final Output<String> region;
    private final Output<String> networkId;
    private final UnaryOperator<InstallStep> customize;

    private IngressArgs(Builder builder) {
        this.spec = builder.spec();
        this.profileKey = spec.profile().key();
        this.cloudKey = spec.cloud().name();
        this.owner = spec.ownership().owner();
        this.domain = spec.domain();
        this.kind = spec.kind().name();
        this.sources = spec.sources();
        this.cluster = builder.cluster;
        this.identities = builder.identities;
        this.zone = builder.zone;
        this.tags = builder.tags;
        this.region = builder.region;
        this.networkId = builder.networkId;
        this.customize = builder.customize;
    }

    /**
     * Begins the description.
     *
     * @param cluster where it is put
     * @param cloud where the cluster runs
     * @param zone the zone of the hosts, on the same cloud
     * @param identities makes identities on that cloud
     */
    public static Builder builder(
            KubernetesClusterRef cluster, ClusterCloud cloud, DnsRef zone, ServiceAccountIdentityDriver identities) {
        return new Builder(cluster, cloud, zone, identities);
    }

    /**
     * These arguments, if they can work.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public IngressArgs checked(String name) {
        Problems problems = IngressValidator.check(name, spec);
        IngressIdentities.check(name, this, problems);
        problems.throwIfAny();
        return this;
    }

    /** The values that shape it. */
    public IngressSpec spec() {
        return spec;
    }

    KubernetesClusterRef cluster() {
        return cluster;
    }

    ServiceAccountIdentityDriver identities() {
        return identities;
    }

    DnsRef zone() {
        return zone;
    }

    Tags tags() {
        return tags;
    }

    Map<String, Output<?>> later(IngressIdentities made) {
        Output<ZoneParts> parts = zone.zoneId().applyValue(ZoneParts::of);
        Map<String, Output<?>> later = new TreeMap<>();
        later.put("cluster.name", cluster.clusterName());
        later.put("cluster.region", region);
        later.put("cluster.network", networkId);
        later.put("zone.name", parts.applyValue(ZoneParts::name));
        later.put("zone.group", parts.applyValue(ZoneParts::group));
        later.put("zone.subscription", parts.applyValue(ZoneParts::account));
        later.put("zone.project", parts.applyValue(ZoneParts::account));
        later.put("zone.azure", parts.applyValue(ZoneParts::azureFile));
        later.put("certificates.annotations", made.certificates().annotations());
        later.put("certificates.identity", made.certificates().identityId());
        later.put("names.annotations", made.names().annotations());
        later.put(
                "balancer.annotations",
                made.balancers().map(PodIdentity::annotations).orElse(Output.of(Map.of())));
        return later;
    }

    List<InstallStep> customized(List<InstallStep> plan) {
        return plan.stream().map(customize).toList();
    }

    /** Collects the description; nothing is checked before the component is made. */
    public static final class Builder {
        private final KubernetesClusterRef cluster;
        private final ClusterCloud cloud;
        private final DnsRef zone;
        private final ServiceAccountIdentityDriver identities;
        private final List<String> sources = new ArrayList<>();
        private Profile profile = Profile.PRODUCTION;
        private EntryKind kind = EntryKind.GATEWAY;
        private Monitors monitors = Monitors.LEFT_OUT;
        private Tags tags = Tags.none();
        private String owner = "";
        private String email = "";
        private Output<String> region = Output.of("");
        private Output<String> networkId = Output.of("");
        private UnaryOperator<InstallStep> customize = UnaryOperator.identity();
        private @Nullable String environment;

        private Builder(
                KubernetesClusterRef cluster,
                ClusterCloud cloud,
                DnsRef zone,
                ServiceAccountIdentityDriver identities) {
            this.cluster = cluster;
            this.cloud = cloud;
            this.zone = zone;
            this.identities = identities;
        }

        /**
         * What the environment is built to withstand. Default: production. Development has one of everything, and certificates
         * of Let's Encrypt's staging environment, which browsers do not trust and which are not limited to 50 a week.
         */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /** The team that runs the platform. Required. */
        public Builder owner(String owner) {
            this.owner = owner;
            return this;
        }

        /** The label {@code environment}. Default: the profile's name. */
        public Builder environment(String name) {
            this.environment = name;
            return this;
        }

        /** The address of the account at Let's Encrypt. Required. */
        public Builder email(String email) {
            this.email = email;
            return this;
        }

        /** Where the cluster is, on AWS: its region and the id of its network, which the controller would ask the node for. */
        public Builder inNetwork(String region, Output<String> networkId) {
            this.region = Output.of(region);
            this.networkId = networkId;
            return this;
        }

        /** How routes are written. Default: the Gateway API. */
        public Builder kind(EntryKind kind) {
            this.kind = kind;
            return this;
        }

        /** Addresses that may send requests. Default: everybody. */
        public Builder source(String cidr) {
            sources.add(cidr);
            return this;
        }

        /** Whether monitors are made. Default: they are not; Prometheus' operator must be in the cluster first. */
        public Builder monitors(Monitors monitors) {
            this.monitors = monitors;
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

        private IngressSpec spec() {
            return new IngressSpec(
                    profile,
                    cloud,
                    new Ownership(owner, environment == null ? profile.key() : environment),
                    kind,
                    zone.domain(),
                    email,
                    sources,
                    monitors,
                    Map.of(),
                    Map.of());
        }

        /** The description, unchecked. */
        public IngressArgs build() {
            return new IngressArgs(this);
        }
    }
}
