package io.ashlar.sandbox.gcp.services;

import io.ashlar.sandbox.gcp.compute.Networks;
import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.gcp.project.Members;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;

/** The types whose tokens begin with {@code gcp:dns/}. */
public final class DnsTable implements ModelTable {
    private static final String ZONE = "gcp:dns/managedZone:ManagedZone";
    private static final String RECORD = "gcp:dns/recordSet:RecordSet";
    private static final String ZONE_NAME = "projects/{project}/managedZones/{value}";

    @Override
    public List<ResourceModel> resources() {
        return List.of(zone(), record(), member());
    }

    private static ResourceModel zone() {
        return Gcp.resource(ZONE, "ManagedZone", "projects/{project}/managedZones/{name}")
                .source("https://cloud.google.com/dns/docs/reference/rest/v1/managedZones")
                .source("https://cloud.google.com/dns/docs/zones")
                .autoNamed("name", 63)
                .computed("nameServers", zone -> List.of("a", "b", "c", "d").stream()
                        .map(letter -> "ns-cloud-" + letter + "1.googledomains.com.")
                        .toList())
                .computed("managedZoneId", zone -> Long.parseLong(zone.digits(15)))
                .defaultsTo("visibility", "public")
                .replaceOn("name", "dnsName", "visibility")
                .rule("name", Gcp.rfc1035(1, 63))
                .rule(
                        "dnsName",
                        Rules.matches(
                                "([A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9])?\\.)+",
                                "a domain that ends with a dot, like example.com."))
                .rule("visibility", Rules.oneOf("public", "private"))
                .rule("dnssecConfig.state", Rules.oneOf("on", "off", "transfer"))
                .check((inputs, findings) -> {
                    boolean isPrivate =
                            inputs.text("visibility").orElse("public").equals("private");
                    if (inputs.has("privateVisibilityConfig") && !isPrivate && !inputs.isUnknown("visibility")) {
                        findings.add("privateVisibilityConfig", "'privateVisibilityConfig' is for private zones only");
                    }
                    if (isPrivate
                            && inputs.text("dnssecConfig.state").orElse("off").equals("on")) {
                        findings.add("dnssecConfig.state", "DNSSEC is for public zones only");
                    }
                })
                .refersTo("privateVisibilityConfig.networks[].networkUrl", Networks.inNetwork())
                .beforeDeletion(DnsTable::isEmpty)
                .build();
    }

    private static void isEmpty(Subject zone) {
        CloudResource existing = zone.existing().orElseThrow();
        if (!existing.inputs().isTrue("forceDestroy")
                && !zone.referrers(existing, RECORD).isEmpty()) {
            throw Refusal.inUse(
                    "containerNotEmpty",
                    "The resource named '" + Gcp.last(existing.id())
                            + "' cannot be deleted because it contains one or more" + " 'resource records'.");
        }
    }

    private static ResourceModel record() {
        return Gcp.resource(RECORD, "RecordSet", "projects/{project}/managedZones/{managedZone}/rrsets/{name}/{type}")
                .source("https://cloud.google.com/dns/docs/records")
                .replaceOn("name", "managedZone", "type")
                .rule(
                        "name",
                        Rules.matches(
                                "(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?\\.)+",
                                "a name that ends with a dot, like www.example.com."))
                .rule("ttl", Rules.between(0, 2_147_483_647))
                .rule(
                        "type",
                        Rules.oneOf(
                                "A", "AAAA", "ALIAS", "CAA", "CNAME", "DNSKEY", "DS", "HTTPS", "MX", "NAPTR", "NS",
                                "PTR", "SOA", "SPF", "SRV", "SSHFP", "SVCB", "TLSA", "TXT"))
                .check(DnsTable::data)
                .refersTo("managedZone", zoneOf())
                .admit(DnsTable::belongsToItsZone)
                .build();
    }

    private static ResourceModel member() {
        return Gcp.resource("gcp:dns/dnsManagedZoneIamMember:DnsManagedZoneIamMember", "DNS ManagedZone IAMMember", "")
                .source("https://cloud.google.com/dns/docs/zones/iam-per-resource-zones")
                .with(Members::member)
                .id(member -> "projects/"
                        + member.text("project").orElse(member.scope().account()) + "/managedZones/"
                        + Gcp.last(member.text("managedZone").orElse("")) + "/"
                        + member.text("role").orElse("") + "/"
                        + member.text("member").orElse(""))
                .replaceOn("managedZone")
                .refersTo("managedZone", zoneOf())
                .build();
    }

    private static Reference zoneOf() {
        return Gcp.to(ZONE, ZONE_NAME)
                .missing("notFound", "The 'parameters.managedZone' resource named '{value}' does not exist.");
    }

    private static void data(Properties inputs, Findings findings) {
        if (inputs.has("rrdatas") == inputs.has("routingPolicy") && !inputs.isUnknown("rrdatas")) {
            findings.add("rrdatas", "one of 'rrdatas' and 'routingPolicy' must be given, and not both");
        }
        String type = inputs.text("type").orElse("");
        List<String> data = inputs.texts("rrdatas");
        if (type.equals("CNAME") && data.size() > 1) {
            findings.add("rrdatas", "a CNAME record has one target only");
        }
        for (int i = 0; i < data.size(); i++) {
            String value = data.get(i);
            boolean fits =
                    switch (type) {
                        case "A" -> value.matches("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
                        case "CNAME", "NS", "PTR" -> value.endsWith(".");
                        case "MX" -> value.matches("\\d+ .+\\.");
                        default -> true;
                    };
            if (!fits) {
                findings.add(
                        "rrdatas[" + i + "]",
                        "'rrdatas[" + i + "]' is '" + value + "': is not the data of a record of type " + type);
            }
        }
    }

    private static void belongsToItsZone(Subject record) {
        Optional<String> domain = record.text("managedZone")
                .flatMap(name ->
                        zoneOf().resolve(record.cloud(), record.provider().scope(), record.inputs(), name))
                .flatMap(zone -> zone.inputs().text("dnsName"));
        String name = record.text("name").orElse("");
        if (domain.isPresent() && !name.equals(domain.get()) && !name.endsWith("." + domain.get())) {
            throw Refusal.invalid(
                    "invalid",
                    "Invalid value for 'entity.change.additions[0].name': '" + name + "': it is not in the zone "
                            + domain.get());
        }
        if (domain.isPresent()
                && name.equals(domain.get())
                && record.text("type").orElse("").equals("CNAME")) {
            throw Refusal.invalid(
                    "cnameResourceRecordSetConflict",
                    "The resource record set 'entity.change.additions[0]' is invalid because a CNAME cannot stand at"
                            + " the top of a zone, beside its SOA and NS.");
        }
    }
}
