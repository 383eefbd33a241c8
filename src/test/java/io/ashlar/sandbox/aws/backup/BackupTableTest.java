package io.ashlar.sandbox.aws.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.aws.backup.Plan;
import com.pulumi.aws.backup.PlanArgs;
import com.pulumi.aws.backup.RestoreTestingPlan;
import com.pulumi.aws.backup.RestoreTestingPlanArgs;
import com.pulumi.aws.backup.RestoreTestingSelection;
import com.pulumi.aws.backup.RestoreTestingSelectionArgs;
import com.pulumi.aws.backup.Selection;
import com.pulumi.aws.backup.SelectionArgs;
import com.pulumi.aws.backup.Vault;
import com.pulumi.aws.backup.VaultArgs;
import com.pulumi.aws.backup.VaultLockConfiguration;
import com.pulumi.aws.backup.VaultLockConfigurationArgs;
import com.pulumi.aws.backup.VaultNotifications;
import com.pulumi.aws.backup.VaultNotificationsArgs;
import com.pulumi.aws.backup.inputs.PlanRuleArgs;
import com.pulumi.aws.backup.inputs.PlanRuleLifecycleArgs;
import com.pulumi.aws.backup.inputs.RestoreTestingPlanRecoveryPointSelectionArgs;
import com.pulumi.aws.backup.inputs.SelectionSelectionTagArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import io.ashlar.sandbox.mocks.SandboxMocks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTableTest {
    private static final String TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"%s"},"Action":"sts:AssumeRole"}]}""";

    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-west-1");

    private static Vault vault() {
        return new Vault("vault", VaultArgs.Empty);
    }

    private static PlanRuleArgs.Builder daily(Vault vault) {
        return PlanRuleArgs.builder()
                .ruleName("daily")
                .targetVaultName(vault.name())
                .schedule("cron(0 3 * * ? *)")
                .lifecycle(PlanRuleLifecycleArgs.builder().deleteAfter(30).build());
    }

    private static Plan plan(PlanRuleArgs.Builder rule) {
        return new Plan("plan", PlanArgs.builder().rules(rule.build()).build());
    }

    private static Role role(String service) {
        return new Role(
                "role",
                RoleArgs.builder().assumeRolePolicy(TRUST.formatted(service)).build());
    }

    private static RestoreTestingPlan restores(String name) {
        return new RestoreTestingPlan(
                "restores",
                RestoreTestingPlanArgs.builder()
                        .name(name)
                        .scheduleExpression("cron(0 5 ? * SUN *)")
                        .recoveryPointSelection(RestoreTestingPlanRecoveryPointSelectionArgs.builder()
                                .algorithm("LATEST_WITHIN_WINDOW")
                                .includeVaults("*")
                                .recoveryPointTypes("SNAPSHOT")
                                .build())
                        .build());
    }

    @Test
    void a_vault_is_known_by_its_name() {
        cloud.run(context -> vault());

        assertThat(cloud.named("vault").id()).matches("vault-[0-9a-f]{7}");
        assertThat(cloud.named("vault").state().text("arn"))
                .hasValue("arn:aws:backup:eu-west-1:123456789012:backup-vault:"
                        + cloud.named("vault").id());
    }

    @Test
    void a_vault_name_has_no_dots_and_50_characters() {
        assertThatThrownBy(() -> cloud.run(context ->
                        new Vault("vault", VaultArgs.builder().name("v.1").build())))
                .hasMessage("aws:backup/vault:Vault 'vault':\n"
                        + "  'name' is 'v.1': must be 2 to 50 letters, digits, dashes and underscores");
    }

    @Test
    void a_compliance_lock_leaves_three_days() {
        assertThatThrownBy(() -> cloud.run(context -> new VaultLockConfiguration(
                        "lock",
                        VaultLockConfigurationArgs.builder()
                                .backupVaultName(vault().name())
                                .changeableForDays(2)
                                .build())))
                .hasMessageContaining("must be a number from 3 to 36500");
    }

    @Test
    void a_lock_keeps_no_longer_than_its_longest() {
        assertThatThrownBy(() -> cloud.run(context -> new VaultLockConfiguration(
                        "lock",
                        VaultLockConfigurationArgs.builder()
                                .backupVaultName(vault().name())
                                .minRetentionDays(31)
                                .maxRetentionDays(30)
                                .build())))
                .hasMessage("aws:backup/vaultLockConfiguration:VaultLockConfiguration 'lock':\n"
                        + "  'minRetentionDays' is 31: must not exceed 'maxRetentionDays', which is 30");
    }

    @Test
    void a_lock_needs_a_vault() {
        assertThatThrownBy(() -> cloud.run(context -> new VaultLockConfiguration(
                        "lock",
                        VaultLockConfigurationArgs.builder()
                                .backupVaultName("gone")
                                .build())))
                .hasMessage(
                        "aws:backup/vaultLockConfiguration:VaultLockConfiguration 'lock': creating Backup Vault Lock"
                                + " Configuration: api error ResourceNotFoundException: Backup vault with name 'gone' does not exist");
    }

    @Test
    void a_vault_tells_only_of_events_that_there_are() {
        assertThatThrownBy(() -> cloud.run(context -> new VaultNotifications(
                        "told",
                        VaultNotificationsArgs.builder()
                                .backupVaultName(vault().name())
                                .snsTopicArn("arn:aws:sns:eu-west-1:123456789012:alerts")
                                .backupVaultEvents("BACKUP_JOB_FAILD")
                                .build())))
                .hasMessageContaining("Did you mean 'BACKUP_JOB_FAILED'?");
    }

    @Test
    void a_plan_is_known_by_an_id() {
        cloud.run(context -> plan(daily(vault())));

        assertThat(cloud.named("plan").id()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 3 * * *|must be a cron expression like cron(0 5 ? * * *)",
                "cron(0 3 * * ?)|must have six fields, has 5",
                "cron(0 24 * * ? *)|has '24' as its hours",
                "cron(0 3 * * * *)|must have '?' as either its day of month or its day of week",
                "cron(0 3 ? * ? *)|must have '?' as either its day of month or its day of week",
                "cron(0/5 * * * ? *)|must run once an hour at most: give one minute"
            })
    void a_schedule_is_aws_own_cron(String schedule, String complaint) {
        assertThatThrownBy(() -> cloud.run(context -> plan(daily(vault()).schedule(schedule))))
                .hasMessage("aws:backup/plan:Plan 'plan':\n  'rules[0].schedule' is '" + schedule + "': " + complaint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cron(0 3 * * ? *)", "cron(15 * ? * MON-FRI *)", "cron(0 4 1 * ? *)", "cron(30 12 L * ? 2027)"})
    void these_are(String schedule) {
        cloud.run(context -> plan(daily(vault()).schedule(schedule)));

        assertThat(cloud.ofType("aws:backup/plan:Plan")).hasSize(1);
    }

    @Test
    void a_log_of_changes_is_kept_35_days_at_most() {
        assertThatThrownBy(() -> cloud.run(context -> plan(daily(vault())
                        .enableContinuousBackup(true)
                        .lifecycle(
                                PlanRuleLifecycleArgs.builder().deleteAfter(36).build()))))
                .hasMessage(
                        "aws:backup/plan:Plan 'plan':\n  Lifecycle must have DeleteAfterDays between 1 and 35 for a rule"
                                + " with continuous backup, has 36");
    }

    @Test
    void cold_storage_keeps_what_it_gets_for_90_days() {
        assertThatThrownBy(() -> cloud.run(context -> plan(daily(vault())
                        .lifecycle(PlanRuleLifecycleArgs.builder()
                                .coldStorageAfter(30)
                                .deleteAfter(119)
                                .build()))))
                .hasMessage("aws:backup/plan:Plan 'plan':\n  DeleteAfterDays cannot be less than 90 days apart from"
                        + " MoveToColdStorageAfterDays: they are 119 and 30");
    }

    @Test
    void a_rule_has_time_to_complete() {
        assertThatThrownBy(() ->
                        cloud.run(context -> plan(daily(vault()).startWindow(60).completionWindow(90))))
                .hasMessage(
                        "aws:backup/plan:Plan 'plan':\n  Completion window must be at least 60 minutes greater than start"
                                + " window: it is 90, the start window 60");
    }

    @Test
    void a_selection_needs_a_role_that_aws_backup_can_become() {
        assertThatThrownBy(() -> cloud.run(context -> new Selection(
                        "selection",
                        SelectionArgs.builder()
                                .planId(plan(daily(vault())).id())
                                .iamRoleArn(role("ec2.amazonaws.com").arn())
                                .selectionTags(List.of(SelectionSelectionTagArgs.builder()
                                        .type("STRINGEQUALS")
                                        .key("backup")
                                        .value("yes")
                                        .build()))
                                .build())))
                .hasMessage("aws:backup/selection:Selection 'selection': creating Backup Selection: api error"
                        + " InvalidParameterValueException: IAM Role "
                        + cloud.named("role").state().text("arn").orElseThrow()
                        + " cannot be assumed by AWS Backup");
    }

    @Test
    void a_selection_selects_something() {
        assertThatThrownBy(() -> cloud.run(context -> new Selection(
                        "selection",
                        SelectionArgs.builder()
                                .planId(plan(daily(vault())).id())
                                .iamRoleArn(role("backup.amazonaws.com").arn())
                                .build())))
                .hasMessage("aws:backup/selection:Selection 'selection':\n"
                        + "  Either ListOfTags or Resources section must be included.");
    }

    @Test
    void restore_testing_takes_no_dashes() {
        assertThatThrownBy(() -> cloud.run(context -> restores("restore-tests")))
                .hasMessage(
                        "aws:backup/restoreTestingPlan:RestoreTestingPlan 'restores':\n  'name' is 'restore-tests': must be"
                                + " 1 to 50 letters, digits and underscores");
    }

    @Test
    void a_restore_test_says_once_what_it_restores() {
        assertThatThrownBy(() -> cloud.run(context -> new RestoreTestingSelection(
                        "databases",
                        RestoreTestingSelectionArgs.builder()
                                .name("rds")
                                .restoreTestingPlanName(
                                        restores("restore_tests").name())
                                .iamRoleArn(role("backup.amazonaws.com").arn())
                                .protectedResourceType("RDS")
                                .build())))
                .hasMessage("aws:backup/restoreTestingSelection:RestoreTestingSelection 'databases':\n  exactly one of"
                        + " 'protectedResourceArns' and 'protectedResourceConditions' must be given");
    }

    @Test
    void a_restore_test_restores_what_can_be_restored() {
        assertThatThrownBy(() -> cloud.run(context -> new RestoreTestingSelection(
                        "caches",
                        RestoreTestingSelectionArgs.builder()
                                .name("redis")
                                .restoreTestingPlanName(
                                        restores("restore_tests").name())
                                .iamRoleArn(role("backup.amazonaws.com").arn())
                                .protectedResourceArns("*")
                                .protectedResourceType("ElastiCache")
                                .build())))
                .hasMessageContaining(
                        "must be one of Aurora, DocumentDB, DynamoDB, EBS, EC2, EFS, FSx, Neptune, RDS, S3.");
    }
}
