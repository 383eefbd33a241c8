package io.ashlar.policies.security.aws.rds;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import org.junit.jupiter.api.Test;

class RdsPasswordManagedTest {
    private static final RdsPasswordManaged RULE = new RdsPasswordManaged();
    private static final String INSTANCE = "aws:rds/instance:Instance";
    private static final String CLUSTER = "aws:rds/cluster:Cluster";

    @Test
    void a_managed_password_passes() {
        given(INSTANCE).with("manageMasterUserPassword", true).expect(RULE, PASS);
    }

    @Test
    void a_password_of_the_program_fails_in_clear_as_a_secret_or_still_unknown() {
        given(INSTANCE)
                .with("password", "hunter2")
                .expect(RULE, FAIL, "password is given by the program: set manageMasterUserPassword instead");
        given(CLUSTER)
                .with("masterPassword", Given.secret("hunter2"))
                .expect(RULE, FAIL, "masterPassword is given by the program: set manageMasterUserPassword instead");
        given(INSTANCE).unknown("password").expect(RULE, FAIL);
    }
}
