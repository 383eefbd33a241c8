package io.ashlar.policies.security.aws.rds;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class RdsMultiAzTest {
    private static final RdsMultiAz RULE = new RdsMultiAz();
    private static final String INSTANCE = "aws:rds/instance:Instance";

    @Test
    void a_standby_in_another_zone_passes() {
        given(INSTANCE).with("multiAz", true).expect(RULE, PASS);
    }

    @Test
    void a_single_instance_fails() {
        given(INSTANCE).expect(RULE, FAIL, "multiAz is not true: the database must have a standby in another zone");
    }

    @Test
    void a_replica_is_not_asked() {
        given(INSTANCE).with("replicateSourceDb", "orders").expect(RULE, NOT_APPLICABLE);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(INSTANCE).unknown("multiAz").expect(RULE, UNKNOWN, "multiAz");
    }
}
