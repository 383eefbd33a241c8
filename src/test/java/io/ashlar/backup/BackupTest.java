package io.ashlar.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.backup.aws.AwsBackupDriver;
import io.ashlar.backup.aws.AwsBackupHandles;
import io.ashlar.backup.aws.AwsBackupOptions;
import io.ashlar.backup.incluster.Velero;
import io.ashlar.backup.plan.BackupRule;
import io.ashlar.backup.plan.RecoveryObjective;
import io.ashlar.backup.plan.Schedule;
import io.ashlar.backup.plan.VaultLock;
import io.ashlar.cloud.AwsCloud;
import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.monitoring.Monitoring;
import io.ashlar.monitoring.MonitoringArgs;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.Delivery;
import io.ashlar.postgres.PostgresRef;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

class BackupTest {
    private static final AwsCloud AWS = new AwsCloud();

    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-west-1");

    private static EncryptionKeyRef key() {
        return new EncryptionKey(
                "key", EncryptionKeyArgs.builder(AWS.encryption()).build(), null);
    }

    private static BackupArgs.Builder args(Profile profile, BackupDriver driver) {
        return BackupArgs.builder(driver).profile(profile).encryptionKey(key()).select("backup", "test");
    }

    private static BackupArgs.Builder args(Profile profile) {
        return args(profile, AWS.backup());
    }

    private static Backup backup(BackupArgs.Builder args) {
        return new Backup("main", args.build(), null);
    }

    private static MonitoringArgs told() {
        return MonitoringArgs.builder(AWS.monitoring())
                .encryptionKey(EncryptionKey.fromExisting(
                        Output.of("arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-0000-4000-8000-000000000000")))
                .subscribe(AlertTier.CRITICAL, "on-call", Delivery.EMAIL, "on-call@example.com")
                .subscribe(AlertTier.WARNING, "team", Delivery.EMAIL, "team@example.com")
                .build();
    }

    private Map<String, Long> ofBackup() {
        Map<String, Long> counts = new TreeMap<>(cloud.counts());
        counts.keySet().removeIf(type -> type.startsWith("aws:kms/") || type.startsWith("aws:sns/"));
        return counts;
    }

    @Test
    void production_is_locked_and_proven() {
        cloud.run(context -> backup(args(Profile.PRODUCTION)));

        assertThat(ofBackup())
                .isEqualTo(Map.of(
                        "aws:backup/vault:Vault", 1L,
                        "aws:backup/vaultPolicy:VaultPolicy", 1L,
                        "aws:backup/vaultLockConfiguration:VaultLockConfiguration", 1L,
                        "aws:backup/plan:Plan", 1L,
                        "aws:backup/selection:Selection", 1L,
                        "aws:backup/restoreTestingPlan:RestoreTestingPlan", 1L,
                        "aws:backup/restoreTestingSelection:RestoreTestingSelection", 1L,
                        "aws:iam/role:Role", 1L,
                        "aws:iam/rolePolicyAttachment:RolePolicyAttachment", 2L));
    }

    @ParameterizedTest
    @EnumSource(
            value = Profile.class,
            names = {"DEVELOPMENT", "STAGING"})
    void the_others_are_neither(Profile profile) {
        cloud.run(context -> backup(args(profile)));

        assertThat(ofBackup())
                .isEqualTo(Map.of(
                        "aws:backup/vault:Vault", 1L,
                        "aws:backup/vaultPolicy:VaultPolicy", 1L,
                        "aws:backup/plan:Plan", 1L,
                        "aws:backup/selection:Selection", 1L,
                        "aws:iam/role:Role", 1L,
                        "aws:iam/rolePolicyAttachment:RolePolicyAttachment", 2L));
    }

    @Test
    void the_vault_is_encrypted_and_lets_nobody_delete() {
        cloud.run(context -> backup(args(Profile.PRODUCTION)));

        Registered vault = cloud.named("main-vault");
        assertThat(vault.inputs().text("kmsKeyArn"))
                .isEqualTo(cloud.named("key-key").state().text("arn"));
        assertThat(vault.inputs().isFalse("forceDestroy")).isTrue();
        assertThat(cloud.named("main-vault-policy").inputs().text("policy").orElseThrow())
                .contains("\"Deny\"")
                .contains("backup:DeleteRecoveryPoint")
                .contains("backup:UpdateRecoveryPointLifecycle");
        Properties lock = cloud.named("main-vault-lock").inputs();
        assertThat(lock.number("minRetentionDays")).hasValue(30);
        assertThat(lock.number("maxRetentionDays")).hasValue(30);
        assertThat(lock.has("changeableForDays")).isFalse();
    }

    @Test
    void row_b11_copies_are_made_daily_kept_30_days_and_lose_5_minutes() {
        cloud.run(context -> assertThat(backup(args(Profile.PRODUCTION).objective(RecoveryObjective.PRODUCTION))
                        .recoveryPoint())
                .isEqualTo(Duration.ofMinutes(5)));

        Properties rule = cloud.named("main-plan").inputs().objects("rules").get(0);
        assertThat(rule.text("ruleName")).hasValue("daily");
        assertThat(rule.text("schedule")).hasValue("cron(0 3 * * ? *)");
        assertThat(rule.isTrue("enableContinuousBackup")).isTrue();
        assertThat(rule.number("lifecycle.deleteAfter")).hasValue(30);
        assertThat(rule.text("targetVaultName"))
                .hasValue(cloud.named("main-vault").id());
    }

    @Test
    void what_carries_the_tag_is_selected_and_restored() {
        cloud.run(context -> backup(args(Profile.PRODUCTION)));

        Properties selection = cloud.named("main-selection").inputs();
        assertThat(selection.objects("selectionTags").get(0).asMap())
                .isEqualTo(Map.of("type", "STRINGEQUALS", "key", "backup", "value", "test"));
        Properties plan = cloud.named("main-restore-test").inputs();
        assertThat(plan.text("name").orElseThrow()).matches("main_vault_[0-9a-f]{7}");
        assertThat(plan.text("scheduleExpression")).hasValue("cron(0 5 ? * SUN *)");
        assertThat(plan.texts("recoveryPointSelection.recoveryPointTypes")).containsExactly("CONTINUOUS", "SNAPSHOT");
        Properties restored = cloud.named("main-restore-test-rds").inputs();
        assertThat(restored.text("protectedResourceType")).hasValue("RDS");
        assertThat(restored.number("validationWindowHours")).hasValue(1);
        assertThat(restored.objects("protectedResourceConditions.stringEquals")
                        .get(0)
                        .asMap())
                .isEqualTo(Map.of("key", "aws:ResourceTag/backup", "value", "test"));
    }

    @Test
    void the_role_is_for_this_accounts_backups_only() {
        cloud.run(context -> backup(args(Profile.PRODUCTION)));

        assertThat(cloud.named("main-role").inputs().text("assumeRolePolicy").orElseThrow())
                .contains("backup.amazonaws.com")
                .contains("\"aws:SourceAccount\":\"123456789012\"");
        assertThat(cloud.named("main-role-policy-backup").inputs().text("policyArn"))
                .hasValue("arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup");
        assertThat(cloud.named("main-role-policy-restore").inputs().text("policyArn"))
                .hasValue("arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForRestores");
    }

    @Test
    void copies_lie_in_a_vault_of_the_same_name_in_another_region() {
        cloud.run(context -> {
            Provider frankfurt = new Provider(
                    "frankfurt", ProviderArgs.builder().region("eu-central-1").build());
            EncryptionKeyRef there = EncryptionKey.fromExisting(new com.pulumi.aws.kms.Key(
                            "there",
                            com.pulumi.aws.kms.KeyArgs.Empty,
                            CustomResourceOptions.builder().provider(frankfurt).build())
                    .arn());
            backup(args(Profile.PRODUCTION).copyTo("eu-central-1", frankfurt, there));
        });

        Registered copy = cloud.named("main-vault-eu-central-1");
        assertThat(copy.id()).isEqualTo(cloud.named("main-vault").id());
        assertThat(copy.state().text("arn"))
                .hasValue("arn:aws:backup:eu-central-1:123456789012:backup-vault:" + copy.id());
        assertThat(cloud.ofType("aws:backup/vaultLockConfiguration:VaultLockConfiguration"))
                .hasSize(2);
        assertThat(cloud.ofType("aws:backup/vaultPolicy:VaultPolicy")).hasSize(2);
        Properties rule = cloud.named("main-plan").inputs().objects("rules").get(0);
        assertThat(rule.objects("copyActions").get(0).text("destinationVaultArn"))
                .isEqualTo(copy.state().text("arn"));
        assertThat(rule.objects("copyActions").get(0).number("lifecycle.deleteAfter"))
                .hasValue(30);
    }

    @Test
    void somebody_is_told_of_what_fails() {
        cloud.run(context -> backup(args(Profile.PRODUCTION).monitoring(new Monitoring("monitoring", told(), null))));

        Properties notifications = cloud.named("main-notifications").inputs();
        assertThat(notifications.text("snsTopicArn"))
                .hasValue(cloud.named("monitoring-alerts-warning").id());
        assertThat(notifications.texts("backupVaultEvents")).contains("COPY_JOB_FAILED", "RESTORE_JOB_COMPLETED");
        Registered alarm = cloud.named("main-alarm-backup-failed");
        assertThat(alarm.inputs().texts("alarmActions"))
                .containsExactly(cloud.named("monitoring-alerts-critical").id());
        assertThat(alarm.inputs().text("dimensions.BackupVaultName"))
                .hasValue(cloud.named("main-vault").id());
        assertThat(cloud.ofType("aws:cloudwatch/metricAlarm:MetricAlarm")).hasSize(2);
    }

    @Test
    void a_disposable_vault_goes_with_what_is_in_it() {
        cloud.run(context -> backup(
                args(Profile.PRODUCTION).protection(Protection.DISPOSABLE).lock(VaultLock.open())));

        assertThat(cloud.named("main-vault").inputs().isTrue("forceDestroy")).isTrue();
    }

    @Test
    void a_compliance_lock_says_until_when_it_can_be_taken_back() {
        cloud.run(context -> backup(args(Profile.PRODUCTION).lock(VaultLock.compliance(7))));

        assertThat(cloud.named("main-vault-lock").inputs().number("changeableForDays"))
                .hasValue(7);
    }

    @Test
    void hooks_see_the_arguments_last() {
        BackupDriver driver = new BackupDriver(
                new AwsBackupDriver(AwsBackupOptions.none()
                        .customizeVault(vault -> vault.name("named-by-hand"))
                        .customizeRestoreSelection((plan, selection) ->
                                selection.restoreMetadataOverrides(Map.of("dbSubnetGroupName", "restores")))),
                new Velero());
        cloud.run(context -> {
            Backup backup = backup(args(Profile.PRODUCTION, driver));
            assertThat(backup.handles(AwsBackupHandles.class).copies()).isEmpty();
            assertThat(backup.cluster()).isEmpty();
        });

        assertThat(cloud.named("main-vault").id()).isEqualTo("named-by-hand");
        assertThat(cloud.named("main-restore-test-rds").inputs().text("restoreMetadataOverrides.dbSubnetGroupName"))
                .hasValue("restores");
    }

    @Test
    void what_cannot_work_registers_nothing_of_it() {
        assertThatThrownBy(() -> cloud.run(context -> backup(args(Profile.PRODUCTION)
                        .rule("daily", BackupRule.continuous(Schedule.daily(LocalTime.of(3, 0)), 60)))))
                .hasRootCauseInstanceOf(InvalidInputException.class)
                .hasRootCauseMessage(
                        "BAK-004 Backup 'main': rules.daily.keepDays is 60, but a log of changes is kept 35 days"
                                + " at most. Shorten it, and keep snapshots for longer by a rule of their own.");
        assertThat(ofBackup()).isEmpty();
    }

    @Test
    void a_database_can_be_named_in_place_of_a_tag_and_is_what_restore_tests_restore() {
        PostgresRef postgres = Mockito.mock(PostgresRef.class);
        String arn = "arn:aws:rds:eu-west-1:123456789012:db:main";
        cloud.run(context -> {
            Mockito.when(postgres.serverId()).thenReturn(Output.of(arn));
            new Backup(
                    "main",
                    BackupArgs.builder(AWS.backup())
                            .encryptionKey(key())
                            .database("main", postgres)
                            .build(),
                    null);
        });

        assertThat(cloud.named("main-selection").inputs().texts("resources")).containsExactly(arn);
        assertThat(cloud.named("main-selection").inputs().has("selectionTags")).isFalse();
        assertThat(cloud.named("main-restore-test-rds").inputs().texts("protectedResourceArns"))
                .containsExactly(arn);
    }
}
