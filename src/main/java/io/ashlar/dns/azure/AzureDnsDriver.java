package io.ashlar.dns.azure;

import com.pulumi.azurenative.network.RecordSet;
import com.pulumi.azurenative.network.RecordSetArgs;
import com.pulumi.azurenative.network.Zone;
import com.pulumi.azurenative.network.ZoneArgs;
import com.pulumi.azurenative.network.enums.ZoneType;
import com.pulumi.azurenative.network.inputs.SubResourceArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.azure.AzureDnsZone;
import io.ashlar.azure.AzureScope;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Makes a public zone of Azure DNS. */
public final class AzureDnsDriver implements DnsDriver {
    /** Zones belong to no region: https://learn.microsoft.com/rest/api/dns/zones/create-or-update. */
    private static final String GLOBAL = "global";

    private final AzureScope scope;
    private final AzureDnsOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AzureDnsDriver(AzureScope scope) {
        this(scope, AzureDnsOptions.none());
    }

    /** A driver with hooks. */
    public AzureDnsDriver(AzureScope scope, AzureDnsOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public List<String> certificateAuthorities() {
        return CertificateAuthorities.ON_AZURE;
    }

    @Override
    public DnsHandles provision(DnsPlan plan, DnsArgs args, Dns parent) {
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        Zone zone = zone(plan, args, parent);
        set(
                plan.caa().name(),
                zone.id(),
                plan.domain(),
                RecordType.CAA,
                AzureRecords.fill(
                        RecordSetArgs.builder().ttl((double) DnsTimes.DAY),
                        RecordType.CAA,
                        Output.of(plan.caa().values())),
                child);
        Map<String, RecordSet> records = new TreeMap<>();
        plan.records().forEach(planned -> records.put(planned.key(), record(planned, args, zone, child)));
        return new AzureDnsHandles(
                zone, args.parentZoneId().map(parentZone -> delegation(plan, parentZone, zone, child)), records);
    }

    private Zone zone(DnsPlan plan, DnsArgs args, Dns parent) {
        return new Zone(
                plan.zoneName(),
                options.zone()
                        .apply(ZoneArgs.builder()
                                .resourceGroupName(scope.resourceGroup())
                                .location(GLOBAL)
                                .zoneName(plan.domain())
                                .zoneType(ZoneType.Public)
                                .tags(args.tags().values()))
                        .build(),
                CustomResourceOptions.builder()
                        .parent(parent)
                        .protect(plan.protection() == Protection.PROTECTED)
                        .build());
    }

    private static RecordSet delegation(
            DnsPlan plan, Output<String> parentZone, Zone zone, CustomResourceOptions child) {
        return set(
                plan.delegationName(),
                parentZone,
                plan.domain(),
                RecordType.NS,
                AzureRecords.fill(
                        RecordSetArgs.builder().ttl((double) DnsTimes.HOUR), RecordType.NS, zone.nameServers()),
                child);
    }

    private static RecordSet record(RecordPlan planned, DnsArgs args, Zone zone, CustomResourceOptions child) {
        DnsRecord record = Objects.requireNonNull(args.records().get(planned.key()));
        RecordSetArgs.Builder builder = RecordSetArgs.builder().ttl((double) planned.ttlSeconds());
        record.values().ifPresent(values -> AzureRecords.fill(builder, planned.type(), values));
        record.aliasZoneId()
                .ifPresent(resource -> builder.targetResource(
                        SubResourceArgs.builder().id(resource).build()));
        return set(planned.name(), zone.id(), planned.fullName(), planned.type(), builder, child);
    }

    private static RecordSet set(
            String name,
            Output<String> zoneId,
            String fullName,
            RecordType type,
            RecordSetArgs.Builder builder,
            CustomResourceOptions child) {
        Output<AzureDnsZone> zone = zoneId.applyValue(AzureDnsZone::of);
        return new RecordSet(
                name,
                builder.resourceGroupName(zone.applyValue(AzureDnsZone::resourceGroup))
                        .zoneName(zone.applyValue(AzureDnsZone::domain))
                        .relativeRecordSetName(zone.applyValue(there -> there.relative(fullName)))
                        .recordType(type.name())
                        .build(),
                child);
    }
}
