package io.ashlar.policies.security.aws.iam;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoAdministratorAccessTest {
    private static final NoAdministratorAccess RULE = new NoAdministratorAccess();
    private static final String ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

    @Test
    void other_policies_pass() {
        given(ATTACHMENT)
                .with("policyArn", "arn:aws:iam::aws:policy/ReadOnlyAccess")
                .expect(RULE, PASS);
        given("aws:iam/role:Role").expect(RULE, PASS);
    }

    @Test
    void AdministratorAccess_fails_in_every_partition_and_in_every_way_to_attach_it() {
        given(ATTACHMENT)
                .with("policyArn", "arn:aws:iam::aws:policy/AdministratorAccess")
                .expect(RULE, FAIL, "AdministratorAccess is attached: attach a policy that names what is needed");
        given("aws:iam/userPolicyAttachment:UserPolicyAttachment")
                .with("policyArn", "arn:aws-cn:iam::aws:policy/AdministratorAccess")
                .expect(RULE, FAIL);
        given("aws:iam/role:Role")
                .with("managedPolicyArns", List.of(Given.UNKNOWN, "arn:aws:iam::aws:policy/AdministratorAccess"))
                .expect(RULE, FAIL);
        given("aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment")
                .with("managedPolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess")
                .expect(RULE, FAIL);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(ATTACHMENT).unknown("policyArn").expect(RULE, UNKNOWN, "policyArn");
    }
}
