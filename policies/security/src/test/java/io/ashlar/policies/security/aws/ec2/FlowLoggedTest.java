package io.ashlar.policies.security.aws.ec2;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import org.junit.jupiter.api.Test;

class FlowLoggedTest {
    private static final FlowLogged RULE = new FlowLogged();

    @Test
    void a_flow_log_passes_also_in_a_preview() {
        given("aws:ec2/vpc:Vpc")
                .with("id", "vpc-1")
                .beside(given("aws:ec2/flowLog:FlowLog").with("vpcId", "vpc-1"))
                .expect(RULE, PASS);
        Given made = given("aws:ec2/vpc:Vpc").unknown("id");
        made.beside(given("aws:ec2/flowLog:FlowLog").from("vpcId", made)).expect(RULE, PASS);
    }

    @Test
    void no_flow_log_fails() {
        given("aws:ec2/vpc:Vpc")
                .with("id", "vpc-1")
                .beside(given("aws:ec2/flowLog:FlowLog").with("vpcId", "vpc-2"))
                .expect(RULE, FAIL, "no FlowLog writes down the traffic of this VPC: add one");
    }

    @Test
    void a_flow_log_of_who_knows_what_leaves_it_unknown() {
        given("aws:ec2/vpc:Vpc")
                .with("id", "vpc-1")
                .beside(given("aws:ec2/flowLog:FlowLog").unknown("vpcId"))
                .expect(RULE, UNKNOWN, "vpcId of aws:ec2/flowLog:FlowLog");
    }
}
