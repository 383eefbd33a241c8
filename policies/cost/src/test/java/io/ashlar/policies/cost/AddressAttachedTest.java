package io.ashlar.policies.cost;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import org.junit.jupiter.api.Test;

class AddressAttachedTest {
    private static final AddressAttached RULE = new AddressAttached();

    private static Given address() {
        return given("aws:ec2/eip:Eip").named("address").with("domain", "vpc");
    }

    @Test
    void an_address_of_a_gateway_passes_also_before_it_is_known() {
        address()
                .beside(given("aws:ec2/natGateway:NatGateway").named("nat").from("allocationId", address()))
                .expect(RULE, PASS);
    }

    @Test
    void an_address_of_nothing_fails() {
        address().expect(RULE, FAIL, "nothing in the stack uses this address: an idle one costs $3.65 a month");
    }

    @Test
    void an_instance_that_is_not_known_yet_is_unknown() {
        address().unknown("instance").expect(RULE, UNKNOWN, "instance");
    }
}
