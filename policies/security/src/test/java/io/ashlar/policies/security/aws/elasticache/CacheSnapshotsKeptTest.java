package io.ashlar.policies.security.aws.elasticache;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class CacheSnapshotsKeptTest {
    private static final CacheSnapshotsKept RULE = new CacheSnapshotsKept();
    private static final String GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";
    private static final String CLUSTER = "aws:elasticache/cluster:Cluster";

    @Test
    void kept_snapshots_pass() {
        given(GROUP).with("snapshotRetentionLimit", 1).expect(RULE, PASS);
    }

    @Test
    void no_snapshots_fail_which_is_the_default() {
        given(GROUP).expect(RULE, FAIL, "snapshotRetentionLimit is 0: keep snapshots for 1 days or more");
        given(CLUSTER).with("engine", "redis").expect(RULE, FAIL);
    }

    @Test
    void the_days_can_be_set() {
        given(GROUP)
                .with("snapshotRetentionLimit", 3)
                .setting(CacheSnapshotsKept.DAYS, 7)
                .expect(RULE, FAIL, "snapshotRetentionLimit is 3: keep snapshots for 7 days or more");
    }

    @Test
    void Memcached_and_members_of_a_group_are_not_asked() {
        given(CLUSTER).with("engine", "memcached").expect(RULE, NOT_APPLICABLE, "Memcached has no snapshots");
        given(CLUSTER).unknown("replicationGroupId").expect(RULE, NOT_APPLICABLE, "its replication group keeps them");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(GROUP).unknown("snapshotRetentionLimit").expect(RULE, UNKNOWN, "snapshotRetentionLimit");
    }
}
