package io.ashlar.sandbox.aws.route53;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Records of hosted zones. */
final class Records {
    static final String RECORD = "aws:route53/record:Record";

    private static final List<String> ROUTING = List.of(
            "cidrRoutingPolicy",
            "failoverRoutingPolicies",
            "geolocationRoutingPolicies",
            "geoproximityRoutingPolicy",
            "latencyRoutingPolicies",
            "multivalueAnswerRoutingPolicy",
            "weightedRoutingPolicies");

    /** https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/ResourceRecordTypes.html */
    private static final Map<String, Pattern> VALUES = Map.of(
            "A", Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.|$)){4}"),
            "AAAA", Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*"),
            "CAA", Pattern.compile("\\d{1,3} [A-Za-z0-9]+ \"[^\"]*\""),
            "MX", Pattern.compile("\\d{1,5} \\S+"),
            "SRV", Pattern.compile("\\d{1,5} \\d{1,5} \\d{1,5} \\S+"));

    private static final Set<String> TEXTS = Set.of("TXT", "SPF");
    private static final int LONGEST_TEXT = 255;

    private Records() {}

    static ResourceModel record() {
        return ResourceModel.of(RECORD)
                .source("https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html")
                .source("https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html")
                .source("https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/ResourceRecordTypes.html")
                .called("Route 53 Record")
                .accountWide()
                .id(Records::id)
                .computed("fqdn", Records::fullName)
                .defaultsTo("allowOverwrite", false)
                .foundBy("fqdn")
                .replaceOn("zoneId", "name", "type", "setIdentifier")
                .unordered("records")
                .rule(
                        "type",
                        Rules.oneOf(
                                "A", "AAAA", "CAA", "CNAME", "DS", "HTTPS", "MX", "NAPTR", "NS", "PTR", "SOA", "SPF",
                                "SRV", "SSHFP", "SVCB", "TLSA", "TXT"))
                .rule("ttl", Rules.between(0, 2_147_483_647L))
                .rule("records[]", Rules.length(1, 4000))
                .rule("weightedRoutingPolicies[].weight", Rules.between(0, 255))
                .check(Records::answersInOneWay)
                .check(Records::valuesFitType)
                .refersTo("zoneId", Zones.aZone())
                .quotaPer("zoneId", 10_000, "InvalidChangeBatch", "Number of records limit of 10000 exceeded.")
                .admit(Records::fitsItsZone)
                .build();
    }

    private static void answersInOneWay(Properties inputs, Findings findings) {
        if (inputs.has("records") == inputs.has("aliases")) {
            findings.add("records", "exactly one of 'records' and 'aliases' must be given");
        }
        if (inputs.has("records") != inputs.has("ttl")) {
            findings.add("ttl", "'ttl' goes with 'records', and only with it");
        }
        if (ROUTING.stream().anyMatch(inputs::has) && !inputs.has("setIdentifier")) {
            findings.add("setIdentifier", "a routing policy needs a 'setIdentifier'");
        }
    }

    private static void valuesFitType(Properties inputs, Findings findings) {
        String type = inputs.text("type").orElse("");
        List<String> values = inputs.texts("records");
        Pattern form = VALUES.get(type);
        for (int i = 0; form != null && i < values.size(); i++) {
            if (!form.matcher(values.get(i)).matches()) {
                findings.add(
                        "records[" + i + "]",
                        "Invalid Resource Record: '" + values.get(i) + "' is not a valid value of a record of type "
                                + type);
            }
        }
        for (int i = 0; TEXTS.contains(type) && i < values.size(); i++) {
            textsAreShortEnough(values.get(i), "records[" + i + "]", findings);
        }
        if (type.equals("CNAME") && values.size() > 1) {
            findings.add("records", "a record of type CNAME has exactly one value, this one has " + values.size());
        }
    }

    /** The provider puts a value into quotes; a longer one is written as several, {@code one\"\"two}. */
    private static void textsAreShortEnough(String value, String at, Findings findings) {
        for (String text : value.split("\"\\s*\"", -1)) {
            if (text.length() > LONGEST_TEXT) {
                findings.add(
                        at,
                        "Invalid Resource Record: 'FATAL problem: CharacterStringTooLong (Value is too long) encountered"
                                + " with " + text.length() + " characters, at most " + LONGEST_TEXT + "'");
            }
        }
    }

    /** The provider adds the zone's name to one that does not end with it. */
    private static String fullName(Subject record) {
        String name = withoutDot(record.text("name").orElse("")).toLowerCase(Locale.ROOT);
        String zone = zoneName(record);
        return name.equals(zone) || name.endsWith("." + zone) ? name : name.isEmpty() ? zone : name + "." + zone;
    }

    private static String zoneName(Subject record) {
        return record.text("zoneId")
                .flatMap(id -> record.find(Zones.ZONE, id))
                .flatMap(zone -> zone.outputs().text("name"))
                .map(Records::withoutDot)
                .orElse("");
    }

    private static String withoutDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** Of two that overwrite each other the second has an end of its own, so that each can be told from the other. */
    private static String id(Subject record) {
        String id = String.join(
                "_",
                record.text("zoneId").orElse(""),
                fullName(record),
                record.text("type").orElse(""));
        String whole = record.text("setIdentifier").map(set -> id + "_" + set).orElse(id);
        return record.find(RECORD, whole).isPresent() ? whole + "_" + record.hex(8) : whole;
    }

    private static void fitsItsZone(Subject record) {
        CloudResource zone =
                record.text("zoneId").flatMap(id -> record.find(Zones.ZONE, id)).orElseThrow();
        String name = fullName(record);
        String type = record.text("type").orElse("");
        boolean apex = name.equals(zoneName(record));
        boolean overwrites = record.inputs().isTrue("allowOverwrite");
        if (apex && type.equals("CNAME")) {
            throw refused("RRSet of type CNAME with DNS name " + name + ". is not permitted at apex in zone "
                    + zoneName(record) + ".");
        }
        if (apex && (type.equals("NS") || type.equals("SOA")) && !overwrites) {
            throw alreadyThere(name, type);
        }
        for (CloudResource other : record.referrers(zone, RECORD)) {
            if (!other.id().equals(record.id())
                    && other.outputs().text("fqdn").filter(name::equals).isPresent()) {
                standsBeside(record, name, type, other);
            }
        }
    }

    private static void standsBeside(Subject record, String name, String type, CloudResource other) {
        String otherType = other.inputs().text("type").orElse("");
        boolean sameSet = record.text("setIdentifier").equals(other.inputs().text("setIdentifier"));
        if (type.equals(otherType) && sameSet && !record.inputs().isTrue("allowOverwrite")) {
            throw alreadyThere(name, type);
        }
        if (!type.equals(otherType) && (type.equals("CNAME") || otherType.equals("CNAME"))) {
            throw refused("RRSet of type " + type + " with DNS name " + name
                    + ". is not permitted because a conflicting RRSet of type " + otherType
                    + " with the same DNS name already exists in zone " + zoneName(record) + ".");
        }
    }

    private static Refusal alreadyThere(String name, String type) {
        return refused("Tried to create resource record set [name='" + name + ".', type='" + type
                + "'] but it already exists");
    }

    private static Refusal refused(String words) {
        return Refusal.conflict("InvalidChangeBatch", "[" + words + "]");
    }
}
