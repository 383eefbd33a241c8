package io.ashlar.policies.security.aws.iam;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoFullAccessTest {
    private static final NoFullAccess RULE = new NoFullAccess();

    private static Given policy(String statement) {
        return given("aws:iam/policy:Policy")
                .with("policy", "{\"Version\": \"2012-10-17\", \"Statement\": [%s]}".formatted(statement));
    }

    private static String allow(String actions, String resources) {
        return "{\"Effect\": \"Allow\", \"Action\": %s, \"Resource\": %s}".formatted(actions, resources);
    }

    @Test
    void named_actions_or_named_resources_pass() {
        policy(allow("[\"s3:GetObject\"]", "\"*\"")).expect(RULE, PASS);
        policy(allow("\"*\"", "\"arn:aws:s3:::files\"")).expect(RULE, PASS);
        policy("{\"Effect\": \"Deny\", \"Action\": \"*\", \"Resource\": \"*\"}")
                .expect(RULE, NOT_APPLICABLE, "there is none");
    }

    @Test
    void everything_on_everything_fails_wherever_it_is_written() {
        policy(allow("\"*\"", "\"*\""))
                .expect(RULE, FAIL, "policy.Statement[0] allows every action on every resource: name what is needed");
        given("aws:iam/rolePolicy:RolePolicy")
                .with("policy", "{\"Statement\": %s}".formatted(allow("[\"ec2:Run\", \"*:*\"]", "[\"*\"]")))
                .expect(RULE, FAIL, "policy.Statement allows every action on every resource: name what is needed");
        given("aws:iam/role:Role")
                .with(
                        "inlinePolicies",
                        List.of(Map.of(
                                "name", "all", "policy", "{\"Statement\": [%s]}".formatted(allow("\"*\"", "\"*\"")))))
                .expect(
                        RULE,
                        FAIL,
                        "inlinePolicies[0].policy.Statement[0] allows every action on every resource: name what is"
                                + " needed");
        given("aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy")
                .with("inlinePolicy", "{\"Statement\": [%s]}".formatted(allow("\"*\"", "\"*\"")))
                .expect(RULE, FAIL);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given("aws:iam/userPolicy:UserPolicy").unknown("policy").expect(RULE, UNKNOWN, "policy");
    }

    @Test
    void a_text_that_is_no_document_is_not_judged() {
        given("aws:iam/groupPolicy:GroupPolicy")
                .with("policy", "see the wiki")
                .expect(RULE, NOT_APPLICABLE, "there is none");
    }
}
