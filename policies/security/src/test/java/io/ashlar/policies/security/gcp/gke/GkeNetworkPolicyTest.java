package io.ashlar.policies.security.gcp.gke;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GkeNetworkPolicyTest {
    private static final Rule RULE = new GkeNetworkPolicy();

    @Test
    void the_new_data_path_passes() {
        given("gcp:container/cluster:Cluster")
                .with("datapathProvider", "ADVANCED_DATAPATH")
                .expect(RULE, PASS);
    }

    @Test
    void so_does_the_old_engine() {
        given("gcp:container/cluster:Cluster")
                .with("networkPolicy", Map.of("enabled", true))
                .expect(RULE, PASS);
    }

    @Test
    void so_does_Autopilot() {
        given("gcp:container/cluster:Cluster").with("enableAutopilot", true).expect(RULE, PASS);
    }

    @Test
    void neither_is_told() {
        given("gcp:container/cluster:Cluster")
                .with("datapathProvider", "LEGACY_DATAPATH")
                .expect(RULE, FAIL, "datapathProvider is not ADVANCED_DATAPATH, and networkPolicy.enabled is not true");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("gcp:container/cluster:Cluster")
                .unknown("datapathProvider")
                .expect(RULE, Outcome.UNKNOWN, "datapathProvider");
    }
}
