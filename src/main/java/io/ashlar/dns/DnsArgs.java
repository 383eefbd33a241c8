package io.ashlar.dns;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.dns.plan.DnsRecordSpec;
import io.ashlar.dns.plan.DnsSpec;
import io.ashlar.dns.plan.DnsValidator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a {@link Dns} zone is to be. */
public final class DnsArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "protection", required = true)
    private final String protectionKey;

    @Import(name = "domain", required = true)
    private final String domain;

    @Import(name = "certificateAuthorities")
    private final List<String> certificateAuthorities;

    @Import(name = "parentZoneId")
    private final @Nullable Output<String> parentZoneId;

    @Import(name = "records")
    private final Map<String, DnsRecord> records;

    @Import(name = "tags")
    private final Map<String, String> tags;

    private final DnsDriver driver;
    private final DnsSpec spec;

    private DnsArgs(Builder builder) {
        this.driver = builder.driver;
        this.spec = builder.spec();
        this.profileKey = builder.profile.key();
        this.protectionKey = spec.protection().key();
        this.domain = spec.domain();
        this.certificateAuthorities = spec.certificateAuthorities();
        this.parentZoneId = builder.parent == null ? null : builder.parent.zoneId();
        this.records = Map.copyOf(builder.records);
        this.tags = builder.tags.values();
    }

    /** A builder for a zone made by this driver. */
    public static Builder builder(DnsDriver driver) {
        return new Builder(driver);
    }

    /** The plain part: what shapes the plan. */
    public DnsSpec spec() {
        return spec;
    }

    /** The zone that points to this one, if this program sees to it. */
    public Optional<Output<String>> parentZoneId() {
        return Optional.ofNullable(parentZoneId);
    }

    /** The records by key. */
    public Map<String, DnsRecord> records() {
        return records;
    }

    /** Tags of every child. */
    public Tags tags() {
        return new Tags(tags);
    }

    DnsDriver driver() {
        return driver;
    }

    /**
     * These arguments, once nothing is found wrong with them for a component of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public DnsArgs checked(String name) {
        DnsValidator.check(name, spec);
        return this;
    }

    /** Collects the arguments; nothing is checked before the component is made, and then all of it at once. */
    public static final class Builder {
        private final DnsDriver driver;
        private Profile profile = Profile.PRODUCTION;
        private @Nullable Protection protection;
        private String domain = "";
        private List<String> certificateAuthorities;
        private @Nullable DnsRef parent;
        private Map<String, DnsRecord> records = Map.of();
        private Tags tags = Tags.none();

        private Builder(DnsDriver driver) {
            this.driver = driver;
            this.certificateAuthorities = driver.certificateAuthorities();
        }

        /** What the environment withstands. Default: {@link Profile#PRODUCTION}. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /**
         * Whether the zone may be deleted. Default: protected in production, where foreign records must go first;
         * disposable elsewhere, records and all.
         */
        public Builder protection(Protection protection) {
            this.protection = protection;
            return this;
        }

        /** The domain that the zone answers for, such as {@code staging.example.com}. Required. It can never change. */
        public Builder domain(String domain) {
            this.domain = domain;
            return this;
        }

        /**
         * Who may issue certificates for the domain and all below it, by the names that authorities publish for CAA.
         * Default: the cloud's own, for load balancers (Amazon, DigiCert for Azure, Google), and Let's Encrypt, for
         * cert-manager.
         *
         * @see io.ashlar.dns.plan.CertificateAuthorities
         */
        public Builder certificateAuthorities(List<String> authorities) {
            this.certificateAuthorities = List.copyOf(authorities);
            return this;
        }

        /**
         * The zone of a domain above, which is made to point to this one. Default: none; then somebody must enter
         * {@link DnsRef#nameServers()} there before a certificate can be issued.
         */
        public Builder delegatedFrom(DnsRef parent) {
            this.parent = parent;
            return this;
        }

        /** Records by a key of your choice, which names them. Default: none but the zone's own. */
        public Builder records(Map<String, DnsRecord> records) {
            this.records = Map.copyOf(records);
            return this;
        }

        /** Tags of every child. Default: none. */
        public Builder tags(Tags tags) {
            this.tags = tags;
            return this;
        }

        /** The arguments, unchecked. */
        public DnsArgs build() {
            return new DnsArgs(this);
        }

        private DnsSpec spec() {
            SortedMap<String, DnsRecordSpec> plain = new TreeMap<>();
            records.forEach((key, record) -> plain.put(key, record.spec()));
            return new DnsSpec(
                    protection == null ? Protection.of(profile) : protection,
                    domain,
                    certificateAuthorities,
                    Optional.ofNullable(parent).map(DnsRef::domain),
                    plain);
        }
    }
}
