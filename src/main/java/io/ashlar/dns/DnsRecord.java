package io.ashlar.dns;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.dns.plan.DnsRecordSpec;
import io.ashlar.dns.plan.RecordType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One record of a {@link Dns} zone. */
public final class DnsRecord extends ResourceArgs {
    /** Five minutes: what a mistake costs at most. */
    private static final int TTL_SECONDS = 300;

    @Import(name = "name", required = true)
    private final String name;

    @Import(name = "type", required = true)
    private final String typeKey;

    @Import(name = "ttlSeconds", required = true)
    private final int ttlSeconds;

    @Import(name = "values")
    private final @Nullable Output<List<String>> values;

    @Import(name = "aliasName")
    private final @Nullable Output<String> aliasName;

    @Import(name = "aliasZoneId")
    private final @Nullable Output<String> aliasZoneId;

    private final DnsRecordSpec spec;

    private DnsRecord(
            DnsRecordSpec spec,
            @Nullable Output<List<String>> values,
            @Nullable Output<String> aliasName,
            @Nullable Output<String> aliasZoneId) {
        this.spec = spec;
        this.name = spec.name();
        this.typeKey = spec.type().name();
        this.ttlSeconds = spec.ttlSeconds();
        this.values = values;
        this.aliasName = aliasName;
        this.aliasZoneId = aliasZoneId;
    }

    /**
     * A record with values of its own, kept by resolvers for five minutes.
     *
     * @param name relative to the zone, such as {@code www}; empty for the zone's own name
     */
    public static DnsRecord of(RecordType type, String name, List<String> values) {
        return of(type, name, TTL_SECONDS, Output.of(values));
    }

    /** A record with values of its own, kept by resolvers for so many seconds, 0 to 2147483647. */
    public static DnsRecord of(RecordType type, String name, int ttlSeconds, Output<List<String>> values) {
        return new DnsRecord(
                new DnsRecordSpec(type, name, ttlSeconds, DnsRecordSpec.Answer.VALUES), values, null, null);
    }

    /**
     * An address record that answers what something else of the cloud answers: a load balancer, a CDN. On AWS it follows
     * that name; on Azure that resource; on Google Cloud it holds the address, which never changes.
     *
     * @param dnsName the other name; on Google Cloud the IPv4 address
     * @param zoneId the cloud's zone of the other name; on Azure the id of the resource; on Google Cloud not read
     */
    public static DnsRecord alias(String name, Output<String> dnsName, Output<String> zoneId) {
        return new DnsRecord(
                new DnsRecordSpec(RecordType.A, name, TTL_SECONDS, DnsRecordSpec.Answer.ALIAS), null, dnsName, zoneId);
    }

    /** The plain part. */
    public DnsRecordSpec spec() {
        return spec;
    }

    /** Its values, unless it is an alias. */
    public Optional<Output<List<String>>> values() {
        return Optional.ofNullable(values);
    }

    /** The name whose answer it gives, if it is an alias. */
    public Optional<Output<String>> aliasName() {
        return Optional.ofNullable(aliasName);
    }

    /** The zone of that name, if it is an alias. */
    public Optional<Output<String>> aliasZoneId() {
        return Optional.ofNullable(aliasZoneId);
    }
}
