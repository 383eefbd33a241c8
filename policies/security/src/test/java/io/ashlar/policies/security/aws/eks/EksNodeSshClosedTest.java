package io.ashlar.policies.security.aws.eks;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EksNodeSshClosedTest {
    private static final EksNodeSshClosed RULE = new EksNodeSshClosed();

    @Test
    void no_key_and_a_key_with_groups_pass() {
        given("aws:eks/nodeGroup:NodeGroup").expect(RULE, PASS);
        given("aws:eks/nodeGroup:NodeGroup")
                .with("remoteAccess", Map.of("ec2SshKey", "ops", "sourceSecurityGroupIds", List.of(Given.UNKNOWN)))
                .expect(RULE, PASS);
    }

    @Test
    void a_key_for_everybody_fails() {
        given("aws:eks/nodeGroup:NodeGroup")
                .with("remoteAccess", Map.of("ec2SshKey", "ops"))
                .expect(
                        RULE,
                        FAIL,
                        "remoteAccess.ec2SshKey is set without sourceSecurityGroupIds, which opens port 22 to"
                                + " 0.0.0.0/0: name the groups that may connect");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given("aws:eks/nodeGroup:NodeGroup").unknown("remoteAccess").expect(RULE, UNKNOWN, "remoteAccess");
    }
}
