package io.ashlar.policies.security.aws.eks;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import java.util.List;
import org.junit.jupiter.api.Test;

class EksControlPlaneLoggedTest {
    private static final EksControlPlaneLogged RULE = new EksControlPlaneLogged();

    @Test
    void both_logs_pass() {
        given("aws:eks/cluster:Cluster")
                .with("enabledClusterLogTypes", List.of("api", "audit", "authenticator"))
                .expect(RULE, PASS);
    }

    @Test
    void a_missing_log_fails() {
        given("aws:eks/cluster:Cluster")
                .expect(RULE, FAIL, "enabledClusterLogTypes lacks audit and authenticator: both must be written");
        given("aws:eks/cluster:Cluster")
                .with("enabledClusterLogTypes", List.of("audit"))
                .expect(RULE, FAIL, "enabledClusterLogTypes lacks authenticator: both must be written");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given("aws:eks/cluster:Cluster")
                .unknown("enabledClusterLogTypes")
                .expect(RULE, UNKNOWN, "enabledClusterLogTypes");
    }
}
