package io.ashlar.edge.azure;

import com.pulumi.azurenative.cdn.AFDCustomDomain;
import com.pulumi.azurenative.cdn.AFDCustomDomainArgs;
import com.pulumi.azurenative.cdn.AFDEndpoint;
import com.pulumi.azurenative.cdn.enums.AfdMinimumTlsVersion;
import com.pulumi.azurenative.cdn.inputs.AFDDomainHttpsParametersArgs;
import com.pulumi.azurenative.cdn.inputs.ResourceReferenceArgs;
import com.pulumi.azurenative.network.RecordSet;
import com.pulumi.azurenative.network.RecordSetArgs;
import com.pulumi.azurenative.network.inputs.CnameRecordArgs;
import com.pulumi.azurenative.network.inputs.SubResourceArgs;
import com.pulumi.azurenative.network.inputs.TxtRecordArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.azure.AzureDnsZone;
import io.ashlar.edge.plan.CdnPlan.HostPlan;
import java.util.List;
import java.util.function.Function;

/**
 * The names of a Front Door: each a domain with a certificate that Front Door issues, a record that proves it, and a record
 * that leads to it. A name below the zone's is led by a CNAME straight to the endpoint, which renewal asks for.
 *
 * @see <a href="https://learn.microsoft.com/azure/frontdoor/domain">Domains</a>
 */
final class FrontDoorDomains {
    private static final double HOUR = 3_600;

    private final Output<String> group;
    private final Output<String> profileName;
    private final Output<String> zoneId;
    private final CustomResourceOptions child;

    FrontDoorDomains(
            Output<String> group, Output<String> profileName, Output<String> zoneId, CustomResourceOptions child) {
        this.group = group;
        this.profileName = profileName;
        this.zoneId = zoneId;
        this.child = child;
    }

    /** A domain whose proof stands. */
    Output<String> domain(HostPlan host) {
        AFDCustomDomain domain = new AFDCustomDomain(
                host.domainName(),
                AFDCustomDomainArgs.builder()
                        .resourceGroupName(group)
                        .profileName(profileName)
                        .customDomainName(host.hostName().replace("-", "--").replace('.', '-'))
                        .hostName(host.hostName())
                        .azureDnsZone(ResourceReferenceArgs.builder().id(zoneId).build())
                        .tlsSettings(AFDDomainHttpsParametersArgs.builder()
                                .certificateType("ManagedCertificate")
                                .minimumTlsVersion(AfdMinimumTlsVersion.TLS12)
                                .build())
                        .build(),
                child);
        RecordSet proof = record(
                host.proofName(),
                zone -> zone.relative(host.hostName()).equals("@")
                        ? "_dnsauth"
                        : "_dnsauth." + zone.relative(host.hostName()),
                RecordSetArgs.builder()
                        .recordType("TXT")
                        .ttl(HOUR)
                        .txtRecords(domain.validationProperties()
                                .applyValue(asked -> List.of(TxtRecordArgs.builder()
                                        .value(asked.validationToken())
                                        .build()))));
        return proof.id().apply(stands -> domain.id());
    }

    /** The top of a zone cannot be another name: it follows the endpoint instead. */
    void lead(HostPlan host, String zoneDomain, AFDEndpoint endpoint) {
        RecordSetArgs.Builder record = host.hostName().equals(zoneDomain)
                ? RecordSetArgs.builder()
                        .recordType("A")
                        .targetResource(
                                SubResourceArgs.builder().id(endpoint.id()).build())
                : RecordSetArgs.builder()
                        .recordType("CNAME")
                        .ttl(HOUR)
                        .cnameRecord(endpoint.hostName()
                                .applyValue(name ->
                                        CnameRecordArgs.builder().cname(name).build()));
        record(host.recordName(), zone -> zone.relative(host.hostName()), record);
    }

    private RecordSet record(String name, Function<AzureDnsZone, String> relative, RecordSetArgs.Builder builder) {
        Output<AzureDnsZone> zone = zoneId.applyValue(AzureDnsZone::of);
        return new RecordSet(
                name,
                builder.resourceGroupName(zone.applyValue(AzureDnsZone::resourceGroup))
                        .zoneName(zone.applyValue(AzureDnsZone::domain))
                        .relativeRecordSetName(zone.applyValue(relative))
                        .build(),
                child);
    }
}
