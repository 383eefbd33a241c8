package io.ashlar.policies.security.gcp.gke;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GkeNodesMaintainedTest {
    private static final Rule RULE = new GkeNodesMaintained();

    @Test
    void both_pass() {
        given("gcp:container/nodePool:NodePool")
                .with("management", Map.of("autoRepair", true, "autoUpgrade", true))
                .expect(RULE, PASS);
    }

    @Test
    void each_that_is_missing_is_told() {
        given("gcp:container/nodePool:NodePool")
                .expect(RULE, FAIL, "management.autoRepair is not true", "management.autoUpgrade is not true");
    }

    @Test
    void one_that_is_off_outweighs_one_that_is_unknown() {
        given("gcp:container/nodePool:NodePool")
                .with("management", Map.of("autoRepair", UNKNOWN, "autoUpgrade", false))
                .expect(RULE, FAIL, "management.autoUpgrade is not true");
    }

    @Test
    void one_that_is_unknown_is_unknown() {
        given("gcp:container/nodePool:NodePool")
                .with("management", Map.of("autoRepair", UNKNOWN, "autoUpgrade", true))
                .expect(RULE, Outcome.UNKNOWN, "management.autoRepair");
    }
}
