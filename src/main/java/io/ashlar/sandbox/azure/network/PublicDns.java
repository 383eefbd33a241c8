package io.ashlar.sandbox.azure.network;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Public DNS zones and their record sets. */
final class PublicDns {
    private static final String ZONE = "azure-native:network:Zone";
    private static final String RECORD_SET = "azure-native:network:RecordSet";
    private static final String KIND = "Microsoft.Network/dnsZones";
    private static final int MOST_VALUES = 20;
    private static final String OWN_NAME = "@";

    /** The field that holds the values of each type. */
    private static final Map<String, String> FIELDS = new TreeMap<>(Map.of(
            "A", "aRecords",
            "AAAA", "aaaaRecords",
            "CAA", "caaRecords",
            "CNAME", "cnameRecord",
            "MX", "mxRecords",
            "NS", "nsRecords",
            "PTR", "ptrRecords",
            "SOA", "soaRecord",
            "SRV", "srvRecords",
            "TXT", "txtRecords"));

    private PublicDns() {}

    static ResourceModel zone() {
        return Arm.resource(ZONE, KIND, "zoneName")
                .source("https://learn.microsoft.com/rest/api/dns/zones/create-or-update")
                .source("https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules")
                .with(Arm::global)
                .computed("maxNumberOfRecordSets", zone -> 10_000)
                .computed("numberOfRecordSets", zone -> 2)
                .computed("nameServers", PublicDns::nameServers)
                .defaultsTo("zoneType", "Public")
                .rule(
                        "zoneName",
                        Rules.length(1, 253),
                        Rules.matches(
                                "[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?){1,33}",
                                "2 to 34 labels of letters, digits, underscores and dashes, separated by dots"))
                .takesAlongWhatRefersBy("zoneName")
                .build();
    }

    private static Object nameServers(Subject zone) {
        String set = "0" + (1 + Integer.parseInt(zone.hex("name servers", 2), 16) % 9);
        return List.of(
                        "ns1-%s.azure-dns.com.",
                        "ns2-%s.azure-dns.net.", "ns3-%s.azure-dns.org.", "ns4-%s.azure-dns.info.")
                .stream()
                .map(server -> server.formatted(set))
                .toList();
    }

    static ResourceModel recordSet() {
        return Arm.child(RECORD_SET, KIND + "/recordSets", ZONE, "zoneName", "relativeRecordSetName")
                .source("https://learn.microsoft.com/rest/api/dns/record-sets/create-or-update")
                .source("https://learn.microsoft.com/azure/dns/dns-zones-records")
                .id(PublicDns::id)
                .computed("type", set -> KIND + "/" + set.text("recordType").orElse(""))
                .derived("fqdn", PublicDns::fullName)
                .replaceOn("recordType")
                .rule("recordType", Rules.oneOf(FIELDS.keySet().toArray()))
                .rule("ttl", Rules.between(1, 2_147_483_647))
                .rule(
                        "relativeRecordSetName",
                        Rules.matches(
                                "@|(\\*|[A-Za-z0-9_-]{1,63})(\\.[A-Za-z0-9_-]{1,63})*",
                                "@, or labels of letters, digits, underscores and dashes, the first of which may be *"))
                .rule("aRecords[].ipv4Address", Rules.matches("(\\d{1,3}\\.){3}\\d{1,3}", "an IPv4 address"))
                .rule("caaRecords[].flags", Rules.between(0, 255))
                .rule("mxRecords[].preference", Rules.between(0, 65_535))
                .rule("srvRecords[].port", Rules.between(0, 65_535))
                .check(PublicDns::values)
                .refersTo("targetResource.id", aliasTarget())
                .admit(PublicDns::isAloneAtItsName)
                .build();
    }

    /** https://learn.microsoft.com/azure/dns/dns-alias: what an alias can follow. */
    private static io.ashlar.sandbox.model.Reference aliasTarget() {
        return Arm.byId("azure-native:network:PublicIPAddress")
                .or("azure-native:network:Profile", "id")
                .or("azure-native:cdn:AFDEndpoint", "id")
                .or(RECORD_SET, "id")
                .blocksDeletion(
                        "DnsRecordInUse",
                        "The resource {target} cannot be deleted: the alias record {referrer} refers to it.");
    }

    private static Object id(Subject set) {
        return set.needs("resourceGroupName", "zoneName", "recordType", "relativeRecordSetName")
                ? Arm.groupId(
                                set.scope().account(),
                                set.text("resourceGroupName").orElse(""))
                        + "/providers/" + KIND + "/" + set.text("zoneName").orElse("") + "/"
                        + set.text("recordType").orElse("") + "/"
                        + set.text("relativeRecordSetName").orElse("")
                : Unknown.VALUE;
    }

    private static Object fullName(Subject set) {
        if (!set.needs("zoneName", "relativeRecordSetName")) {
            return Unknown.VALUE;
        }
        String name = set.text("relativeRecordSetName").orElse("");
        String zone = set.text("zoneName").orElse("");
        return (name.equals(OWN_NAME) ? zone : name + "." + zone) + ".";
    }

    private static void values(Properties inputs, Findings findings) {
        String type = inputs.text("recordType").orElse("");
        FIELDS.forEach((other, field) -> {
            if (inputs.has(field) && !type.isEmpty() && !other.equals(type)) {
                findings.add(
                        field, "'" + field + "' is for records of type " + other + ", this one is of type " + type);
            }
            if (inputs.objects(field).size() > MOST_VALUES) {
                findings.add(field, "'" + field + "' holds more than " + MOST_VALUES + " records");
            }
        });
        boolean isAlias = inputs.has("targetResource.id");
        if (isAlias && !List.of("A", "AAAA", "CNAME").contains(type) && !type.isEmpty()) {
            findings.add(
                    "targetResource.id", "an alias record is of type A, AAAA or CNAME, this one is of type " + type);
        }
        if (isAlias && FIELDS.values().stream().anyMatch(inputs::has)) {
            findings.add("targetResource.id", "an alias record has no values of its own");
        }
        if (!isAlias && !inputs.has("ttl")) {
            findings.add("ttl", "'ttl' must be given");
        }
    }

    /** https://learn.microsoft.com/azure/dns/dns-zones-records#cname-records. */
    private static void isAloneAtItsName(Subject set) {
        String type = set.text("recordType").orElse("");
        Optional<String> name = set.text("relativeRecordSetName");
        if (type.equals("CNAME")
                && name.equals(Optional.of(OWN_NAME))
                && !set.inputs().has("targetResource.id")) {
            throw Refusal.invalid("BadRequest", "CNAME records cannot be created at the zone apex.");
        }
        for (CloudResource other : set.all(RECORD_SET)) {
            boolean sameName = !other.id().equals(set.id())
                    && other.inputs().text("zoneName").equals(set.text("zoneName"))
                    && other.inputs().text("resourceGroupName").equals(set.text("resourceGroupName"))
                    && other.inputs().text("relativeRecordSetName").equals(name);
            if (!sameName) {
                continue;
            }
            String otherType = other.inputs().text("recordType").orElse("");
            if (otherType.equals(type) && set.isNew()) {
                throw Refusal.conflict("", "cannot create already existing resource '" + other.id() + "'");
            }
            if (otherType.equals("CNAME") != type.equals("CNAME")) {
                throw Refusal.conflict(
                        "BadRequest",
                        "The record set could not be created: a CNAME record set and another of the same name, '"
                                + name.orElse("") + "', cannot be in one zone.");
            }
        }
    }
}
