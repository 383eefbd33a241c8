package io.ashlar.policies.security.aws.iam;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import org.junit.jupiter.api.Test;

class NoFullAdministrationTest {
    private static final NoFullAdministration RULE = new NoFullAdministration();

    private static Given policy(String statements) {
        return given("aws:iam/rolePolicy:RolePolicy").with("policy", "{\"Statement\": [" + statements + "]}");
    }

    @Test
    void named_actions_or_a_denial_pass() {
        policy("{\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\"}")
                .expect(RULE, PASS);
        policy("{\"Effect\": \"Deny\", \"Action\": \"*\", \"Resource\": \"*\"}").expect(RULE, PASS);
    }

    @Test
    void everything_on_everything_fails_in_either_form() {
        policy("{\"Effect\": \"Allow\", \"Action\": [\"*\"], \"Resource\": \"*\"},"
                        + "{\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\"}")
                .expect(RULE, FAIL, "policy.Statement[0] allows every action on every resource");
    }

    @Test
    void unknown_stays_unknown() {
        given("aws:iam/policy:Policy").unknown("policy").expect(RULE, UNKNOWN, "policy");
    }
}
