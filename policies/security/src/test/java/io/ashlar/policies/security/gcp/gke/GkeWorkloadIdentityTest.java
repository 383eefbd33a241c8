package io.ashlar.policies.security.gcp.gke;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GkeWorkloadIdentityTest {
    private static final Rule RULE = new GkeWorkloadIdentity();

    @Test
    void a_pool_passes_known_or_not() {
        given("gcp:container/cluster:Cluster")
                .with("workloadIdentityConfig", Map.of("workloadPool", UNKNOWN))
                .expect(RULE, PASS);
    }

    @Test
    void Autopilot_has_one() {
        given("gcp:container/cluster:Cluster").with("enableAutopilot", true).expect(RULE, PASS);
    }

    @Test
    void none_is_refused() {
        given("gcp:container/cluster:Cluster").expect(RULE, FAIL, "workloadIdentityConfig.workloadPool is not set");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("gcp:container/cluster:Cluster")
                .unknown("enableAutopilot")
                .expect(RULE, Outcome.UNKNOWN, "enableAutopilot");
    }
}
