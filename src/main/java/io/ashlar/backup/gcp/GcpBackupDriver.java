package io.ashlar.backup.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.gkebackup.BackupPlan;
import com.pulumi.gcp.gkebackup.BackupPlanArgs;
import com.pulumi.gcp.gkebackup.inputs.BackupPlanBackupConfigArgs;
import com.pulumi.gcp.gkebackup.inputs.BackupPlanBackupConfigEncryptionKeyArgs;
import com.pulumi.gcp.gkebackup.inputs.BackupPlanBackupScheduleArgs;
import com.pulumi.gcp.gkebackup.inputs.BackupPlanRetentionPolicyArgs;
import com.pulumi.gcp.monitoring.AlertPolicy;
import com.pulumi.gcp.monitoring.AlertPolicyArgs;
import com.pulumi.gcp.monitoring.inputs.AlertPolicyAlertStrategyArgs;
import com.pulumi.gcp.monitoring.inputs.AlertPolicyAlertStrategyNotificationRateLimitArgs;
import com.pulumi.gcp.monitoring.inputs.AlertPolicyConditionArgs;
import com.pulumi.gcp.monitoring.inputs.AlertPolicyConditionConditionMatchedLogArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.backup.Backup;
import io.ashlar.backup.BackupArgs;
import io.ashlar.backup.VaultDriver;
import io.ashlar.backup.VaultHandles;
import io.ashlar.backup.gcp.GcpBackupOptions.Retention;
import io.ashlar.backup.plan.BackupOffering;
import io.ashlar.backup.plan.BackupPlan.FailurePlan;
import io.ashlar.backup.plan.BackupPlanner;
import io.ashlar.backup.plan.GcpBackupOffering;
import io.ashlar.backup.plan.GcpBackupPlan;
import io.ashlar.backup.plan.GcpBackupPlan.ClusterBackupPlan;
import io.ashlar.core.Problems;
import io.ashlar.core.Protection;
import io.ashlar.gcp.GcpScope;
import io.ashlar.gcp.Labels;
import io.ashlar.identity.ServiceAccountIdentity;
import io.ashlar.identity.gcp.GcpServiceAccountIdentityDriver;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.monitoring.MonitoringRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes plans of Backup for GKE. */
public final class GcpBackupDriver implements VaultDriver {
    private final GcpScope scope;
    private final GcpBackupOptions options;

    /** A driver that adds nothing to what the plan says. */
    public GcpBackupDriver(GcpScope scope) {
        this(scope, GcpBackupOptions.none());
    }

    /** A driver with hooks. */
    public GcpBackupDriver(GcpScope scope, GcpBackupOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public BackupOffering offering() {
        return GcpBackupOffering.OFFERING;
    }

    @Override
    public void check(String name, KubernetesClusterRef cluster, Problems problems) {
        new GcpServiceAccountIdentityDriver(scope)
                .check(
                        ServiceAccountIdentity.of(
                                BackupPlanner.identityName(name),
                                BackupPlanner.NAMESPACE,
                                BackupPlanner.SERVICE_ACCOUNT),
                        cluster,
                        problems);
    }

    @Override
    public VaultHandles provision(io.ashlar.backup.plan.BackupPlan plan, BackupArgs args, Backup parent) {
        return new Provisioning(plan, args, parent, scope, options).all();
    }

    /** One backup in the making: what its resources share. */
    private static final class Provisioning {
        private final io.ashlar.backup.plan.BackupPlan plan;
        private final GcpBackupPlan own;
        private final BackupArgs args;
        private final Backup parent;
        private final GcpScope scope;
        private final GcpBackupOptions options;
        private final CustomResourceOptions child;

        Provisioning(
                io.ashlar.backup.plan.BackupPlan plan,
                BackupArgs args,
                Backup parent,
                GcpScope scope,
                GcpBackupOptions options) {
            this.plan = plan;
            this.own = GcpBackupPlan.of(plan, scope.region());
            this.args = args;
            this.parent = parent;
            this.scope = scope;
            this.options = options;
            this.child = CustomResourceOptions.builder().parent(parent).build();
        }

        VaultHandles all() {
            List<BackupPlan> plans = new ArrayList<>();
            Map<String, BackupPlan> copies = new TreeMap<>();
            for (ClusterBackupPlan planned : own.clusterPlans()) {
                BackupPlan made = plan(planned);
                plans.add(made);
                if (!planned.own()) {
                    copies.putIfAbsent(planned.region(), made);
                }
            }
            args.monitoring().ifPresent(this::tell);
            return new GcpBackupHandles(
                    plans, copies, plan.cluster().map(cluster -> new GcpVeleroStorage(scope, args, parent)
                            .provision(cluster, own.identityName())));
        }

        private BackupPlan plan(ClusterBackupPlan planned) {
            BackupPlanArgs.Builder builder = BackupPlanArgs.builder()
                    .project(scope.project())
                    .location(planned.region())
                    .cluster(cluster())
                    .description("Copies of the whole cluster")
                    .backupConfig(BackupPlanBackupConfigArgs.builder()
                            .allNamespaces(true)
                            .includeSecrets(true)
                            .includeVolumeData(true)
                            .encryptionKey(BackupPlanBackupConfigEncryptionKeyArgs.builder()
                                    .gcpKmsEncryptionKey(
                                            planned.own()
                                                    ? args.encryptionKeyId()
                                                    : args.copy(planned.region())
                                                            .encryptionKeyId())
                                    .build())
                            .build())
                    .backupSchedule(BackupPlanBackupScheduleArgs.builder()
                            .cronSchedule(planned.cron())
                            .paused(false)
                            .build())
                    .retentionPolicy(BackupPlanRetentionPolicyArgs.builder()
                            .backupRetainDays(planned.keepDays())
                            .backupDeleteLockDays(planned.lockDays())
                            .locked(options.retention() == Retention.LOCKED_FOR_GOOD)
                            .build())
                    .labels(Labels.of(args.tags()));
            return new BackupPlan(
                    planned.name(),
                    options.plan().apply(planned, builder).build(),
                    CustomResourceOptions.merge(
                            child,
                            CustomResourceOptions.builder()
                                    .protect(plan.protection() == Protection.PROTECTED)
                                    .build()));
        }

        private Output<String> cluster() {
            return args.cluster()
                    .orElseThrow()
                    .cluster()
                    .clusterName()
                    .applyValue(name ->
                            "projects/%s/locations/%s/clusters/%s".formatted(scope.project(), scope.region(), name));
        }

        /** https://cloud.google.com/kubernetes-engine/docs/add-on/backup-for-gke/how-to/logging: each failure is logged as an error. */
        private void tell(MonitoringRef monitoring) {
            FailurePlan failure = plan.failures().get(0);
            new AlertPolicy(
                    own.alertName(),
                    AlertPolicyArgs.builder()
                            .project(scope.project())
                            .displayName(own.alertName())
                            .combiner("OR")
                            .enabled(true)
                            .conditions(AlertPolicyConditionArgs.builder()
                                    .displayName(failure.meaning())
                                    .conditionMatchedLog(AlertPolicyConditionConditionMatchedLogArgs.builder()
                                            .filter("resource.type = \"gkebackup.googleapis.com/BackupPlan\" AND"
                                                    + " severity >= ERROR")
                                            .build())
                                    .build())
                            .alertStrategy(AlertPolicyAlertStrategyArgs.builder()
                                    .autoClose("1800s")
                                    .notificationRateLimit(AlertPolicyAlertStrategyNotificationRateLimitArgs.builder()
                                            .period("3600s")
                                            .build())
                                    .build())
                            .notificationChannels(monitoring.alertIds(failure.tier()))
                            .userLabels(Labels.of(args.tags()))
                            .build(),
                    child);
        }
    }
}
