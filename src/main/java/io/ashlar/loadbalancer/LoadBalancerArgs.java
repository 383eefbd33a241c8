package io.ashlar.loadbalancer;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.dns.CertificateRef;
import io.ashlar.dns.DnsRef;
import io.ashlar.loadbalancer.plan.LoadBalancerSpec;
import io.ashlar.loadbalancer.plan.LoadBalancerSpec.Part;
import io.ashlar.loadbalancer.plan.LoadBalancerValidator;
import io.ashlar.loadbalancer.plan.Route;
import io.ashlar.network.NetworkRef;
import io.ashlar.storage.ObjectStoreRef;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a {@link LoadBalancer} is to be. */
public final class LoadBalancerArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "protection", required = true)
    private final String protectionKey;

    @Import(name = "networkId", required = true)
    private final @Nullable Output<String> networkId;

    @Import(name = "certificateId", required = true)
    private final @Nullable Output<String> certificateArn;

    @Import(name = "accessLogsBucketName", required = true)
    private final @Nullable Output<String> accessLogsBucketName;

    @Import(name = "accessLogsBucketId", required = true)
    private final @Nullable Output<String> accessLogsBucketId;

    @Import(name = "routes")
    private final Map<String, Map<String, String>> routes;

    @Import(name = "defaultRoute")
    private final @Nullable String defaultRoute;

    @Import(name = "clients")
    private final Map<String, String> clients;

    @Import(name = "hostNames")
    private final List<String> hostNames;

    @Import(name = "hostNamesZoneId")
    private final @Nullable Output<String> hostNamesZoneId;

    @Import(name = "firewallArn")
    private final @Nullable Output<String> firewallArn;

    @Import(name = "tags")
    private final Map<String, String> tags;

    private final LoadBalancerDriver driver;
    private final LoadBalancerSpec spec;
    private final @Nullable NetworkRef network;

    private LoadBalancerArgs(Builder builder) {
        this.driver = builder.driver;
        this.spec = builder.spec();
        this.network = builder.network;
        this.profileKey = builder.profile.key();
        this.protectionKey = spec.protection().key();
        this.networkId = builder.network == null ? null : builder.network.networkId();
        this.certificateArn = builder.certificate == null ? null : builder.certificate.certificateId();
        this.accessLogsBucketName = builder.accessLogs == null ? null : builder.accessLogs.bucketName();
        this.accessLogsBucketId = builder.accessLogs == null ? null : builder.accessLogs.bucketId();
        this.routes = new TreeMap<>();
        spec.routes().forEach((key, route) -> routes.put(key, route.described()));
        this.defaultRoute = builder.defaultRoute;
        this.clients = spec.clients();
        this.hostNames = List.copyOf(spec.hostNames());
        this.hostNamesZoneId = builder.zone == null ? null : builder.zone.zoneId();
        this.firewallArn = builder.firewallArn;
        this.tags = builder.tags.values();
    }

    /** A builder for a load balancer made by this driver. */
    public static Builder builder(LoadBalancerDriver driver) {
        return new Builder(driver);
    }

    /** The plain part: what shapes the plan. */
    public LoadBalancerSpec spec() {
        return spec;
    }

    /** The network that it stands in. */
    public NetworkRef network() {
        return Optional.ofNullable(network).orElseThrow();
    }

    /** The certificate that it shows. */
    public Output<String> certificateId() {
        return Optional.ofNullable(certificateArn).orElseThrow();
    }

    /** Name of the bucket that takes its access logs. */
    public Output<String> accessLogsBucketName() {
        return Optional.ofNullable(accessLogsBucketName).orElseThrow();
    }

    /** The cloud's full name of that bucket. */
    public Output<String> accessLogsBucketId() {
        return Optional.ofNullable(accessLogsBucketId).orElseThrow();
    }

    /** The zone of its own names, if it has any. */
    public Output<String> hostNamesZoneId() {
        return Optional.ofNullable(hostNamesZoneId).orElseThrow();
    }

    /** The web firewall in front of it, if there is one. */
    public Optional<Output<String>> firewallArn() {
        return Optional.ofNullable(firewallArn);
    }

    /** Tags of every child. */
    public Tags tags() {
        return new Tags(tags);
    }

    LoadBalancerDriver driver() {
        return driver;
    }

    /**
     * These arguments, once nothing is found wrong with them for a component of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public LoadBalancerArgs checked(String name) {
        LoadBalancerValidator.check(name, spec, driver.offering());
        return this;
    }

    /** Collects the arguments; nothing is checked before the component is made, and then all of it at once. */
    public static final class Builder {
        private final LoadBalancerDriver driver;
        private Profile profile = Profile.PRODUCTION;
        private @Nullable Protection protection;
        private @Nullable NetworkRef network;
        private @Nullable CertificateRef certificate;
        private @Nullable ObjectStoreRef accessLogs;
        private @Nullable DnsRef zone;
        private Map<String, Route> routes = Map.of();
        private @Nullable String defaultRoute;
        private Map<String, String> clients = LoadBalancerSpec.INTERNET;
        private Set<String> hostNames = Set.of();
        private @Nullable Output<String> firewallArn;
        private Tags tags = Tags.none();

        private Builder(LoadBalancerDriver driver) {
            this.driver = driver;
        }

        /** What the environment withstands. Default: {@link Profile#PRODUCTION}. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /**
         * Whether it may be deleted, by the engine and in the cloud itself. Default: protected in production, disposable
         * elsewhere.
         */
        public Builder protection(Protection protection) {
            this.protection = protection;
            return this;
        }

        /**
         * The network that it stands in, in the public subnets of all zones. Required. On Azure the public subnet must be the
         * gateway's alone; on Google Cloud it stands in none and reaches this network's private subnet.
         */
        public Builder network(NetworkRef network) {
            this.network = network;
            return this;
        }

        /** The certificate that it shows, of the same region. Required. */
        public Builder certificate(CertificateRef certificate) {
            this.certificate = certificate;
            return this;
        }

        /**
         * The store that takes its access logs. Required; its purpose must be
         * {@link io.ashlar.storage.plan.StorePurpose#LOAD_BALANCER_LOGS}. Delivery is free, storage is not. On Google Cloud
         * they go by way of Cloud Logging.
         */
        public Builder accessLogsTo(ObjectStoreRef store) {
            this.accessLogs = store;
            return this;
        }

        /**
         * Where requests are led, by a key of your choice, up to 100. Default: none. A route's place in the order follows
         * from what it matches and its own key, so adding one never moves another; Azure and Google Cloud know no other
         * order than that the closest match wins.
         */
        public Builder routes(Map<String, Route> routes) {
            this.routes = Map.copyOf(routes);
            return this;
        }

        /**
         * Key of the route that takes what no other does. Default: none; such requests are answered with 404 (502 on
         * Azure, whose gateway has no answer of its own).
         */
        public Builder defaultRoute(String route) {
            this.defaultRoute = route;
            return this;
        }

        /** Blocks that may connect, by a key of your choice. Default: everybody, {@code internet = 0.0.0.0/0}. */
        public Builder clients(Map<String, String> blocks) {
            this.clients = Map.copyOf(blocks);
            return this;
        }

        /**
         * Names that lead here, in full, each the zone's domain or below it. Default: none. Free of charge: an alias, not
         * a CNAME.
         */
        public Builder hostNames(DnsRef zone, Collection<String> names) {
            this.zone = zone;
            this.hostNames = new TreeSet<>(names);
            return this;
        }

        /**
         * A web firewall to put in front: ARN of a regional one on AWS, id of a policy of Application Gateway or Cloud Armor.
         * Default: none on AWS, where one starts at $5 a month and $1 a rule; on Azure a policy with Microsoft's managed rules,
         * which the price of the gateway holds; on Google Cloud one against injection and scripting, $5 and $1 a rule
         * (https://cloud.google.com/armor/pricing).
         */
        public Builder firewall(Output<String> arn) {
            this.firewallArn = arn;
            return this;
        }

        /** Tags of every child. Default: none. */
        public Builder tags(Tags tags) {
            this.tags = tags;
            return this;
        }

        /** The arguments, unchecked. */
        public LoadBalancerArgs build() {
            return new LoadBalancerArgs(this);
        }

        private LoadBalancerSpec spec() {
            return new LoadBalancerSpec(
                    profile,
                    protection == null ? Protection.of(profile) : protection,
                    missing(),
                    Optional.ofNullable(network).map(NetworkRef::cidr),
                    Optional.ofNullable(network).map(NetworkRef::zones).orElse(List.of()),
                    new TreeMap<>(routes),
                    Optional.ofNullable(defaultRoute),
                    new TreeMap<>(clients),
                    Optional.ofNullable(zone).map(DnsRef::domain),
                    new TreeSet<>(hostNames));
        }

        private Set<Part> missing() {
            Set<Part> missing = EnumSet.noneOf(Part.class);
            if (network == null) {
                missing.add(Part.NETWORK);
            }
            if (certificate == null) {
                missing.add(Part.CERTIFICATE);
            }
            if (accessLogs == null) {
                missing.add(Part.ACCESS_LOGS);
            }
            return missing;
        }
    }
}
