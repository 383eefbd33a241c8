package io.ashlar.policies.security.aws.iam;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import org.junit.jupiter.api.Test;

class TrustNamesSomebodyTest {
    private static final TrustNamesSomebody RULE = new TrustNamesSomebody();

    private static Given role(String statement) {
        return given("aws:iam/role:Role")
                .with("assumeRolePolicy", "{\"Version\": \"2012-10-17\", \"Statement\": [%s]}".formatted(statement));
    }

    private static String trust(String principal, String condition) {
        return "{\"Effect\": \"Allow\", \"Principal\": %s, \"Action\": \"sts:AssumeRole\"%s}"
                .formatted(principal, condition);
    }

    @Test
    void named_services_and_accounts_pass() {
        role(trust("{\"Service\": \"ec2.amazonaws.com\"}", "")).expect(RULE, PASS);
        role(trust("{\"AWS\": \"arn:aws:iam::123456789012:root\"}", "")).expect(RULE, PASS);
    }

    @Test
    void everybody_fails() {
        role(trust("\"*\"", ""))
                .expect(RULE, FAIL, "assumeRolePolicy.Statement[0] lets everybody take on the role: name who may");
        role(trust("{\"AWS\": [\"arn:aws:iam::123456789012:root\", \"*\"]}", ""))
                .expect(RULE, FAIL);
    }

    @Test
    void everybody_of_an_organization_passes_everybody_with_a_password_does_not() {
        role(trust("\"*\"", ", \"Condition\": {\"StringEquals\": {\"aws:PrincipalOrgID\": \"o-1\"}}"))
                .expect(RULE, PASS);
        role(trust("\"*\"", ", \"Condition\": {\"StringEquals\": {\"sts:ExternalId\": \"guess\"}}"))
                .expect(RULE, FAIL);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given("aws:iam/role:Role").unknown("assumeRolePolicy").expect(RULE, UNKNOWN, "assumeRolePolicy");
    }
}
