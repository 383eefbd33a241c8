package io.ashlar.policies.security.aws.ec2;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressesUsedTest {
    private static final AddressesUsed RULE = new AddressesUsed();

    private static Given address() {
        return given("aws:ec2/eip:Eip").with("id", "eipalloc-1");
    }

    @Test
    void an_address_of_a_NAT_gateway_an_association_a_machine_or_a_load_balancer_passes() {
        address()
                .beside(given("aws:ec2/natGateway:NatGateway").with("allocationId", "eipalloc-1"))
                .expect(RULE, PASS);
        address()
                .beside(given("aws:ec2/eipAssociation:EipAssociation").with("allocationId", "eipalloc-1"))
                .expect(RULE, PASS);
        address().with("instance", "i-1").expect(RULE, PASS);
        address()
                .beside(given("aws:lb/loadBalancer:LoadBalancer")
                        .with("subnetMappings", List.of(Map.of("subnetId", "subnet-1", "allocationId", "eipalloc-1"))))
                .expect(RULE, PASS);
    }

    @Test
    void it_is_found_in_a_preview_too() {
        Given made = given("aws:ec2/eip:Eip").unknown("id");
        made.beside(given("aws:ec2/natGateway:NatGateway").from("allocationId", made))
                .expect(RULE, PASS);
    }

    @Test
    void an_address_of_nobody_fails() {
        address()
                .with("instance", "")
                .beside(given("aws:ec2/natGateway:NatGateway").with("allocationId", "eipalloc-2"))
                .expect(RULE, FAIL, "nothing uses this address: remove it, or associate it");
    }

    @Test
    void in_a_preview_the_cloud_has_yet_to_say_that_nothing_holds_it() {
        address().unknown("instance").unknown("networkInterface").expect(RULE, FAIL);
    }

    @Test
    void what_comes_from_elsewhere_stays_unknown() {
        address().from("instance", given("aws:ec2/instance:Instance")).expect(RULE, UNKNOWN, "instance");
    }
}
