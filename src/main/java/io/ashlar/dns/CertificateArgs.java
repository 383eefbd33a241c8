package io.ashlar.dns;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Tags;
import io.ashlar.dns.plan.CertificateSpec;
import io.ashlar.dns.plan.CertificateValidator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link Certificate} is to prove. */
public final class CertificateArgs extends ResourceArgs {
    @Import(name = "zoneId", required = true)
    private final @Nullable Output<String> zoneId;

    @Import(name = "domainNames")
    private final List<String> domainNames;

    @Import(name = "tags")
    private final Map<String, String> tags;

    private final CertificateDriver driver;
    private final CertificateSpec spec;

    private CertificateArgs(Builder builder) {
        this.driver = builder.driver;
        this.spec = new CertificateSpec(
                Optional.ofNullable(builder.zone).map(DnsRef::domain), Optional.ofNullable(builder.domainNames));
        this.zoneId = builder.zone == null ? null : builder.zone.zoneId();
        this.domainNames = spec.namesOrDefault();
        this.tags = builder.tags.values();
    }

    /** A builder for a certificate made by this driver. */
    public static Builder builder(CertificateDriver driver) {
        return new Builder(driver);
    }

    /** The plain part: what shapes the plan. */
    public CertificateSpec spec() {
        return spec;
    }

    /** The zone that takes the records which prove the names. */
    public Output<String> zoneId() {
        return Optional.ofNullable(zoneId).orElseThrow();
    }

    /** Tags of every child. */
    public Tags tags() {
        return new Tags(tags);
    }

    CertificateDriver driver() {
        return driver;
    }

    /**
     * These arguments, once nothing is found wrong with them for a component of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public CertificateArgs checked(String name) {
        CertificateValidator.check(name, spec, driver.offering());
        return this;
    }

    /** Collects the arguments; nothing is checked before the component is made, and then all of it at once. */
    public static final class Builder {
        private final CertificateDriver driver;
        private @Nullable DnsRef zone;
        private @Nullable List<String> domainNames;
        private Tags tags = Tags.none();

        private Builder(CertificateDriver driver) {
            this.driver = driver;
        }

        /** The zone of all its names. Required. */
        public Builder zone(DnsRef zone) {
            this.zone = zone;
            return this;
        }

        /**
         * The names it proves, in full, the main one first; {@code *.} stands for any one label. Up to 10. Default: the
         * zone's domain, and any name directly below it. A change makes a new certificate before the old one goes.
         */
        public Builder domainNames(List<String> names) {
            this.domainNames = List.copyOf(names);
            return this;
        }

        /** Tags of every child. Default: none. */
        public Builder tags(Tags tags) {
            this.tags = tags;
            return this;
        }

        /** The arguments, unchecked. */
        public CertificateArgs build() {
            return new CertificateArgs(this);
        }
    }
}
