package io.ashlar.policies.security.aws.ec2;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class NoAutomaticPublicAddressTest {
    private static final NoAutomaticPublicAddress RULE = new NoAutomaticPublicAddress();

    @Test
    void a_subnet_without_public_addresses_passes_which_is_the_default() {
        given("aws:ec2/subnet:Subnet").expect(RULE, PASS);
    }

    @Test
    void a_subnet_that_hands_them_out_fails() {
        given("aws:ec2/subnet:Subnet")
                .with("mapPublicIpOnLaunch", true)
                .expect(RULE, FAIL, "mapPublicIpOnLaunch is true: addresses must be given where they are wanted");
    }

    @Test
    void it_is_put_right() {
        given("aws:ec2/subnet:Subnet")
                .with("mapPublicIpOnLaunch", true)
                .expectRemedy(RULE, false, "mapPublicIpOnLaunch");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given("aws:ec2/subnet:Subnet").unknown("mapPublicIpOnLaunch").expect(RULE, UNKNOWN, "mapPublicIpOnLaunch");
    }
}
