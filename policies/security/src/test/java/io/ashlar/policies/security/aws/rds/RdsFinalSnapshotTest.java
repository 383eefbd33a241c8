package io.ashlar.policies.security.aws.rds;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class RdsFinalSnapshotTest {
    private static final RdsFinalSnapshot RULE = new RdsFinalSnapshot();
    private static final String INSTANCE = "aws:rds/instance:Instance";
    private static final String CLUSTER = "aws:rds/cluster:Cluster";

    @Test
    void a_named_last_copy_passes() {
        given(INSTANCE).with("finalSnapshotIdentifier", "orders-final").expect(RULE, PASS);
        given(CLUSTER)
                .with("skipFinalSnapshot", false)
                .unknown("finalSnapshotIdentifier")
                .expect(RULE, PASS);
    }

    @Test
    void no_last_copy_fails() {
        given(INSTANCE)
                .with("skipFinalSnapshot", true)
                .expect(RULE, FAIL, "skipFinalSnapshot is true: a last copy must be kept");
    }

    @Test
    void a_last_copy_without_a_name_fails() {
        given(CLUSTER)
                .expect(
                        RULE,
                        FAIL,
                        "finalSnapshotIdentifier is not set: without a name for the last copy, deleting fails");
    }

    @Test
    void a_replica_leaves_none() {
        given(INSTANCE).with("replicateSourceDb", "orders").expect(RULE, NOT_APPLICABLE);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(INSTANCE).unknown("skipFinalSnapshot").expect(RULE, UNKNOWN, "skipFinalSnapshot");
    }
}
