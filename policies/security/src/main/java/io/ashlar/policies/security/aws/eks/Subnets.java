package io.ashlar.policies.security.aws.eks;

import io.ashlar.policies.security.preview.Outputs;
import io.ashlar.policy.Resource;
import io.ashlar.policy.Stack;
import java.util.Optional;

/** Tells public subnets from private ones by where they route. */
final class Subnets {
    static final String TYPE = "aws:ec2/subnet:Subnet";
    private static final String ASSOCIATION = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    private static final String TABLE = "aws:ec2/routeTable:RouteTable";
    private static final String ROUTE = "aws:ec2/route:Route";
    private static final String GATEWAY = "aws:ec2/internetGateway:InternetGateway";

    private Subnets() {}

    /** Whether what starts in a subnet may be reached from the internet. */
    static boolean isPublic(Resource subnet, Stack stack) {
        return subnet.properties().isTrue("mapPublicIpOnLaunch")
                || stack.leadingTo(subnet, ASSOCIATION, "subnetId").stream()
                        .flatMap(association -> stack.targets(association, "routeTableId", TABLE).stream())
                        .anyMatch(table -> leadsOut(table, stack));
    }

    private static boolean leadsOut(Resource table, Stack stack) {
        return Outputs.blocks(table, "routes").stream().anyMatch(route -> isInternetGateway(route.text("gatewayId")))
                || stack.leadingTo(table, ROUTE, "routeTableId").stream()
                        .anyMatch(route ->
                                !stack.targets(route, "gatewayId", GATEWAY).isEmpty()
                                        || isInternetGateway(route.properties().text("gatewayId")));
    }

    private static boolean isInternetGateway(Optional<String> gateway) {
        return gateway.filter(id -> id.startsWith("igw-")).isPresent();
    }
}
