package io.ashlar.edge;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.dns.CertificateRef;
import io.ashlar.dns.DnsRef;
import io.ashlar.edge.plan.Caching;
import io.ashlar.edge.plan.CdnSpec;
import io.ashlar.edge.plan.CdnSpec.Part;
import io.ashlar.edge.plan.CdnValidator;
import io.ashlar.edge.plan.EdgeFirewall;
import io.ashlar.storage.ObjectStoreRef;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a {@link Cdn} is to be. */
public final class CdnArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "protection", required = true)
    private final String protectionKey;

    @Import(name = "originHost", required = true)
    private final @Nullable Output<String> originHost;

    @Import(name = "certificateId")
    private final @Nullable Output<String> certificateId;

    @Import(name = "hostNames", required = true)
    private final List<String> hostNames;

    @Import(name = "zoneId", required = true)
    private final @Nullable Output<String> zoneId;

    @Import(name = "accessLogsBucketName", required = true)
    private final @Nullable Output<String> accessLogsBucketName;

    @Import(name = "accessLogsBucketId", required = true)
    private final @Nullable Output<String> accessLogsBucketId;

    @Import(name = "firewall", required = true)
    private final String firewallKey;

    @Import(name = "caching", required = true)
    private final String cachingKey;

    @Import(name = "tags")
    private final Map<String, String> tags;

    private final CdnDriver driver;
    private final CdnSpec spec;

    private CdnArgs(Builder builder) {
        this.driver = builder.driver;
        this.spec = builder.spec();
        this.profileKey = builder.profile.key();
        this.protectionKey = spec.protection().key();
        this.originHost = builder.originHost;
        this.certificateId = builder.certificate == null ? null : builder.certificate.certificateId();
        this.hostNames = List.copyOf(spec.hostNames());
        this.zoneId = builder.zone == null ? null : builder.zone.zoneId();
        this.accessLogsBucketName = builder.accessLogs == null ? null : builder.accessLogs.bucketName();
        this.accessLogsBucketId = builder.accessLogs == null ? null : builder.accessLogs.bucketId();
        this.firewallKey = spec.firewall().key();
        this.cachingKey = spec.caching().key();
        this.tags = builder.tags.values();
    }

    /** A builder for a CDN made by this driver. */
    public static Builder builder(CdnDriver driver) {
        return new Builder(driver);
    }

    /** The plain part: what shapes the plan. */
    public CdnSpec spec() {
        return spec;
    }

    /** The host that content comes from. */
    public Output<String> originHost() {
        return Optional.ofNullable(originHost).orElseThrow();
    }

    /** The certificate that it shows, where it does not issue its own. */
    public Output<String> certificateId() {
        return Optional.ofNullable(certificateId).orElseThrow();
    }

    /** The zone of its names. */
    public Output<String> zoneId() {
        return Optional.ofNullable(zoneId).orElseThrow();
    }

    /** Name of the store that takes its access logs. */
    public Output<String> accessLogsBucketName() {
        return Optional.ofNullable(accessLogsBucketName).orElseThrow();
    }

    /** The cloud's full name of that store. */
    public Output<String> accessLogsBucketId() {
        return Optional.ofNullable(accessLogsBucketId).orElseThrow();
    }

    /** Tags of every child. */
    public Tags tags() {
        return new Tags(tags);
    }

    CdnDriver driver() {
        return driver;
    }

    /**
     * These arguments, once nothing is found wrong with them for a component of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public CdnArgs checked(String name) {
        CdnValidator.check(name, spec, driver.offering());
        return this;
    }

    /** Collects the arguments; nothing is checked before the component is made, and then all of it at once. */
    public static final class Builder {
        private final CdnDriver driver;
        private Profile profile = Profile.PRODUCTION;
        private @Nullable Protection protection;
        private @Nullable Output<String> originHost;
        private @Nullable CertificateRef certificate;
        private @Nullable DnsRef zone;
        private Set<String> hostNames = Set.of();
        private @Nullable ObjectStoreRef accessLogs;
        private @Nullable EdgeFirewall firewall;
        private Caching caching = Caching.AS_ORIGIN_SAYS;
        private Tags tags = Tags.none();

        private Builder(CdnDriver driver) {
            this.driver = driver;
        }

        /** What the environment withstands. Default: {@link Profile#PRODUCTION}. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /** Whether it may be deleted. Default: protected in production, disposable elsewhere. */
        public Builder protection(Protection protection) {
            this.protection = protection;
            return this;
        }

        /**
         * The host that content comes from, such as a name of a {@code LoadBalancer}. It answers by HTTPS at port 443, with a
         * certificate of its own name, and is asked under that name. Required.
         */
        public Builder origin(Output<String> hostName) {
            this.originHost = hostName;
            return this;
        }

        /**
         * The certificate of its host names. Required on AWS, where it must be of us-east-1, and on Google Cloud; refused on
         * Azure, where Front Door issues one for each name, free of charge.
         */
        public Builder certificate(CertificateRef certificate) {
            this.certificate = certificate;
            return this;
        }

        /** The names that it answers, 1 to 10, in full, each the zone's domain or below it. Required. */
        public Builder hostNames(DnsRef zone, Collection<String> names) {
            this.zone = zone;
            this.hostNames = new TreeSet<>(names);
            return this;
        }

        /**
         * The store that takes its access logs. Required. On AWS its policy must let {@code delivery.logs.amazonaws.com} put
         * objects into it, which {@code AwsObjectStoreOptions} takes as a further statement.
         *
         * @see <a href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html">AWS</a>
         */
        public Builder accessLogsTo(ObjectStoreRef store) {
            this.accessLogs = store;
            return this;
        }

        /**
         * Whether the cloud's managed rules stand before it. Default: yes, but not in development; it costs $8 a month on AWS,
         * $295 on Azure and $9 on Google Cloud, and more with traffic.
         */
        public Builder firewall(EdgeFirewall firewall) {
            this.firewall = firewall;
            return this;
        }

        /** What it keeps. Default: {@link Caching#AS_ORIGIN_SAYS}. */
        public Builder caching(Caching caching) {
            this.caching = caching;
            return this;
        }

        /** Tags of every child. Default: none. */
        public Builder tags(Tags tags) {
            this.tags = tags;
            return this;
        }

        /** The arguments, unchecked. */
        public CdnArgs build() {
            return new CdnArgs(this);
        }

        private CdnSpec spec() {
            return new CdnSpec(
                    protection == null ? Protection.of(profile) : protection,
                    given(),
                    Optional.ofNullable(zone).map(DnsRef::domain),
                    new TreeSet<>(hostNames),
                    firewall == null ? EdgeFirewall.of(profile) : firewall,
                    caching);
        }

        private Set<Part> given() {
            Set<Part> given = EnumSet.noneOf(Part.class);
            if (originHost != null) {
                given.add(Part.ORIGIN);
            }
            if (certificate != null) {
                given.add(Part.CERTIFICATE);
            }
            if (accessLogs != null) {
                given.add(Part.ACCESS_LOGS);
            }
            return given;
        }
    }
}
