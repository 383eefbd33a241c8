package io.ashlar.policies.security.aws.rds;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class RdsPerformanceInsightsTest {
    private static final RdsPerformanceInsights RULE = new RdsPerformanceInsights();
    private static final String INSTANCE = "aws:rds/instance:Instance";
    private static final String CLUSTER_INSTANCE = "aws:rds/clusterInstance:ClusterInstance";

    @Test
    void insights_under_a_key_pass() {
        given(INSTANCE)
                .with("performanceInsightsEnabled", true)
                .unknown("performanceInsightsKmsKeyId")
                .expect(RULE, PASS);
    }

    @Test
    void no_insights_fail() {
        given(CLUSTER_INSTANCE)
                .expect(RULE, FAIL, "performanceInsightsEnabled is not true: slow statements must be visible");
    }

    @Test
    void insights_without_a_key_fail() {
        given(INSTANCE)
                .with("performanceInsightsEnabled", true)
                .expect(
                        RULE,
                        FAIL,
                        "performanceInsightsKmsKeyId is not set: what it keeps belongs under a key of your own");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(INSTANCE).unknown("performanceInsightsEnabled").expect(RULE, UNKNOWN, "performanceInsightsEnabled");
    }
}
