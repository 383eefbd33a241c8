package io.ashlar.policies.security.aws.elasticache;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class CacheFailsOverTest {
    private static final CacheFailsOver RULE = new CacheFailsOver();
    private static final String GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";

    @Test
    void failover_to_another_zone_passes() {
        given(GROUP)
                .with("automaticFailoverEnabled", true)
                .with("multiAzEnabled", true)
                .expect(RULE, PASS);
    }

    @Test
    void no_failover_fails() {
        given(GROUP)
                .expect(
                        RULE,
                        FAIL,
                        "automaticFailoverEnabled is not true: a replica must take over",
                        "multiAzEnabled is not true: the replica must stand in another zone");
        given(GROUP)
                .with("automaticFailoverEnabled", true)
                .expect(RULE, FAIL, "multiAzEnabled is not true: the replica must stand in another zone");
    }

    @Test
    void what_is_unknown_stays_unknown_unless_something_else_fails() {
        given(GROUP)
                .with("automaticFailoverEnabled", true)
                .unknown("multiAzEnabled")
                .expect(RULE, UNKNOWN, "multiAzEnabled");
        given(GROUP)
                .with("automaticFailoverEnabled", false)
                .unknown("multiAzEnabled")
                .expect(RULE, FAIL);
    }
}
