package io.ashlar.policies.security.gcp.gke;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import org.junit.jupiter.api.Test;

class GkeShieldedNodesTest {
    private static final Rule RULE = new GkeShieldedNodes();

    @Test
    void what_is_asked_for_passes() {
        given("gcp:container/cluster:Cluster").expect(RULE, PASS);
    }

    @Test
    void what_is_not_is_told() {
        given("gcp:container/cluster:Cluster")
                .with("enableShieldedNodes", false)
                .expect(RULE, FAIL, "enableShieldedNodes is false: it must be true");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("gcp:container/cluster:Cluster")
                .unknown("enableShieldedNodes")
                .expect(RULE, Outcome.UNKNOWN, "enableShieldedNodes");
    }
}
