package io.ashlar.sandbox.gcp.compute;

import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Set;

/** Firewall rules of a network. */
final class Firewalls {
    private static final Set<String> WITH_PORTS = Set.of("tcp", "udp", "sctp", "6", "17", "132");
    private static final int LAST_PORT = 65_535;

    private Firewalls() {}

    static ResourceModel firewall() {
        return Gcp.compute("gcp:compute/firewall:Firewall", "Firewall", "projects/{project}/global/firewalls/{name}")
                .source("https://cloud.google.com/compute/docs/reference/rest/v1/firewalls/insert")
                .source("https://cloud.google.com/firewall/docs/firewalls")
                .defaultsTo("priority", 1000)
                .defaultsTo("direction", "INGRESS")
                .replaceOn("network", "direction")
                .means("network", Gcp::last)
                .unordered("sourceRanges", "destinationRanges", "sourceTags", "targetTags")
                .rule("priority", Rules.between(0, 65_535))
                .rule("direction", Rules.oneOf("INGRESS", "EGRESS"))
                .rule("sourceRanges[]", Rules.cidr(0, 32))
                .rule("destinationRanges[]", Rules.cidr(0, 32))
                .rule("sourceTags[]", Gcp.rfc1035(1, 63))
                .rule("targetTags[]", Gcp.rfc1035(1, 63))
                .rule("logConfig.metadata", Rules.oneOf("INCLUDE_ALL_METADATA", "EXCLUDE_ALL_METADATA"))
                .check(Firewalls::direction)
                .check(Firewalls::actions)
                .refersTo("network", Networks.inNetwork())
                .build();
    }

    private static void direction(Properties inputs, Findings findings) {
        boolean egress = inputs.text("direction").orElse("INGRESS").equals("EGRESS");
        if (egress) {
            for (String path : List.of("sourceRanges", "sourceTags", "sourceServiceAccounts")) {
                if (inputs.has(path)) {
                    findings.add(path, "'" + path + "' cannot be set for the direction EGRESS");
                }
            }
        } else if (!inputs.isUnknown("direction")
                && List.of("sourceRanges", "sourceTags", "sourceServiceAccounts").stream()
                        .noneMatch(inputs::has)) {
            findings.add(
                    "sourceRanges",
                    "one of 'sourceRanges', 'sourceTags' and 'sourceServiceAccounts' must be given for the direction"
                            + " INGRESS");
        }
        boolean tags = inputs.has("sourceTags") || inputs.has("targetTags");
        boolean accounts = inputs.has("sourceServiceAccounts") || inputs.has("targetServiceAccounts");
        if (tags && accounts) {
            findings.add("targetServiceAccounts", "tags and service accounts exclude each other in one rule");
        }
    }

    private static void actions(Properties inputs, Findings findings) {
        if (inputs.has("allows") == inputs.has("denies") && !inputs.isUnknown("allows")) {
            findings.add("allows", "one of 'allows' and 'denies' must be given, and not both");
        }
        for (String action : List.of("allows", "denies")) {
            List<Properties> all = inputs.objects(action);
            for (int i = 0; i < all.size(); i++) {
                String path = action + "[" + i + "].ports";
                List<String> ports = all.get(i).texts("ports");
                String protocol = all.get(i).text("protocol").orElse("tcp");
                if (!ports.isEmpty() && !WITH_PORTS.contains(protocol)) {
                    findings.add(path, "'" + path + "' cannot be set for the protocol " + protocol);
                }
                ports.stream()
                        .filter(Firewalls::isNoRange)
                        .findFirst()
                        .ifPresent(port -> findings.add(
                                path, "'" + path + "' has '" + port + "': must be a port or a range like 80-90"));
            }
        }
    }

    private static boolean isNoRange(String ports) {
        if (!ports.matches("\\d{1,5}(-\\d{1,5})?")) {
            return true;
        }
        String[] ends = ports.split("-", 2);
        int from = Integer.parseInt(ends[0]);
        int to = Integer.parseInt(ends[ends.length - 1]);
        return from > to || to > LAST_PORT;
    }
}
