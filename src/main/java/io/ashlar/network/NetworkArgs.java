package io.ashlar.network;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.network.plan.CidrPlan;
import io.ashlar.network.plan.NatStrategy;
import io.ashlar.network.plan.NetworkSpec;
import io.ashlar.network.plan.NetworkValidator;
import io.ashlar.network.plan.SubnetTier;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a {@link Network} is to be. */
public final class NetworkArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "cidr", required = true)
    private final String cidr;

    @Import(name = "zones", required = true)
    private final List<String> zones;

    @Import(name = "subnetBlocks")
    private final Map<String, Map<String, String>> subnetBlocks;

    @Import(name = "nat")
    private final @Nullable String natKey;

    @Import(name = "natZone")
    private final @Nullable String natZone;

    @Import(name = "flowLogRetentionDays")
    private final @Nullable Integer flowLogRetentionDays;

    @Import(name = "interfaceEndpoints")
    private final List<String> interfaceEndpoints;

    @Import(name = "encryptionKeyId", required = true)
    private final @Nullable Output<String> encryptionKeyId;

    @Import(name = "tags")
    private final Map<String, String> tags;

    private final NetworkDriver driver;
    private final NetworkSpec spec;
    private final @Nullable EncryptionKeyRef encryptionKey;

    private NetworkArgs(Builder builder) {
        this.driver = builder.driver;
        this.spec = builder.spec();
        this.profileKey = spec.profile().key();
        this.cidr = spec.cidr();
        this.zones = spec.zones();
        this.subnetBlocks = spec.cidrPlan() instanceof CidrPlan.Exact exact ? exact.blocks() : Map.of();
        this.natKey = spec.nat().map(NatStrategy::key).orElse(null);
        this.natZone = spec.natZone().orElse(null);
        this.flowLogRetentionDays = spec.flowLogRetentionDays().orElse(null);
        this.interfaceEndpoints = List.copyOf(spec.interfaceEndpoints());
        this.encryptionKey = builder.encryptionKey;
        this.encryptionKeyId = builder.encryptionKey == null ? null : builder.encryptionKey.keyId();
        this.tags = builder.tags.values();
    }

    /** A builder for a network made by this driver. */
    public static Builder builder(NetworkDriver driver) {
        return new Builder(driver);
    }

    /** The plain part: what shapes the plan. */
    public NetworkSpec spec() {
        return spec;
    }

    /** ARN or id of the key that encrypts flow logs. */
    public Output<String> encryptionKeyId() {
        return Objects.requireNonNull(encryptionKeyId, "unchecked arguments");
    }

    /** The key that encrypts flow logs. */
    public EncryptionKeyRef encryptionKey() {
        return Objects.requireNonNull(encryptionKey, "unchecked arguments");
    }

    /** Tags of every child. */
    public Tags tags() {
        return new Tags(tags);
    }

    NetworkDriver driver() {
        return driver;
    }

    /**
     * These arguments, once nothing is found wrong with them for a component of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public NetworkArgs checked(String name) {
        Problems.reportTogether(
                List.of(() -> NetworkValidator.check(name, spec, driver.offering()), () -> checkKey(name)));
        return this;
    }

    private void checkKey(String name) {
        Problems problems = Problems.of("Network", name);
        if (encryptionKey == null) {
            problems.add(
                    "NET-015",
                    "encryptionKey",
                    "missing",
                    "flow logs are encrypted with the environment's key",
                    "Give the environment's EncryptionKey.");
        } else {
            encryptionKey.check(driver.keyAccess(), problems);
        }
        problems.throwIfAny();
    }

    /** Collects the arguments; nothing is checked before the component is made, and then all of it at once. */
    public static final class Builder {
        private final NetworkDriver driver;
        private Profile profile = Profile.PRODUCTION;
        private String cidr = "";
        private List<String> zones = List.of();
        private CidrPlan cidrPlan = CidrPlan.automatic();
        private List<SubnetTier> furtherTiers = List.of();
        private @Nullable NatStrategy nat;
        private @Nullable String natZone;
        private @Nullable Integer flowLogRetentionDays;
        private List<String> interfaceEndpoints = List.of();
        private @Nullable EncryptionKeyRef encryptionKey;
        private Tags tags = Tags.none();

        private Builder(NetworkDriver driver) {
            this.driver = driver;
        }

        /** What the environment withstands. Default: {@link Profile#PRODUCTION}. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /** Block of the whole network, /16 to /22, such as {@code 10.0.0.0/16}. Required. It can never change. */
        public Builder cidr(String cidr) {
            this.cidr = cidr;
            return this;
        }

        /**
         * Two or more availability zones by the cloud's names: {@code eu-west-1a} on AWS, {@code 1} on Azure,
         * {@code europe-west1-b} on Google Cloud. Required. Their order means nothing.
         */
        public Builder zones(List<String> zones) {
            this.zones = List.copyOf(zones);
            return this;
        }

        /** Where the subnets' blocks come from. Default: {@link CidrPlan#automatic()}, with room for eight zones. */
        public Builder cidrPlan(CidrPlan cidrPlan) {
            this.cidrPlan = cidrPlan;
            return this;
        }

        /** Tiers beside public, private and database. Default: none. */
        public Builder furtherTiers(List<SubnetTier> tiers) {
            this.furtherTiers = List.copyOf(tiers);
            return this;
        }

        /**
         * How private subnets get out. Default: one NAT gateway in each zone in production, a single one elsewhere. Each
         * costs about $32 a month and $0.045 per GB (https://aws.amazon.com/vpc/pricing/); Azure asks much the same. On
         * Google Cloud a gateway stands in no zone, and one for each tier serves all. On Azure a subnet spans all zones and
         * takes one gateway, which stands in one of them: a single one is the default there in every profile.
         */
        public Builder nat(NatStrategy nat) {
            this.nat = nat;
            return this;
        }

        /**
         * Zone of a single NAT gateway. Default: the first zone by name; name it before you add a zone that sorts before,
         * or the gateway moves there. Not on Google Cloud, where a gateway stands in no zone.
         */
        public Builder natZone(String zone) {
            this.natZone = zone;
            return this;
        }

        /**
         * Days that flow logs are kept. Default: 7 in development, 30 in staging, 90 in production. On AWS about $0.50 per
         * GB taken in and $0.03 per GB and month kept (https://aws.amazon.com/cloudwatch/pricing/); Google Cloud asks the
         * same to take them in (https://cloud.google.com/stackdriver/pricing).
         */
        public Builder flowLogRetentionDays(int days) {
            this.flowLogRetentionDays = days;
            return this;
        }

        /**
         * Services reached without leaving the network, in the cloud's short names ({@code ecr.api}). Default: none but
         * the free gateway endpoints. Each costs about $7.30 a month and zone (https://aws.amazon.com/privatelink/pricing/).
         * AWS only: on Google Cloud every subnet reaches Google's services privately, and on Azure private endpoints
         * belong to the resources that they lead to.
         */
        public Builder interfaceEndpoints(List<String> services) {
            this.interfaceEndpoints = List.copyOf(services);
            return this;
        }

        /** The key that encrypts flow logs. Required. */
        public Builder encryptionKey(EncryptionKeyRef key) {
            this.encryptionKey = key;
            return this;
        }

        /** Tags of every child. Default: none. */
        public Builder tags(Tags tags) {
            this.tags = tags;
            return this;
        }

        /** The arguments, unchecked. */
        public NetworkArgs build() {
            return new NetworkArgs(this);
        }

        private NetworkSpec spec() {
            return new NetworkSpec(
                    profile,
                    cidr,
                    zones.stream().sorted().toList(),
                    cidrPlan,
                    furtherTiers,
                    Optional.ofNullable(nat),
                    Optional.ofNullable(natZone),
                    Optional.ofNullable(flowLogRetentionDays),
                    new TreeSet<>(interfaceEndpoints));
        }
    }
}
