package io.ashlar.policies.security.aws.kms;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import org.junit.jupiter.api.Test;

class KeyPolicyNamesSomebodyTest {
    private static final KeyPolicyNamesSomebody RULE = new KeyPolicyNamesSomebody();

    private static Given policy(String principal, String condition) {
        return given("aws:kms/key:Key")
                .with(
                        "policy",
                        """
            {"Statement": [{"Sid": "Use", "Effect": "Allow", "Principal": %s, "Action": "kms:*", "Resource": "*"%s}]}
            """
                                .formatted(principal, condition));
    }

    @Test
    void named_accounts_pass() {
        policy("{\"AWS\": \"arn:aws:iam::123456789012:root\"}", "").expect(RULE, PASS);
    }

    @Test
    void everybody_fails() {
        policy("{\"AWS\": \"*\"}", "")
                .expect(RULE, FAIL, "policy.Statement[0] (Use) lets everybody use the key: name who may");
    }

    @Test
    void everybody_of_an_account_passes() {
        policy(
                        "\"*\"",
                        ", \"Condition\": {\"StringEquals\": {\"kms:CallerAccount\": \"123456789012\","
                                + " \"kms:ViaService\": \"s3.eu-west-1.amazonaws.com\"}}")
                .expect(RULE, PASS);
    }

    @Test
    void everybody_through_a_service_fails() {
        policy("\"*\"", ", \"Condition\": {\"StringEquals\": {\"kms:ViaService\": \"s3.eu-west-1.amazonaws.com\"}}")
                .expect(RULE, FAIL);
    }

    @Test
    void a_key_without_a_policy_has_the_one_of_KMS() {
        given("aws:kms/key:Key").expect(RULE, NOT_APPLICABLE, "there is none");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given("aws:kms/keyPolicy:KeyPolicy").unknown("policy").expect(RULE, UNKNOWN, "policy");
    }
}
