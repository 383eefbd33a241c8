package io.ashlar.policies.security.gcp.network;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubnetFlowLogsTest {
    private static final Rule RULE = new SubnetFlowLogs();

    @Test
    void logs_pass() {
        given("gcp:compute/subnetwork:Subnetwork")
                .with("logConfig", Map.of("flowSampling", 0.5))
                .expect(RULE, PASS);
    }

    @Test
    void none_is_told() {
        given("gcp:compute/subnetwork:Subnetwork").expect(RULE, FAIL, "logConfig is not set");
    }

    @Test
    void proxies_have_none() {
        given("gcp:compute/subnetwork:Subnetwork")
                .with("purpose", "REGIONAL_MANAGED_PROXY")
                .expect(RULE, NOT_APPLICABLE, "proxies keep logs of their own");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("gcp:compute/subnetwork:Subnetwork").unknown("logConfig").expect(RULE, Outcome.UNKNOWN, "logConfig");
    }
}
