package io.ashlar.policies.security.aws.ec2;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultGroupEmptyTest {
    private static final DefaultGroupEmpty RULE = new DefaultGroupEmpty();

    private static Given vpc() {
        return given("aws:ec2/vpc:Vpc").with("id", "vpc-1");
    }

    private static Given group() {
        return given("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup")
                .named("closed")
                .with("vpcId", "vpc-1");
    }

    @Test
    void an_empty_default_group_passes_also_in_a_preview() {
        vpc().beside(group()).expect(RULE, PASS);
        Given made = given("aws:ec2/vpc:Vpc").unknown("id");
        made.beside(given("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup").from("vpcId", made))
                .expect(RULE, PASS);
    }

    @Test
    void a_default_group_that_nobody_emptied_fails() {
        vpc().expect(
                        RULE,
                        FAIL,
                        "no DefaultSecurityGroup empties the default group of this VPC: add one without ingress and"
                                + " egress");
    }

    @Test
    void a_default_group_with_rules_fails() {
        vpc().beside(group().with("egress", List.of(Map.of("protocol", "-1", "fromPort", 0, "toPort", 0))))
                .expect(RULE, FAIL, "the default group closed has rules: it must let nothing through");
    }

    @Test
    void a_default_group_without_rules_is_empty_also_in_a_preview() {
        vpc().beside(group().unknown("ingress").unknown("egress")).expect(RULE, PASS);
    }

    @Test
    void rules_that_come_from_elsewhere_stay_unknown() {
        vpc().beside(group().from("ingress", given("aws:ec2/vpc:Vpc").named("other")))
                .expect(RULE, UNKNOWN, "ingress");
    }
}
