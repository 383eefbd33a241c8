package io.ashlar.policies.security.aws.rds;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class RdsBackupsKeptTest {
    private static final RdsBackupsKept RULE = new RdsBackupsKept();
    private static final String INSTANCE = "aws:rds/instance:Instance";
    private static final String CLUSTER = "aws:rds/cluster:Cluster";

    @Test
    void a_week_passes() {
        given(INSTANCE).with("backupRetentionPeriod", 7).expect(RULE, PASS);
    }

    @Test
    void fewer_days_fail_and_so_do_the_defaults() {
        given(INSTANCE)
                .with("backupRetentionPeriod", 6)
                .expect(RULE, FAIL, "backupRetentionPeriod is 6: keep backups for 7 days or more");
        given(INSTANCE).expect(RULE, FAIL, "backupRetentionPeriod is 0: keep backups for 7 days or more");
        given(CLUSTER).expect(RULE, FAIL, "backupRetentionPeriod is 1: keep backups for 7 days or more");
    }

    @Test
    void the_days_can_be_set() {
        given(CLUSTER)
                .with("backupRetentionPeriod", 3)
                .setting(RdsBackupsKept.DAYS, 3)
                .expect(RULE, PASS);
    }

    @Test
    void a_replica_is_backed_up_at_its_source() {
        given(INSTANCE).with("replicateSourceDb", "orders").expect(RULE, NOT_APPLICABLE);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(INSTANCE).unknown("backupRetentionPeriod").expect(RULE, UNKNOWN, "backupRetentionPeriod");
    }
}
