package io.ashlar.policies.security.aws.ec2;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RiskyPortsClosedTest {
    private static final RiskyPortsClosed RULE = new RiskyPortsClosed();
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
    void a_database_port_for_a_block_passes() {
        ingress("tcp", 5432, 5432, "10.0.0.0/16").expect(RULE, PASS);
        ingress("tcp", 443, 443, "0.0.0.0/0").expect(RULE, PASS);
    }

    @Test
    void a_database_port_for_everybody_fails() {
        ingress("tcp", 5432, 5432, "0.0.0.0/0")
                .expect(RULE, FAIL, "ingress[0] opens port 5432 to everybody: let in only what connects");
        given(SEPARATE)
                .with(Map.of("ipProtocol", "tcp", "fromPort", 6379, "toPort", 6379, "cidrIpv6", "::/0"))
                .expect(RULE, FAIL, "the rule opens port 6379 to everybody: let in only what connects");
        given(CLASSIC)
                .with(Map.of(
                        "type",
                        "ingress",
                        "protocol",
                        "tcp",
                        "fromPort",
                        8000,
                        "toPort",
                        9000,
                        "cidrBlocks",
                        List.of("0.0.0.0/0")))
                .expect(RULE, FAIL, "the rule opens port 8080, 8088, 8888 to everybody: let in only what connects");
    }

    @Test
    void ICMP_has_no_ports() {
        ingress("icmp", 0, 8080, "0.0.0.0/0").expect(RULE, PASS);
    }

    @Test
    void the_ports_can_be_set() {
        ingress("tcp", 8080, 8080, "0.0.0.0/0")
                .setting(RiskyPortsClosed.PORTS, List.of("5432"))
                .expect(RULE, PASS);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(GROUP).unknown("ingress").expect(RULE, UNKNOWN, "ingress");
    }
}
