package io.ashlar.policies.security.aws.ec2;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdminPortsClosedTest {
    private static final AdminPortsClosed RULE = new AdminPortsClosed();
    private static final String GROUP = "aws:ec2/securityGroup:SecurityGroup";
    private static final String CLASSIC = "aws:ec2/securityGroupRule:SecurityGroupRule";
    private static final String SEPARATE = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

    private static Given ingress(String protocol, int from, int to, String... blocks) {
        return given(GROUP)
                .with(
                        "ingress",
                        List.of(Map.of(
                                "protocol", protocol, "fromPort", from, "toPort", to, "cidrBlocks", List.of(blocks))));
    }

    @Test
    void SSH_from_a_block_passes_and_HTTPS_from_everybody() {
        ingress("tcp", 22, 22, "10.0.0.0/8").expect(RULE, PASS);
        ingress("tcp", 443, 443, "0.0.0.0/0").expect(RULE, PASS);
    }

    @Test
    void SSH_from_everybody_fails_in_each_way_to_write_it() {
        ingress("tcp", 22, 22, "10.0.0.0/8", "0.0.0.0/0")
                .expect(RULE, FAIL, "ingress[0] opens port 22 to everybody: name the blocks that may connect");
        given(CLASSIC)
                .with(Map.of(
                        "type",
                        "ingress",
                        "protocol",
                        "6",
                        "fromPort",
                        3000,
                        "toPort",
                        4000,
                        "ipv6CidrBlocks",
                        List.of("::/0")))
                .expect(RULE, FAIL, "the rule opens port 3389 to everybody: name the blocks that may connect");
        given(SEPARATE)
                .with(Map.of("ipProtocol", "tcp", "fromPort", 0, "toPort", 10_000, "cidrIpv4", "0.0.0.0/0"))
                .expect(RULE, FAIL, "the rule opens port 22 and 3389 to everybody: name the blocks that may connect");
    }

    @Test
    void what_lets_out_is_not_judged() {
        given(CLASSIC)
                .with(Map.of(
                        "type",
                        "egress",
                        "protocol",
                        "tcp",
                        "fromPort",
                        22,
                        "toPort",
                        22,
                        "cidrBlocks",
                        List.of("0.0.0.0/0")))
                .expect(RULE, NOT_APPLICABLE, "there is none");
        given(GROUP).expect(RULE, NOT_APPLICABLE);
    }

    @Test
    void a_rule_for_every_port_belongs_to_another_rule() {
        ingress("-1", 0, 0, "0.0.0.0/0").expect(RULE, PASS);
    }

    @Test
    void what_is_unknown_stays_unknown_unless_another_entry_fails() {
        Map<String, Object> open =
                Map.of("protocol", "tcp", "fromPort", 22, "toPort", 22, "cidrBlocks", List.of("0.0.0.0/0"));
        Map<String, Object> unknown =
                Map.of("protocol", "tcp", "fromPort", 22, "toPort", 22, "cidrBlocks", Given.UNKNOWN);
        given(GROUP).with("ingress", List.of(unknown)).expect(RULE, UNKNOWN, "ingress[0].cidrBlocks");
        given(GROUP)
                .with("ingress", List.of(unknown, open))
                .expect(RULE, FAIL, "ingress[1] opens port 22 to everybody: name the blocks that may connect");
    }

    @Test
    void a_known_block_of_everybody_decides_whatever_else_is_unknown() {
        given(SEPARATE)
                .with(Map.of(
                        "ipProtocol",
                        "tcp",
                        "fromPort",
                        22,
                        "toPort",
                        22,
                        "cidrIpv4",
                        Given.UNKNOWN,
                        "cidrIpv6",
                        "::/0"))
                .expect(RULE, FAIL);
    }
}
