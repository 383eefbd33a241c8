package io.ashlar.policies.security.aws.eks;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EksNodesPrivateTest {
    private static final EksNodesPrivate RULE = new EksNodesPrivate();

    private static final String SUBNET = "aws:ec2/subnet:Subnet";

    private static Given node(Given... beside) {
        Given node = given("aws:eks/nodeGroup:NodeGroup").with("subnetIds", List.of("subnet-1"));
        for (Given other : beside) {
            node.beside(other);
        }
        return node;
    }

    private static Given subnet() {
        return given(SUBNET).named("workers-a").with("id", "subnet-1");
    }

    private static Given association() {
        return given("aws:ec2/routeTableAssociation:RouteTableAssociation")
                .with("subnetId", "subnet-1")
                .with("routeTableId", "rtb-1");
    }

    private static Given table() {
        return given("aws:ec2/routeTable:RouteTable").with("id", "rtb-1").unknown("routes");
    }

    private static Given route(String key, Object target) {
        return given("aws:ec2/route:Route").with("routeTableId", "rtb-1").with(key, target);
    }

    private static final String OPEN =
            "subnetIds holds workers-a, which routes to an internet gateway or gives out public addresses: nodes"
                    + " belong into private subnets";

    @Test
    void subnets_behind_a_NAT_gateway_pass() {
        node(subnet(), association(), table(), route("natGatewayId", "nat-1")).expect(RULE, PASS);
    }

    @Test
    void a_route_to_an_internet_gateway_fails_inline_or_separate() {
        node(subnet(), association(), table(), route("gatewayId", "igw-1")).expect(RULE, FAIL, OPEN);
        node(
                        subnet(),
                        association(),
                        table().with("routes", List.of(Map.of("cidrBlock", "0.0.0.0/0", "gatewayId", "igw-1"))))
                .expect(RULE, FAIL, OPEN);
    }

    @Test
    void a_subnet_that_gives_out_public_addresses_fails() {
        node(subnet().with("mapPublicIpOnLaunch", true)).expect(RULE, FAIL, OPEN);
    }

    @Test
    void an_internet_gateway_is_found_in_a_preview_too() {
        Given gateway =
                given("aws:ec2/internetGateway:InternetGateway").named("door").unknown("id");
        node(
                        subnet(),
                        association(),
                        table(),
                        gateway,
                        given("aws:ec2/route:Route")
                                .with("routeTableId", "rtb-1")
                                .from("gatewayId", gateway))
                .expect(RULE, FAIL, OPEN);
    }

    @Test
    void a_virtual_private_gateway_is_no_way_to_the_internet() {
        node(subnet(), association(), table(), route("gatewayId", "vgw-1")).expect(RULE, PASS);
    }

    @Test
    void subnets_of_another_stack_are_not_judged() {
        given("aws:eks/nodeGroup:NodeGroup")
                .with("subnetIds", List.of("subnet-9"))
                .beside(subnet())
                .expect(RULE, NOT_APPLICABLE, "there is none");
    }

    @Test
    void a_route_whose_target_is_unknown_stays_unknown() {
        node(
                        subnet(),
                        association(),
                        table(),
                        given("aws:ec2/route:Route")
                                .with("routeTableId", "rtb-1")
                                .unknown("gatewayId"))
                .expect(RULE, UNKNOWN, "gatewayId");
    }
}
