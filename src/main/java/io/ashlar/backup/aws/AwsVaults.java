package io.ashlar.backup.aws;

import com.pulumi.aws.backup.Vault;
import com.pulumi.aws.backup.VaultArgs;
import com.pulumi.aws.backup.VaultLockConfiguration;
import com.pulumi.aws.backup.VaultLockConfigurationArgs;
import com.pulumi.aws.backup.VaultNotifications;
import com.pulumi.aws.backup.VaultNotificationsArgs;
import com.pulumi.aws.backup.VaultPolicy;
import com.pulumi.aws.backup.VaultPolicyArgs;
import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.backup.Backup;
import io.ashlar.backup.BackupArgs;
import io.ashlar.backup.CopyTarget;
import io.ashlar.backup.plan.BackupPlan;
import io.ashlar.backup.plan.BackupPlan.CopyPlan;
import io.ashlar.backup.plan.BackupPlan.FailurePlan;
import io.ashlar.backup.plan.BackupPlan.LockPlan;
import io.ashlar.backup.plan.BackupPlan.VaultPlan;
import io.ashlar.core.Outputs;
import io.ashlar.core.Protection;
import io.ashlar.monitoring.MonitoringRef;
import io.ashlar.monitoring.plan.AlertTier;
import java.util.List;
import java.util.Map;

/** Vaults with their policies and locks, and who is told of them. */
final class AwsVaults {
    /**
     * Nobody deletes a copy or shortens its life by hand; whoever must, removes this policy first, and is seen doing it.
     * https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html
     */
    private static final String POLICY =
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"NobodyDeletes","Effect":"Deny","Principal":{"AWS":"*"},\
            "Action":["backup:DeleteRecoveryPoint","backup:UpdateRecoveryPointLifecycle"],"Resource":"*"}]}""";

    /** What somebody should read; failed backups have an alarm. */
    private static final List<String> EVENTS =
            List.of("COPY_JOB_FAILED", "RESTORE_JOB_COMPLETED", "S3_BACKUP_OBJECT_FAILED", "S3_RESTORE_OBJECT_FAILED");

    private static final int HOUR = 3_600;

    private final BackupPlan plan;
    private final BackupArgs args;
    private final AwsBackupOptions options;
    private final CustomResourceOptions child;
    private final CustomResourceOptions kept;

    AwsVaults(BackupPlan plan, BackupArgs args, Backup parent, AwsBackupOptions options) {
        this.plan = plan;
        this.args = args;
        this.options = options;
        this.child = CustomResourceOptions.builder().parent(parent).build();
        this.kept = CustomResourceOptions.builder()
                .parent(parent)
                .protect(plan.protection() == Protection.PROTECTED)
                .build();
    }

    Vault vault() {
        VaultArgs.Builder builder = arguments(plan.vault(), args.encryptionKeyId());
        Vault vault =
                new Vault(plan.vault().name(), options.vault().apply(builder).build(), kept);
        guard(plan.vault(), vault, child);
        args.monitoring().ifPresent(monitoring -> tell(monitoring, vault));
        return vault;
    }

    /** A copy has the vault's own name: names count within a region. */
    Vault copy(CopyPlan copy, Vault original) {
        CopyTarget target = args.copy(copy.region());
        CustomResourceOptions there =
                CustomResourceOptions.builder().provider(target.provider()).build();
        Vault vault = new Vault(
                copy.vault().name(),
                arguments(copy.vault(), target.encryptionKeyId())
                        .name(original.name())
                        .build(),
                CustomResourceOptions.merge(kept, there));
        guard(copy.vault(), vault, CustomResourceOptions.merge(child, there));
        return vault;
    }

    private VaultArgs.Builder arguments(VaultPlan planned, Output<String> key) {
        return VaultArgs.builder()
                .kmsKeyArn(key)
                .forceDestroy(plan.protection() == Protection.DISPOSABLE)
                .tags(args.tags().named(planned.name()));
    }

    private static void guard(VaultPlan planned, Vault vault, CustomResourceOptions options) {
        new VaultPolicy(
                planned.policyName(),
                VaultPolicyArgs.builder()
                        .backupVaultName(vault.name())
                        .policy(POLICY)
                        .build(),
                options);
        planned.lock().ifPresent(lock -> lock(lock, vault, options));
    }

    /** Both locks of a replacement are the same thing to AWS: made first and deleted second, none would be left. */
    private static void lock(LockPlan planned, Vault vault, CustomResourceOptions options) {
        VaultLockConfigurationArgs.Builder builder = VaultLockConfigurationArgs.builder()
                .backupVaultName(vault.name())
                .minRetentionDays(planned.leastDays())
                .maxRetentionDays(planned.mostDays());
        planned.changeableForDays().ifPresent(builder::changeableForDays);
        new VaultLockConfiguration(planned.name(), builder.build(), oneAtATime(options));
    }

    private void tell(MonitoringRef monitoring, Vault vault) {
        new VaultNotifications(
                plan.notificationsName(),
                VaultNotificationsArgs.builder()
                        .backupVaultName(vault.name())
                        .snsTopicArn(monitoring.topicId(AlertTier.WARNING))
                        .backupVaultEvents(EVENTS)
                        .build(),
                oneAtATime(child));
        plan.failures().forEach(failure -> alarm(failure, monitoring, vault));
    }

    /** https://docs.aws.amazon.com/aws-backup/latest/devguide/cloudwatch.html: counts every five minutes, by vault. */
    private void alarm(FailurePlan planned, MonitoringRef monitoring, Vault vault) {
        Output<List<String>> topic = Outputs.listOf(List.of(monitoring.topicId(planned.tier())));
        new MetricAlarm(
                planned.name(),
                MetricAlarmArgs.builder()
                        .alarmDescription(planned.meaning())
                        .namespace("AWS/Backup")
                        .metricName(planned.metric())
                        .dimensions(vault.name().applyValue(name -> Map.of("BackupVaultName", name)))
                        .statistic("Sum")
                        .period(HOUR)
                        .evaluationPeriods(1)
                        .comparisonOperator("GreaterThanThreshold")
                        .threshold(0.0)
                        .treatMissingData("notBreaching")
                        .alarmActions(topic)
                        .okActions(topic)
                        .tags(args.tags().named(planned.name()))
                        .build(),
                child);
    }

    private static CustomResourceOptions oneAtATime(CustomResourceOptions options) {
        return CustomResourceOptions.merge(
                options,
                CustomResourceOptions.builder().deleteBeforeReplace(true).build());
    }
}
