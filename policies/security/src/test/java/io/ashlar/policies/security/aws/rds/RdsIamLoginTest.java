package io.ashlar.policies.security.aws.rds;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class RdsIamLoginTest {
    private static final RdsIamLogin RULE = new RdsIamLogin();
    private static final String INSTANCE = "aws:rds/instance:Instance";
    private static final String CLUSTER = "aws:rds/cluster:Cluster";

    @Test
    void IAM_login_passes() {
        given(INSTANCE)
                .with("engine", "postgres")
                .with("iamDatabaseAuthenticationEnabled", true)
                .expect(RULE, PASS);
    }

    @Test
    void passwords_only_fail() {
        given(CLUSTER)
                .with("engine", "aurora-mysql")
                .expect(RULE, FAIL, "iamDatabaseAuthenticationEnabled is not true: the database must take IAM logins");
    }

    @Test
    void engines_without_IAM_login_are_not_asked() {
        given(INSTANCE)
                .with("engine", "oracle-ee")
                .expect(RULE, NOT_APPLICABLE, "the engine 'oracle-ee' has no IAM login");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(INSTANCE)
                .with("engine", "postgres")
                .unknown("iamDatabaseAuthenticationEnabled")
                .expect(RULE, UNKNOWN, "iamDatabaseAuthenticationEnabled");
    }
}
