package io.ashlar.policies.security.gcp.gke;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GkeNodesPrivateTest {
    private static final Rule RULE = new GkeNodesPrivate();

    @Test
    void what_is_asked_for_passes() {
        given("gcp:container/cluster:Cluster")
                .with("privateClusterConfig", Map.of("enablePrivateNodes", true))
                .expect(RULE, PASS);
    }

    @Test
    void what_is_not_is_told() {
        given("gcp:container/cluster:Cluster")
                .expect(RULE, FAIL, "privateClusterConfig.enablePrivateNodes is not true");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("gcp:container/cluster:Cluster")
                .unknown("privateClusterConfig")
                .expect(RULE, Outcome.UNKNOWN, "privateClusterConfig.enablePrivateNodes");
    }
}
