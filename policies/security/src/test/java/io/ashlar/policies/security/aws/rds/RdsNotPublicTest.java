package io.ashlar.policies.security.aws.rds;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class RdsNotPublicTest {
    private static final RdsNotPublic RULE = new RdsNotPublic();
    private static final String INSTANCE = "aws:rds/instance:Instance";
    private static final String CLUSTER_INSTANCE = "aws:rds/clusterInstance:ClusterInstance";

    @Test
    void a_private_database_passes_which_is_the_default() {
        given(INSTANCE).expect(RULE, PASS);
        given(CLUSTER_INSTANCE).with("publiclyAccessible", false).expect(RULE, PASS);
    }

    @Test
    void a_public_database_fails() {
        given(INSTANCE)
                .with("publiclyAccessible", true)
                .expect(RULE, FAIL, "publiclyAccessible is true: a database must have no public address");
        given(CLUSTER_INSTANCE).with("publiclyAccessible", true).expect(RULE, FAIL);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(INSTANCE).unknown("publiclyAccessible").expect(RULE, UNKNOWN, "publiclyAccessible");
    }
}
