package io.ashlar.policies.security.aws.ec2;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupRulesDescribedTest {
    private static final GroupRulesDescribed RULE = new GroupRulesDescribed();
    private static final String GROUP = "aws:ec2/securityGroup:SecurityGroup";
    private static final String SEPARATE = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

    @Test
    void described_rules_pass() {
        given(SEPARATE).with("description", "HTTPS from the load balancer").expect(RULE, PASS);
    }

    @Test
    void a_rule_without_a_description_fails() {
        given(SEPARATE).expect(RULE, FAIL, "description is empty: say what the rule is for");
        given(GROUP)
                .with(
                        "ingress",
                        List.of(Map.of("protocol", "tcp", "fromPort", 443, "toPort", 443, "description", "HTTPS")))
                .with("egress", List.of(Map.of("protocol", "-1", "fromPort", 0, "toPort", 0, "description", " ")))
                .expect(RULE, FAIL, "egress[0].description is empty: say what the rule is for");
    }

    @Test
    void a_group_without_rules_is_not_judged() {
        given(GROUP).expect(RULE, NOT_APPLICABLE, "there is none");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(SEPARATE).unknown("description").expect(RULE, UNKNOWN, "description");
    }
}
