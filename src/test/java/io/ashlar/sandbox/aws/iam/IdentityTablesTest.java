package io.ashlar.sandbox.aws.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.sandbox.Trial;
import io.ashlar.sandbox.model.CloudResource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityTablesTest {
    private static final String ROLE = "aws:iam/role:Role";
    private static final String ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    private static final String KEY = "aws:kms/key:Key";
    private static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
    private static final String TRUST = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}";

    private final Trial aws = Trial.aws("eu-central-1");

    private CloudResource role() {
        return aws.create(ROLE, "node", Map.of("assumeRolePolicy", TRUST));
    }

    @Test
    void a_role_is_named_after_its_resource_and_belongs_to_the_account() {
        CloudResource role = role();
        assertThat(role.id()).isEqualTo("node-0123456");
        assertThat(role.outputs().text("arn")).hasValue("arn:aws:iam::123456789012:role/node-0123456");
        assertThat(role.key().scope().region()).isEmpty();
    }

    @Test
    void a_trust_policy_names_a_principal_and_no_resource() {
        assertThat(aws.refusalOf(ROLE, Map.of("assumeRolePolicy", TRUST.replace("Principal", "Resource"))))
                .endsWith("MalformedPolicyDocument: the policy statement 1 has no Principal");
        assertThat(aws.refusalOf(ROLE, Map.of("assumeRolePolicy", "{"))).contains("contains invalid JSON");
    }

    @Test
    void two_roles_cannot_share_a_name() {
        aws.create(ROLE, "a", Map.of("assumeRolePolicy", TRUST, "name", "shared"));
        assertThat(aws.refusalOf(ROLE, Map.of("assumeRolePolicy", TRUST, "name", "shared")))
                .isEqualTo("creating IAM Role: api error EntityAlreadyExists: Role with name shared already exists.");
    }

    @Test
    void a_managed_policy_must_be_one_that_aws_has() {
        CloudResource role = role();
        aws.create(
                ATTACHMENT,
                "ok",
                Map.of("role", role.id(), "policyArn", "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy"));
        assertThat(aws.refusalOf(
                        ATTACHMENT,
                        Map.of("role", role.id(), "policyArn", "arn:aws:iam::aws:policy/AmazonEKSWorkerNodesPolicy")))
                .isEqualTo("creating IAM Role Policy Attachment: api error NoSuchEntity: Policy "
                        + "arn:aws:iam::aws:policy/AmazonEKSWorkerNodesPolicy does not exist or is not attachable.");
    }

    @Test
    void a_role_cannot_go_while_a_policy_is_attached() {
        CloudResource role = role();
        aws.create(
                ATTACHMENT,
                "ok",
                Map.of("role", role.id(), "policyArn", "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy"));
        assertThat(aws.refusalOfDeleting(role))
                .isEqualTo("deleting IAM Role (node-0123456): api error DeleteConflict: "
                        + "Cannot delete entity, must detach all policies first.");
    }

    @Test
    void a_key_policy_must_leave_somebody_in_charge() {
        String policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
                + "{\"Service\":\"logs.eu-central-1.amazonaws.com\"},\"Action\":\"kms:Encrypt\",\"Resource\":\"*\"}]}";
        assertThat(aws.refusalOf(KEY, Map.of("policy", policy)))
                .isEqualTo("creating KMS Key: api error MalformedPolicyDocumentException: The new key policy will not "
                        + "allow you to update the key policy in the future.");
    }

    @Test
    void a_log_group_may_use_a_key_only_if_the_key_lets_the_service() {
        CloudResource key = aws.create(KEY, "key", Map.of());
        Map<String, String> group =
                Map.of("name", "/app", "kmsKeyId", key.outputs().text("arn").orElseThrow());
        assertThat(aws.refusalOf(LOG_GROUP, group))
                .isEqualTo("creating CloudWatch Logs Log Group: api error AccessDeniedException: The specified KMS key "
                        + "does not exist or is not allowed to be used with Arn "
                        + "'arn:aws:logs:eu-central-1:123456789012:log-group:/app'");
    }

    @Test
    void logs_are_kept_for_a_number_of_days_that_the_service_knows() {
        assertThat(aws.refusalOf(LOG_GROUP, Map.of("name", "/app", "retentionInDays", 45.0)))
                .startsWith("'retentionInDays' is '45': must be one of 0, 1, 3, 5, 7, 14, 30, 60, 90,");
    }

    @Test
    void an_alias_has_its_prefix_and_finds_its_key() {
        CloudResource key = aws.create(KEY, "key", Map.of());
        CloudResource alias = aws.create("aws:kms/alias:Alias", "main", Map.of("targetKeyId", key.id()));
        assertThat(alias.id()).isEqualTo("alias/main-0123456");
        assertThat(alias.outputs().text("targetKeyArn")).isEqualTo(key.outputs().text("arn"));
        assertThat(aws.refusalOf("aws:kms/alias:Alias", Map.of("name", "main", "targetKeyId", key.id())))
                .isEqualTo("'name' is 'main': must be alias/ and then letters, digits and /_-");
    }
}
