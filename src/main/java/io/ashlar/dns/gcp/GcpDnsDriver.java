package io.ashlar.dns.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.dns.ManagedZone;
import com.pulumi.gcp.dns.ManagedZoneArgs;
import com.pulumi.gcp.dns.RecordSet;
import com.pulumi.gcp.dns.RecordSetArgs;
import com.pulumi.gcp.dns.inputs.ManagedZoneCloudLoggingConfigArgs;
import com.pulumi.gcp.dns.inputs.ManagedZoneDnssecConfigArgs;
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
import io.ashlar.dns.plan.RecordType;
import io.ashlar.dns.plan.RecordValue;
import io.ashlar.gcp.GcpDnsZone;
import io.ashlar.gcp.GcpScope;
import io.ashlar.gcp.Labels;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Makes a public managed zone of Cloud DNS, signed by DNSSEC, with its queries logged.
 *
 * @see <a href="https://cloud.google.com/dns/docs/dnssec-config">DNSSEC</a>
 */
public final class GcpDnsDriver implements DnsDriver {
    private final GcpScope scope;
    private final GcpDnsOptions options;

    /** A driver that adds nothing to what the plan says. */
    public GcpDnsDriver(GcpScope scope) {
        this(scope, GcpDnsOptions.none());
    }

    /** A driver with hooks. */
    public GcpDnsDriver(GcpScope scope, GcpDnsOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public List<String> certificateAuthorities() {
        return CertificateAuthorities.ON_GOOGLE_CLOUD;
    }

    @Override
    public DnsHandles provision(DnsPlan plan, DnsArgs args, Dns parent) {
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        ManagedZone zone = zone(plan, args, parent);
        new RecordSet(
                plan.caa().name(),
                in(zone).name(RecordValue.absolute(plan.domain()))
                        .type(RecordType.CAA.name())
                        .ttl(DnsTimes.DAY)
                        .rrdatas(plan.caa().values())
                        .build(),
                child);
        Map<String, RecordSet> records = new TreeMap<>();
        plan.records().forEach(planned -> records.put(planned.key(), record(planned, args, zone, child)));
        return new GcpDnsHandles(
                zone, args.parentZoneId().map(parentZone -> delegation(plan, parentZone, zone, child)), records);
    }

    private ManagedZone zone(DnsPlan plan, DnsArgs args, Dns parent) {
        return new ManagedZone(
                plan.zoneName(),
                options.zone()
                        .apply(ManagedZoneArgs.builder()
                                .project(scope.project())
                                .dnsName(RecordValue.absolute(plan.domain()))
                                .description("Public names of " + plan.domain())
                                .visibility("public")
                                .dnssecConfig(ManagedZoneDnssecConfigArgs.builder()
                                        .state("on")
                                        .nonExistence("nsec3")
                                        .build())
                                .cloudLoggingConfig(ManagedZoneCloudLoggingConfigArgs.builder()
                                        .enableLogging(true)
                                        .build())
                                .forceDestroy(plan.protection() == Protection.DISPOSABLE)
                                .labels(Labels.of(args.tags())))
                        .build(),
                CustomResourceOptions.builder()
                        .parent(parent)
                        .protect(plan.protection() == Protection.PROTECTED)
                        .build());
    }

    private RecordSetArgs.Builder in(ManagedZone zone) {
        return RecordSetArgs.builder().project(scope.project()).managedZone(zone.name());
    }

    private static RecordSet delegation(
            DnsPlan plan, Output<String> parentZone, ManagedZone zone, CustomResourceOptions child) {
        Output<GcpDnsZone> above = parentZone.applyValue(GcpDnsZone::of);
        return new RecordSet(
                plan.delegationName(),
                RecordSetArgs.builder()
                        .project(above.applyValue(GcpDnsZone::project))
                        .managedZone(above.applyValue(GcpDnsZone::name))
                        .name(RecordValue.absolute(plan.domain()))
                        .type(RecordType.NS.name())
                        .ttl(DnsTimes.HOUR)
                        .rrdatas(zone.nameServers())
                        .build(),
                child);
    }

    /** An alias stands for a load balancer, whose one address answers in the whole world. */
    private RecordSet record(RecordPlan planned, DnsArgs args, ManagedZone zone, CustomResourceOptions child) {
        DnsRecord record = Objects.requireNonNull(args.records().get(planned.key()));
        Output<List<String>> data = record.values()
                .map(values -> values.applyValue(all -> inZoneFile(planned.type(), all)))
                .or(() -> record.aliasName().map(address -> address.applyValue(List::of)))
                .orElseThrow();
        return new RecordSet(
                planned.name(),
                in(zone).name(RecordValue.absolute(planned.fullName()))
                        .type(planned.type().name())
                        .ttl(planned.ttlSeconds())
                        .rrdatas(data)
                        .build(),
                child);
    }

    private static List<String> inZoneFile(RecordType type, List<String> values) {
        return values.stream()
                .map(value -> RecordValue.parse(type, value).inZoneFile())
                .toList();
    }
}
