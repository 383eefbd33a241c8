package io.ashlar.dns.aws;

import com.pulumi.aws.route53.Record;
import com.pulumi.aws.route53.RecordArgs;
import com.pulumi.aws.route53.Zone;
import com.pulumi.aws.route53.ZoneArgs;
import com.pulumi.aws.route53.inputs.RecordAliasArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Protection;
import io.ashlar.dns.Dns;
import io.ashlar.dns.DnsArgs;
import io.ashlar.dns.DnsDriver;
import io.ashlar.dns.DnsHandles;
import io.ashlar.dns.DnsRecord;
import io.ashlar.dns.plan.CertificateAuthorities;
import io.ashlar.dns.plan.DnsPlan;
import io.ashlar.dns.plan.DnsPlan.RecordPlan;
import io.ashlar.dns.plan.DnsTimes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Makes a public Route 53 hosted zone. */
public final class AwsDnsDriver implements DnsDriver {
    private final AwsDnsOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AwsDnsDriver() {
        this(AwsDnsOptions.none());
    }

    /** A driver with hooks. */
    public AwsDnsDriver(AwsDnsOptions options) {
        this.options = options;
    }

    @Override
    public List<String> certificateAuthorities() {
        return CertificateAuthorities.ON_AWS;
    }

    @Override
    public DnsHandles provision(DnsPlan plan, DnsArgs args, Dns parent) {
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        Zone zone = zone(plan, args, parent);
        new Record(
                plan.caa().name(),
                RecordArgs.builder()
                        .zoneId(zone.zoneId())
                        .name(plan.domain())
                        .type("CAA")
                        .ttl(DnsTimes.DAY)
                        .records(plan.caa().values())
                        .build(),
                child);
        Map<String, Record> records = new TreeMap<>();
        plan.records().forEach(planned -> records.put(planned.key(), record(planned, args, zone, child)));
        return new AwsDnsHandles(
                zone, args.parentZoneId().map(parentZone -> delegation(plan, parentZone, zone, child)), records);
    }

    private Zone zone(DnsPlan plan, DnsArgs args, Dns parent) {
        return new Zone(
                plan.zoneName(),
                options.zone()
                        .apply(ZoneArgs.builder()
                                .name(plan.domain())
                                .comment("Public names of " + plan.domain())
                                .forceDestroy(plan.protection() == Protection.DISPOSABLE)
                                .tags(args.tags().named(plan.zoneName())))
                        .build(),
                CustomResourceOptions.builder()
                        .parent(parent)
                        .protect(plan.protection() == Protection.PROTECTED)
                        .build());
    }

    private static Record delegation(DnsPlan plan, Output<String> parentZone, Zone zone, CustomResourceOptions child) {
        return new Record(
                plan.delegationName(),
                RecordArgs.builder()
                        .zoneId(parentZone)
                        .name(plan.domain())
                        .type("NS")
                        .ttl(DnsTimes.HOUR)
                        .records(zone.nameServers())
                        .build(),
                child);
    }

    private static Record record(RecordPlan planned, DnsArgs args, Zone zone, CustomResourceOptions child) {
        DnsRecord record = Objects.requireNonNull(args.records().get(planned.key()));
        RecordArgs.Builder builder = RecordArgs.builder()
                .zoneId(zone.zoneId())
                .name(planned.fullName())
                .type(planned.type().name());
        record.values().ifPresent(values -> builder.ttl(planned.ttlSeconds()).records(values));
        record.aliasName()
                .ifPresent(name -> builder.aliases(RecordAliasArgs.builder()
                        .name(name)
                        .zoneId(record.aliasZoneId().orElseThrow())
                        .evaluateTargetHealth(true)
                        .build()));
        return new Record(planned.name(), builder.build(), child);
    }
}
