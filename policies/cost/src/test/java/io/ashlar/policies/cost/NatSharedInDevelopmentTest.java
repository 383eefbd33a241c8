package io.ashlar.policies.cost;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.core.Profile;
import io.ashlar.policy.test.Given;
import org.junit.jupiter.api.Test;

class NatSharedInDevelopmentTest {
    private static final NatSharedInDevelopment RULE = new NatSharedInDevelopment();

    private static Given nat(String name) {
        return given("aws:ec2/natGateway:NatGateway").named(name);
    }

    @Test
    void one_gateway_passes_also_when_nothing_of_it_is_known() {
        Some.stack()
                .beside(nat("a").unknown("subnetId"))
                .in(Profile.DEVELOPMENT)
                .expect(RULE, PASS);
    }

    @Test
    void two_fail() {
        Some.stack()
                .beside(nat("a"))
                .beside(nat("b"))
                .in(Profile.DEVELOPMENT)
                .expect(RULE, FAIL, "there are 2 NAT gateways: development shares one");
    }

    @Test
    void production_has_one_in_each_zone() {
        Some.stack()
                .beside(nat("a"))
                .beside(nat("b"))
                .in(Profile.PRODUCTION)
                .expect(RULE, NOT_APPLICABLE, "only development saves on NAT gateways");
    }
}
