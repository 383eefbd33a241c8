package io.ashlar.policies.security.aws.ec2;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.core.Profile;
import io.ashlar.policy.test.Given;
import org.junit.jupiter.api.Test;

class GatewaysByProfileTest {
    private static final GatewaysByProfile RULE = new GatewaysByProfile();

    private static Given vpc(Given... others) {
        Given vpc = given("aws:ec2/vpc:Vpc").with("id", "vpc-1");
        for (Given other : others) {
            vpc.beside(other);
        }
        return vpc;
    }

    private static Given subnet(String zone) {
        return given("aws:ec2/subnet:Subnet")
                .named(zone)
                .with("id", "subnet-" + zone)
                .with("vpcId", "vpc-1")
                .with("availabilityZone", zone);
    }

    private static Given gateway(String zone) {
        return given("aws:ec2/natGateway:NatGateway").named(zone).with("subnetId", "subnet-" + zone);
    }

    @Test
    void production_passes_with_a_gateway_in_each_zone() {
        vpc(subnet("a"), subnet("b"), gateway("a"), gateway("b")).expect(RULE, PASS);
    }

    @Test
    void production_fails_where_a_zone_depends_on_another() {
        vpc(subnet("a"), subnet("b"), subnet("c"), gateway("a"))
                .expect(RULE, FAIL, "b, c without a NAT gateway: the loss of another zone would cut it off");
    }

    @Test
    void development_passes_with_one_and_fails_with_more() {
        vpc(subnet("a"), subnet("b"), gateway("a")).in(Profile.DEVELOPMENT).expect(RULE, PASS);
        vpc(subnet("a"), subnet("b"), gateway("a"), gateway("b"))
                .in(Profile.DEVELOPMENT)
                .expect(RULE, FAIL, "there are 2 NAT gateways: one is enough in development");
    }

    @Test
    void staging_may_choose() {
        vpc(subnet("a"), subnet("b"), gateway("a")).in(Profile.STAGING).expect(RULE, PASS);
    }

    @Test
    void a_network_without_NAT_gateways_is_not_judged_nor_are_private_ones() {
        vpc(subnet("a")).expect(RULE, NOT_APPLICABLE, "it has no NAT gateway");
        vpc(subnet("a"), gateway("a").with("connectivityType", "private")).expect(RULE, NOT_APPLICABLE);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        vpc(subnet("a"), subnet("b").unknown("availabilityZone"), gateway("a"))
                .expect(RULE, UNKNOWN, "availabilityZone");
    }
}
