package io.ashlar.policies.security.aws.rds;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class RdsDeletionProtectedTest {
    private static final RdsDeletionProtected RULE = new RdsDeletionProtected();
    private static final String INSTANCE = "aws:rds/instance:Instance";
    private static final String CLUSTER = "aws:rds/cluster:Cluster";

    @Test
    void a_protected_database_passes() {
        given(INSTANCE).with("deletionProtection", true).expect(RULE, PASS);
    }

    @Test
    void an_unprotected_database_fails() {
        given(INSTANCE).expect(RULE, FAIL, "deletionProtection is not true: the database must refuse to be deleted");
        given(CLUSTER).with("deletionProtection", false).expect(RULE, FAIL);
    }

    @Test
    void it_is_put_right() {
        given(CLUSTER).with("deletionProtection", false).expectRemedy(RULE, true, "deletionProtection");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(INSTANCE).unknown("deletionProtection").expect(RULE, UNKNOWN, "deletionProtection");
    }
}
