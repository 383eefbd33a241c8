package io.ashlar.sandbox.aws.route53;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Hosted zones. */
final class Zones {
    static final String ZONE = "aws:route53/zone:Zone";
    private static final List<String> SERVER_DOMAINS = List.of("co.uk", "com", "net", "org");

    private Zones() {}

    /** The zone that a property names. */
    static Reference aZone() {
        return Reference.to(ZONE).missing("NoSuchHostedZone", "No hosted zone found with ID: {value}");
    }

    static ResourceModel zone() {
        return ResourceModel.of(ZONE)
                .source("https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateHostedZone.html")
                .source("https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteHostedZone.html")
                .source("https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html")
                .called("Route 53 Hosted Zone")
                .accountWide()
                .id(zone -> "Z0" + zone.letters(19).toUpperCase(Locale.ROOT))
                .arn("arn:{partition}:route53:::hostedzone/{id}")
                .computed("name", "{name}")
                .computed("zoneId", "{id}")
                .computed("nameServers", Zones::nameServers)
                .computed("primaryNameServer", zone -> nameServers(zone).get(0))
                .defaultsTo("comment", "Managed by Pulumi")
                .defaultsTo("forceDestroy", false)
                .replaceOn("name", "delegationSetId")
                .rule(
                        "name",
                        Rules.length(1, 255),
                        Rules.matches(
                                "([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)*[A-Za-z0-9-]{1,63}\\.?",
                                "a domain of labels of 1 to 63 characters"))
                .rule("comment", Rules.length(0, 256))
                .refersTo(
                        "vpcs[].vpcId",
                        Reference.to("aws:ec2/vpc:Vpc")
                                .anywhere()
                                .missing(
                                        "InvalidVPCId",
                                        "The VPC: {value} either does not exist or is not owned by this account"))
                .check((inputs, findings) -> {
                    if (inputs.has("delegationSetId") && inputs.has("vpcs")) {
                        findings.add("delegationSetId", "\"delegation_set_id\": conflicts with vpc");
                    }
                })
                .quota(500, "TooManyHostedZones", "The limit on the number of hosted zones has been reached.")
                .beforeDeletion(Zones::holdsNothingButItsOwn)
                .build();
    }

    private static List<String> nameServers(Subject zone) {
        return IntStream.range(0, SERVER_DOMAINS.size())
                .mapToObj(i -> "ns-" + Integer.parseInt(zone.hex("name server " + i, 3), 16) % 2048 + ".awsdns-"
                        + "%02d".formatted(Integer.parseInt(zone.hex("name server domain " + i, 2), 16) % 64) + "."
                        + SERVER_DOMAINS.get(i))
                .sorted()
                .toList();
    }

    private static void holdsNothingButItsOwn(Subject zone) {
        CloudResource existing = zone.existing().orElseThrow();
        if (!existing.inputs().isTrue("forceDestroy")
                && !zone.referrers(existing, Records.RECORD).isEmpty()) {
            throw Refusal.conflict(
                    "HostedZoneNotEmpty",
                    "The specified hosted zone contains non-required resource record sets and so cannot be deleted.");
        }
    }
}
