package io.ashlar.policies.security.aws.ec2;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.test.Given;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemoteAccessClosedTest {
    private static final RemoteAccessClosed RULE = new RemoteAccessClosed();

    private static Given group(Object... ingress) {
        return given("aws:ec2/securityGroup:SecurityGroup").with("ingress", List.of(ingress));
    }

    private static Map<String, Object> rule(int from, int to, Object... blocks) {
        return Map.of("protocol", "tcp", "fromPort", from, "toPort", to, "cidrBlocks", List.of(blocks));
    }

    @Test
    void a_group_that_is_closed_or_opens_another_port_passes() {
        group(rule(443, 443, "0.0.0.0/0"), rule(22, 22, "10.0.0.0/8")).expect(RULE, PASS);
        group(rule(22, 22, UNKNOWN, "10.0.0.0/8"), rule(443, 443, "0.0.0.0/0"))
                .expect(RULE, Outcome.UNKNOWN, "ingress[0].cidrBlocks");
        given("aws:ec2/securityGroup:SecurityGroup").expect(RULE, PASS);
    }

    @Test
    void an_open_port_fails_whatever_else_is_unknown() {
        group(UNKNOWN, rule(0, 65535, "0.0.0.0/0"), rule(22, 22, UNKNOWN, "0.0.0.0/0"))
                .expect(
                        RULE,
                        FAIL,
                        "ingress[1] opens port 22 and 3389 to everyone",
                        "ingress[2] opens port 22 to everyone");
    }

    @Test
    void every_protocol_means_every_port() {
        given("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")
                .with(Map.of("ipProtocol", "-1", "cidrIpv6", "::/0"))
                .expect(RULE, FAIL, "it opens port 22 and 3389 to everyone");
    }

    @Test
    void a_rule_of_its_own_is_judged_by_its_direction() {
        Given rule = given("aws:ec2/securityGroupRule:SecurityGroupRule").with(rule(22, 22, "0.0.0.0/0"));
        rule.with("type", "egress").expect(RULE, NOT_APPLICABLE, "the rule is about traffic that leaves");
        rule.with("type", "ingress").expect(RULE, FAIL, "it opens port 22 to everyone");
    }

    @Test
    void unknown_stays_unknown() {
        given("aws:ec2/securityGroup:SecurityGroup").unknown("ingress").expect(RULE, Outcome.UNKNOWN, "ingress");
    }
}
