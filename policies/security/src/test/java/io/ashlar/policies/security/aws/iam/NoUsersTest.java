package io.ashlar.policies.security.aws.iam;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class NoUsersTest {
    private static final NoUsers RULE = new NoUsers();

    @Test
    void users_and_their_credentials_fail_whatever_they_are() {
        given("aws:iam/user:User").expect(RULE, FAIL, "an IAM user: its credentials never end, use a role");
        given("aws:iam/accessKey:AccessKey")
                .unknown("user")
                .expect(RULE, FAIL, "an access key: it never ends, use a role");
        given("aws:iam/userLoginProfile:UserLoginProfile")
                .expect(RULE, FAIL, "a password of an IAM user: it never ends, use a role");
    }

    @Test
    void a_key_that_is_switched_off_passes() {
        given("aws:iam/accessKey:AccessKey").with("status", "Inactive").expect(RULE, PASS);
        given("aws:iam/accessKey:AccessKey").with("status", "Active").expect(RULE, FAIL);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given("aws:iam/accessKey:AccessKey").unknown("status").expect(RULE, UNKNOWN, "status");
    }
}
