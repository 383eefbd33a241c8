package io.ashlar.backup.plan;

import io.ashlar.backup.plan.BackupPlan.CopyPlan;
import io.ashlar.backup.plan.BackupPlan.RulePlan;
import io.ashlar.core.Names;
import java.util.ArrayList;
import java.util.List;

/**
 * What a backup on Google Cloud consists of beyond what every cloud has.
 *
 * @param clusterPlans a plan of Backup for GKE for each rule in each region, that of the cluster first
 * @param alertName logical name of what tells of failures
 * @param identityName begins the names of the identity of Velero
 */
public record GcpBackupPlan(List<ClusterBackupPlan> clusterPlans, String alertName, String identityName) {
    /** https://cloud.google.com/kubernetes-engine/docs/add-on/backup-for-gke/how-to/backup-plan#retention. */
    private static final int MOST_LOCK_DAYS = 90;

    public GcpBackupPlan {
        clusterPlans = List.copyOf(clusterPlans);
    }

    /**
     * One plan of Backup for GKE.
     *
     * @param name logical name
     * @param region where its copies lie
     * @param own whether that is the cluster's own region
     * @param cron when, as cron has it
     * @param keepDays days that each copy is kept
     * @param lockDays days in which nobody can delete one
     */
    public record ClusterBackupPlan(String name, String region, boolean own, String cron, int keepDays, int lockDays) {}

    /** What this plan comes to in this region of Google Cloud. */
    public static GcpBackupPlan of(BackupPlan plan, String region) {
        Names names = Names.of(plan.component());
        boolean locked = plan.vault().lock().isPresent();
        List<ClusterBackupPlan> plans = new ArrayList<>();
        if (plan.cluster().isPresent()) {
            for (RulePlan rule : plan.rules()) {
                plans.add(of(names.child("plan", rule.key()), region, true, rule.rule(), locked));
                for (CopyPlan copy : plan.copies()) {
                    plans.add(of(
                            names.child("plan", rule.key() + "-" + copy.region()),
                            copy.region(),
                            false,
                            rule.rule(),
                            locked));
                }
            }
        }
        return new GcpBackupPlan(
                plans, names.child("alarm", "backup-failed"), BackupPlanner.identityName(plan.component()));
    }

    private static ClusterBackupPlan of(String name, String region, boolean own, BackupRule rule, boolean locked) {
        return new ClusterBackupPlan(
                name,
                region,
                own,
                cron(rule.schedule()),
                rule.keepDays(),
                locked ? Math.min(rule.keepDays(), MOST_LOCK_DAYS) : 0);
    }

    /** Five fields, in UTC. */
    static String cron(Schedule schedule) {
        int minute = schedule.time().getMinute();
        int hour = schedule.time().getHour();
        return switch (schedule.frequency()) {
            case HOURLY -> "%d * * * *".formatted(minute);
            case DAILY -> "%d %d * * *".formatted(minute, hour);
            case WEEKLY ->
                "%d %d * * %d"
                        .formatted(
                                minute, hour, schedule.dayOfWeek().orElseThrow().getValue() % 7);
            case MONTHLY ->
                "%d %d %d * *".formatted(minute, hour, schedule.dayOfMonth().orElseThrow());
        };
    }
}
