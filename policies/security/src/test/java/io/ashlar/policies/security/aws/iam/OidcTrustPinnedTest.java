package io.ashlar.policies.security.aws.iam;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import org.junit.jupiter.api.Test;

class OidcTrustPinnedTest {
    private static final OidcTrustPinned RULE = new OidcTrustPinned();

    private static Given role(String statement) {
        return given("aws:iam/role:Role")
                .with("assumeRolePolicy", "{\"Version\": \"2012-10-17\", \"Statement\": [%s]}".formatted(statement));
    }

    private static String trust(String principal, String condition) {
        return "{\"Effect\": \"Allow\", \"Principal\": %s, \"Action\": \"sts:AssumeRole\"%s}"
                .formatted(principal, condition);
    }

    private static Given github(String condition) {
        return role(trust(
                "{\"Federated\": \"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com\"}",
                condition));
    }

    private static String sub(String operator, String values) {
        return ", \"Condition\": {\"%s\": {\"token.actions.githubusercontent.com:sub\": %s}}"
                .formatted(operator, values);
    }

    @Test
    void one_repository_passes_with_any_branch() {
        github(sub("StringEquals", "\"repo:ashlar/ashlar:ref:refs/heads/main\""))
                .expect(RULE, PASS);
        github(sub("StringLike", "[\"repo:ashlar/ashlar:*\"]")).expect(RULE, PASS);
    }

    @Test
    void no_subject_fails() {
        github("")
                .expect(
                        RULE,
                        FAIL,
                        "assumeRolePolicy.Statement[0] trusts every subject of token.actions.githubusercontent.com:"
                                + " compare token.actions.githubusercontent.com:sub with the one that is meant");
        github(", \"Condition\": {\"StringEquals\": {\"token.actions.githubusercontent.com:aud\":"
                        + " \"sts.amazonaws.com\"}}")
                .expect(RULE, FAIL);
    }

    @Test
    void a_pattern_over_repositories_fails_alone_or_among_others() {
        github(sub("StringLike", "\"repo:ashlar/*\"")).expect(RULE, FAIL);
        github(sub("StringLike", "[\"repo:ashlar/ashlar:*\", \"*\"]")).expect(RULE, FAIL);
    }

    @Test
    void a_condition_that_holds_without_a_subject_fails() {
        github(sub("StringEqualsIfExists", "\"repo:ashlar/ashlar:ref:refs/heads/main\""))
                .expect(RULE, FAIL);
        github(sub("ForAllValues:StringEquals", "\"repo:ashlar/ashlar:ref:refs/heads/main\""))
                .expect(RULE, FAIL);
    }

    @Test
    void a_service_account_passes_a_namespace_full_of_them_does_not() {
        String cluster =
                "{\"Federated\": \"arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A1\"}";
        role(trust(
                        cluster,
                        ", \"Condition\": {\"StringEquals\": {\"oidc.eks.eu-west-1.amazonaws.com/id/A1:sub\":"
                                + " \"system:serviceaccount:shop:orders\"}}"))
                .expect(RULE, PASS);
        role(trust(
                        cluster,
                        ", \"Condition\": {\"StringLike\": {\"oidc.eks.eu-west-1.amazonaws.com/id/A1:sub\":"
                                + " \"system:serviceaccount:shop:*\"}}"))
                .expect(RULE, FAIL);
    }

    @Test
    void other_principals_are_not_judged() {
        role(trust("{\"Service\": \"pods.eks.amazonaws.com\"}", "")).expect(RULE, NOT_APPLICABLE, "there is none");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given("aws:iam/role:Role").unknown("assumeRolePolicy").expect(RULE, UNKNOWN, "assumeRolePolicy");
    }
}
