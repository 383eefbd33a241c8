package io.ashlar.sandbox.gcp.compute;

import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.model.Cidr;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;

/** Routes that a network has beside those between its subnetworks. */
final class Routes {
    private static final List<String> NEXT_HOPS =
            List.of("nextHopGateway", "nextHopIlb", "nextHopInstance", "nextHopIp", "nextHopVpnTunnel");

    private Routes() {}

    static ResourceModel route() {
        return Gcp.compute("gcp:compute/route:Route", "Route", "projects/{project}/global/routes/{name}")
                .source("https://cloud.google.com/compute/docs/reference/rest/v1/routes/insert")
                .source("https://cloud.google.com/vpc/docs/static-routes")
                .defaultsTo("priority", 1000)
                .replaceOn("destRange", "network", "priority", "tags", "description")
                .replaceOn(NEXT_HOPS.toArray(String[]::new))
                .means("network", Gcp::last)
                .means("nextHopGateway", Gcp::last)
                .rule("priority", Rules.between(0, 65_535))
                .rule("destRange", Rules.cidr(0, 32))
                .rule("tags[]", Gcp.rfc1035(1, 63))
                .check(Routes::oneNextHop)
                .refersTo("network", Networks.inNetwork())
                .admit(Routes::leadsOutOfTheSubnetworks)
                .build();
    }

    private static void oneNextHop(Properties inputs, Findings findings) {
        long given = NEXT_HOPS.stream()
                .filter(hop -> inputs.has(hop) || inputs.isUnknown(hop))
                .count();
        if (given != 1) {
            findings.add("nextHopGateway", "exactly one of " + String.join(", ", NEXT_HOPS) + " must be given");
        }
        inputs.text("nextHopGateway")
                .filter(gateway -> !Gcp.last(gateway).equals("default-internet-gateway"))
                .ifPresent(gateway -> findings.add(
                        "nextHopGateway",
                        "'nextHopGateway' is '" + gateway
                                + "': must be default-internet-gateway, the only one there is"));
    }

    /** https://cloud.google.com/vpc/docs/routes#static_route_considerations: a subnetwork's own route cannot be overridden. */
    private static void leadsOutOfTheSubnetworks(Subject route) {
        Optional<Cidr> range = route.text("destRange").flatMap(Cidr::parse);
        Optional<CloudResource> network = route.text("network").flatMap(name -> Networks.networkOf(route, name));
        if (range.isEmpty() || network.isEmpty()) {
            return;
        }
        route.referrers(network.get(), Networks.SUBNETWORK).stream()
                .filter(subnetwork -> subnetwork
                        .inputs()
                        .text("ipCidrRange")
                        .flatMap(Cidr::parse)
                        .filter(block -> block.contains(range.get()))
                        .isPresent())
                .findFirst()
                .ifPresent(subnetwork -> {
                    throw Refusal.invalid(
                            "invalid",
                            "Invalid value for field 'resource.destRange': '" + range.get()
                                    + "'. The destination range must not be in the range of subnetwork '"
                                    + Gcp.last(subnetwork.id()) + "'.");
                });
    }
}
