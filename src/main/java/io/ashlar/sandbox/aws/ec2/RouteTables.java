package io.ashlar.sandbox.aws.ec2;

import io.ashlar.sandbox.model.Cidr;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;

/** Route tables, their routes and the subnets that use them. */
final class RouteTables {
    private static final String ROUTE = "aws:ec2/route:Route";
    private static final String ASSOCIATION = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    private static final List<String> DESTINATIONS =
            List.of("destinationCidrBlock", "destinationIpv6CidrBlock", "destinationPrefixListId");
    private static final List<String> TARGETS = List.of(
            "gatewayId",
            "natGatewayId",
            "networkInterfaceId",
            "transitGatewayId",
            "vpcEndpointId",
            "vpcPeeringConnectionId",
            "egressOnlyGatewayId",
            "carrierGatewayId",
            "localGatewayId",
            "coreNetworkArn");

    private RouteTables() {}

    private static Reference aRouteTable() {
        return Reference.to(Vpcs.ROUTE_TABLE)
                .missing("InvalidRouteTableID.NotFound", "The routeTable ID '{value}' does not exist");
    }

    static ResourceModel routeTable() {
        return ResourceModel.of(Vpcs.ROUTE_TABLE)
                .source("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRouteTable.html")
                .source("https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html")
                .called("EC2 Route Table")
                .id("rtb-{hex:17}")
                .arn("arn:{partition}:ec2:{region}:{account}:route-table/{id}")
                .computed("ownerId", "{account}")
                .replaceOn("vpcId")
                .unordered("routes", "propagatingVgws")
                .refersTo("vpcId", Vpcs.inVpc())
                .quotaPer(
                        "vpcId",
                        200,
                        "RouteTableLimitExceeded",
                        "The maximum number of route tables for {target} has been reached.")
                .build();
    }

    static ResourceModel route() {
        return ResourceModel.of(ROUTE)
                .source("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html")
                .called("Route")
                .id("r-{routeTableId}{digits:10}")
                .computed("origin", route -> "CreateRoute")
                .computed("state", route -> "active")
                .replaceOn("routeTableId")
                .replaceOn(DESTINATIONS.toArray(String[]::new))
                .rule("destinationCidrBlock", Rules.cidr(0, 32))
                .refersTo("routeTableId", aRouteTable())
                .refersTo(
                        "gatewayId",
                        Reference.to(Gateways.INTERNET_GATEWAY)
                                .except("vgw-[0-9a-f]{17}|local")
                                .missing("InvalidGatewayID.NotFound", "The gateway ID '{value}' does not exist"))
                .refersTo(
                        "natGatewayId",
                        Reference.to(Gateways.NAT_GATEWAY)
                                .missing("InvalidNatGatewayID.NotFound", "The NatGateway ID '{value}' does not exist"))
                .check((inputs, findings) -> {
                    exactlyOne(inputs, findings, DESTINATIONS, "destination");
                    exactlyOne(inputs, findings, TARGETS, "target");
                })
                .quotaPer("routeTableId", 500, "RouteLimitExceeded", "The maximum number of routes has been reached.")
                .admit(RouteTables::hasADestinationOfItsOwn)
                .admit(RouteTables::leadsOutOfItsOwnVpc)
                .build();
    }

    private static void exactlyOne(Properties inputs, Findings findings, List<String> names, String what) {
        List<String> given = names.stream().filter(inputs::has).toList();
        if (given.size() != 1) {
            findings.add(
                    given.isEmpty() ? names.get(0) : given.get(1),
                    "a route has exactly one " + what + " (" + String.join(", ", names) + "), given: "
                            + (given.isEmpty() ? "none" : String.join(", ", given)));
        }
    }

    private static void hasADestinationOfItsOwn(Subject route) {
        Optional<CloudResource> table = tableOf(route);
        Optional<String> destination = route.text("destinationCidrBlock");
        if (table.isEmpty() || destination.isEmpty()) {
            return;
        }
        route.referrers(table.get(), ROUTE).stream()
                .filter(other -> !other.id().equals(route.id()))
                .filter(other -> other.inputs().text("destinationCidrBlock").equals(destination))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict(
                            "RouteAlreadyExists", "The route identified by " + destination.get() + " already exists.");
                });
        boolean local = vpcOf(route, table.get())
                .flatMap(vpc -> vpc.inputs().text("cidrBlock"))
                .flatMap(Cidr::parse)
                .filter(range ->
                        Cidr.parse(destination.get()).filter(range::contains).isPresent())
                .isPresent();
        if (local
                && (route.text("gatewayId").isPresent()
                        || route.text("natGatewayId").isPresent())) {
            throw Refusal.invalid(
                    "InvalidParameterValue",
                    "The destination CIDR block " + destination.get() + " is equal to or more specific than one of "
                            + "this VPC's CIDR blocks. This route can target only an interface or an instance.");
        }
    }

    private static void leadsOutOfItsOwnVpc(Subject route) {
        Optional<String> home = tableOf(route).flatMap(table -> table.outputs().text("vpcId"));
        route.text("gatewayId")
                .flatMap(id -> route.find(Gateways.INTERNET_GATEWAY, id))
                .filter(gateway -> !gateway.inputs().text("vpcId").equals(home))
                .ifPresent(gateway -> {
                    throw differentNetworks(
                            "route table " + route.text("routeTableId").orElse(""), "network gateway " + gateway.id());
                });
        route.text("natGatewayId")
                .flatMap(id -> route.find(Gateways.NAT_GATEWAY, id))
                .filter(nat ->
                        !vpcOfSubnet(route, nat.inputs().text("subnetId")).equals(home))
                .ifPresent(nat -> {
                    throw differentNetworks(
                            "route table " + route.text("routeTableId").orElse(""), "NAT gateway " + nat.id());
                });
    }

    private static Refusal differentNetworks(String one, String other) {
        return Refusal.invalid("InvalidParameterValue", one + " and " + other + " belong to different networks");
    }

    private static Optional<CloudResource> tableOf(Subject subject) {
        return subject.text("routeTableId").flatMap(id -> subject.find(Vpcs.ROUTE_TABLE, id));
    }

    private static Optional<CloudResource> vpcOf(Subject subject, CloudResource table) {
        return table.outputs().text("vpcId").flatMap(id -> subject.find(Vpcs.VPC, id));
    }

    private static Optional<String> vpcOfSubnet(Subject subject, Optional<String> subnetId) {
        return subnetId.flatMap(id -> subject.find(Vpcs.SUBNET, id))
                .flatMap(subnet -> subnet.inputs().text("vpcId"));
    }

    static ResourceModel association() {
        return ResourceModel.of(ASSOCIATION)
                .source("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateRouteTable.html")
                .called("EC2 Route Table Association")
                .id("rtbassoc-{hex:17}")
                .replaceOn("subnetId", "gatewayId")
                .refersTo(
                        "routeTableId",
                        aRouteTable()
                                .blocksDeletion(
                                        "DependencyViolation",
                                        "The routeTable '{target}' has dependencies and cannot be deleted."))
                .refersTo(
                        "subnetId",
                        Reference.to(Vpcs.SUBNET)
                                .missing("InvalidSubnetID.NotFound", "The subnet ID '{value}' does not exist"))
                .check((inputs, findings) -> {
                    if (inputs.has("subnetId") == inputs.has("gatewayId")) {
                        findings.add("subnetId", "exactly one of 'subnetId' and 'gatewayId' must be given");
                    }
                })
                .admit(RouteTables::isTheOnlyTableOfItsSubnet)
                .build();
    }

    private static void isTheOnlyTableOfItsSubnet(Subject association) {
        Optional<CloudResource> subnet = association.text("subnetId").flatMap(id -> association.find(Vpcs.SUBNET, id));
        String table = association.text("routeTableId").orElse("");
        subnet.ifPresent(found -> {
            boolean taken = association.referrers(found, ASSOCIATION).stream()
                    .anyMatch(other -> !other.id().equals(association.id()));
            if (taken) {
                throw Refusal.conflict(
                        "Resource.AlreadyAssociated",
                        "the specified association for route table " + table
                                + " conflicts with an existing association");
            }
            Optional<String> home =
                    tableOf(association).flatMap(made -> made.outputs().text("vpcId"));
            if (!found.inputs().text("vpcId").equals(home)) {
                throw differentNetworks("Route table " + table, "subnet " + found.id());
            }
        });
    }
}
