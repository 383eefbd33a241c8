package io.ashlar.policies.security.aws.iam;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import org.junit.jupiter.api.Test;

class NoServiceWildcardsTest {
    private static final NoServiceWildcards RULE = new NoServiceWildcards();

    private static Given policy(String statement) {
        return given("aws:iam/policy:Policy")
                .with("policy", "{\"Version\": \"2012-10-17\", \"Statement\": [%s]}".formatted(statement));
    }

    private static String allow(String actions, String resources) {
        return "{\"Effect\": \"Allow\", \"Action\": %s, \"Resource\": %s}".formatted(actions, resources);
    }

    @Test
    void named_actions_and_prefixes_pass() {
        policy(allow("[\"s3:Get*\", \"s3:ListBucket\"]", "\"*\"")).expect(RULE, PASS);
    }

    @Test
    void all_of_a_service_fails_also_on_named_resources() {
        policy(allow("[\"s3:*\", \"kms:Decrypt\", \"dynamodb:*\"]", "\"arn:aws:s3:::files\""))
                .expect(RULE, FAIL, "policy.Statement[0] allows s3:*, dynamodb:*: name the actions");
        policy(allow("\"*\"", "\"arn:aws:s3:::files\""))
                .expect(RULE, FAIL, "policy.Statement[0] allows *: name the actions");
    }

    @Test
    void everything_but_something_fails() {
        policy("{\"Sid\": \"Most\", \"Effect\": \"Allow\", \"NotAction\": \"iam:*\", \"Resource\": \"*\"}")
                .expect(
                        RULE,
                        FAIL,
                        "policy.Statement[0] (Most) allows whatever NotAction does not name: name the actions");
    }

    @Test
    void everything_on_everything_belongs_to_another_rule() {
        policy(allow("\"*\"", "\"*\"")).expect(RULE, PASS);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given("aws:iam/policy:Policy").unknown("policy").expect(RULE, UNKNOWN, "policy");
    }
}
