package io.ashlar.policies.cost;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import java.util.List;
import org.junit.jupiter.api.Test;

class InstanceGenerationCurrentTest {
    private static final InstanceGenerationCurrent RULE = new InstanceGenerationCurrent();
    private static final String POOL = "aws:eks/nodeGroup:NodeGroup";

    @Test
    void current_families_pass() {
        given(POOL).with("instanceTypes", List.of("t3.large", "m7g.large")).expect(RULE, PASS);
    }

    @Test
    void previous_ones_fail_also_for_databases_and_caches() {
        given(POOL)
                .with("instanceTypes", List.of("t3.large", "m3.large"))
                .expect(RULE, FAIL, "m3.large is of a previous generation: a current one does more for less");
        given("aws:rds/instance:Instance")
                .with("instanceClass", "db.r3.large")
                .expect(RULE, FAIL, "db.r3.large is of a previous generation: a current one does more for less");
        given("aws:elasticache/replicationGroup:ReplicationGroup")
                .with("nodeType", "cache.t2.micro")
                .setting(InstanceGenerationCurrent.FAMILIES, List.of("t2"))
                .expect(RULE, FAIL, "cache.t2.micro is of a previous generation: a current one does more for less");
    }

    @Test
    void a_type_that_is_not_known_yet_is_unknown() {
        given(POOL).unknown("instanceTypes").expect(RULE, UNKNOWN, "instanceTypes");
    }
}
