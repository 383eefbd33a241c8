package io.ashlar.policies.security.gcp.gke;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GkeSecureBootTest {
    private static final Rule RULE = new GkeSecureBoot();

    @Test
    void a_pool_that_has_it_passes() {
        given("gcp:container/nodePool:NodePool")
                .with("nodeConfig", Map.of("shieldedInstanceConfig", Map.of("enableSecureBoot", true)))
                .expect(RULE, PASS);
    }

    @Test
    void a_pool_that_has_it_not_is_told() {
        given("gcp:container/nodePool:NodePool")
                .with("nodeConfig", Map.of("shieldedInstanceConfig", Map.of("enableIntegrityMonitoring", true)))
                .expect(RULE, FAIL, "nodeConfig.shieldedInstanceConfig.enableSecureBoot is not true");
    }

    @Test
    void so_is_the_pool_that_a_cluster_makes_of_itself() {
        given("gcp:container/cluster:Cluster")
                .with("nodeConfig", Map.of("shieldedInstanceConfig", Map.of("enableIntegrityMonitoring", true)))
                .expect(RULE, FAIL, "nodeConfig.shieldedInstanceConfig.enableSecureBoot is not true");
    }

    @Test
    void so_is_each_pool_inside_a_cluster() {
        given("gcp:container/cluster:Cluster")
                .with(
                        "nodePools",
                        List.of(
                                Map.of(
                                        "nodeConfig",
                                        Map.of("shieldedInstanceConfig", Map.of("enableSecureBoot", true))),
                                Map.of(
                                        "nodeConfig",
                                        Map.of("shieldedInstanceConfig", Map.of("enableIntegrityMonitoring", true)))))
                .expect(RULE, FAIL, "nodePools[1].nodeConfig.shieldedInstanceConfig.enableSecureBoot is not true");
    }

    @Test
    void a_cluster_that_removes_its_own_pool_has_none() {
        given("gcp:container/cluster:Cluster")
                .with("removeDefaultNodePool", true)
                .expect(RULE, NOT_APPLICABLE);
    }

    @Test
    void Autopilot_owns_its_nodes() {
        given("gcp:container/cluster:Cluster").with("enableAutopilot", true).expect(RULE, NOT_APPLICABLE);
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("gcp:container/nodePool:NodePool")
                .unknown("nodeConfig")
                .expect(RULE, Outcome.UNKNOWN, "nodeConfig.shieldedInstanceConfig.enableSecureBoot");
    }
}
