package io.ashlar.backup.gcp;

import com.pulumi.gcp.gkebackup.BackupPlanArgs;
import io.ashlar.backup.plan.GcpBackupPlan.ClusterBackupPlan;
import java.util.function.BiFunction;

/**
 * What only Google Cloud knows of backups, and a hook that sees each plan's arguments last, in Google Cloud's own words.
 *
 * @param retention whether a plan's retention can still be shortened
 * @param plan changes a plan's arguments, given what was planned of it
 */
public record GcpBackupOptions(
        Retention retention, BiFunction<ClusterBackupPlan, BackupPlanArgs.Builder, BackupPlanArgs.Builder> plan) {

    /** Whether a plan's retention can be shortened. */
    public enum Retention {
        /** By whoever may change the plan. */
        CHANGEABLE,
        /** By nobody, ever; it can only grow, and the plan stays until the last copy has reached its age. */
        LOCKED_FOR_GOOD
    }

    /** Nothing changed. */
    public static GcpBackupOptions none() {
        return new GcpBackupOptions(Retention.CHANGEABLE, (plan, builder) -> builder);
    }

    /** These options with a retention that nobody can ever shorten: also not when this stack is destroyed. */
    public GcpBackupOptions lockedForGood() {
        return new GcpBackupOptions(Retention.LOCKED_FOR_GOOD, plan);
    }

    /** These options with a hook for each plan. */
    public GcpBackupOptions customizePlan(
            BiFunction<ClusterBackupPlan, BackupPlanArgs.Builder, BackupPlanArgs.Builder> hook) {
        return new GcpBackupOptions(retention, hook);
    }
}
