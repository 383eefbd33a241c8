package io.ashlar.backup.plan;

import io.ashlar.backup.plan.BackupPlan.ClusterPlan;
import io.ashlar.backup.plan.BackupPlan.CopyPlan;
import io.ashlar.backup.plan.BackupPlan.DatabasePlan;
import io.ashlar.backup.plan.BackupPlan.FailurePlan;
import io.ashlar.backup.plan.BackupPlan.IdentityPlan;
import io.ashlar.backup.plan.BackupPlan.LockPlan;
import io.ashlar.backup.plan.BackupPlan.RestoreSelectionPlan;
import io.ashlar.backup.plan.BackupPlan.RestoreTestPlan;
import io.ashlar.backup.plan.BackupPlan.RulePlan;
import io.ashlar.backup.plan.BackupPlan.SelectionPlan;
import io.ashlar.backup.plan.BackupPlan.VaultPlan;
import io.ashlar.core.Names;
import io.ashlar.core.Profile;
import io.ashlar.monitoring.plan.AlertTier;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns what was asked of a backup into what it consists of. */
public final class BackupPlanner {
    /**
     * "The latest restorable time is typically within the last five minutes":
     * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIT.html.
     */
    static final Duration CONTINUOUS_RECOVERY_POINT = Duration.ofMinutes(5);

    /** The shortest that AWS Backup takes: https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRule.html. */
    private static final int START_MINUTES = 60;

    /** A first copy of hundreds of gigabytes takes hours; one of every hour must end before the next. */
    private static final int COMPLETION_MINUTES = 480;

    private static final int HOURLY_COMPLETION_MINUTES = 120;
    private static final int RESTORE_START_HOURS = 4;

    /** The longest time between two runs of a daily rule, and one missed run. */
    private static final int RESTORE_WINDOW_DAYS = 2;

    /** The namespace of the cluster's backup. */
    public static final String NAMESPACE = "velero";

    /** The service account that it acts as. */
    public static final String SERVICE_ACCOUNT = "velero-server";

    private static final LocalTime CLUSTER_TIME = LocalTime.of(2, 0);
    private static final int HOURS_A_DAY = 24;

    private final Names names;
    private final BackupSpec spec;
    private final Map<String, BackupRule> rules;
    private final RestoreTests restoreTests;

    private BackupPlanner(String name, BackupSpec spec, BackupOffering offering) {
        this.names = Names.of(name);
        this.spec = spec;
        this.rules = offering.rulesOf(spec);
        this.restoreTests = offering.restoreTestsOf(spec);
    }

    /**
     * The plan of the backup of this name.
     *
     * @param spec what {@link BackupValidator} has found nothing wrong with
     * @param offering what the cloud offers
     */
    public static BackupPlan plan(String name, BackupSpec spec, BackupOffering offering) {
        return new BackupPlanner(name, spec, offering).plan(name);
    }

    private BackupPlan plan(String name) {
        return new BackupPlan(
                name,
                spec.protection(),
                vault(names.child("vault"), names.child("vault-policy"), names.child("vault-lock")),
                copies(),
                names.child("plan"),
                rules(),
                new SelectionPlan(
                        names.child("selection"), spec.selects(), spec.tagKey(), spec.tagValue(), databases()),
                new IdentityPlan(
                        names.child("role"),
                        names.child("role-policy", "backup"),
                        names.child("role-policy", "restore")),
                restoreTest(),
                names.child("notifications"),
                failures(),
                recoveryPoint(rules),
                cluster());
    }

    private List<DatabasePlan> databases() {
        return spec.databases().stream()
                .map(key -> new DatabasePlan(
                        key, names.child("database", key), names.child("reads", key), names.child("copies", key)))
                .toList();
    }

    /** The most work that a disaster loses under these rules. */
    static Duration recoveryPoint(Map<String, BackupRule> rules) {
        return rules.values().stream()
                .map(rule -> rule.continuity() == Continuity.CONTINUOUS
                        ? CONTINUOUS_RECOVERY_POINT
                        : rule.schedule().interval())
                .min(Duration::compareTo)
                .orElseThrow();
    }

    /** What begins the names of the identity of the cluster's backup, where a cloud makes one by its own rules. */
    public static String identityName(String component) {
        return Names.of(component).child("cluster-velero");
    }

    private VaultPlan vault(String name, String policyName, String lockName) {
        VaultLock lock = spec.effectiveLock();
        if (lock.mode() == VaultLock.Mode.OPEN) {
            return new VaultPlan(name, policyName, Optional.empty());
        }
        List<Integer> kept =
                rules.values().stream().map(BackupRule::keepDays).sorted().toList();
        return new VaultPlan(
                name,
                policyName,
                Optional.of(new LockPlan(lockName, kept.get(0), kept.get(kept.size() - 1), lock.changeableForDays())));
    }

    private List<CopyPlan> copies() {
        return spec.copyRegions().stream()
                .map(region -> new CopyPlan(
                        region,
                        vault(
                                names.child("vault", region),
                                names.child("vault-policy", region),
                                names.child("vault-lock", region))))
                .toList();
    }

    private List<RulePlan> rules() {
        return new TreeMap<>(rules)
                .entrySet().stream()
                        .map(entry -> new RulePlan(
                                entry.getKey(),
                                entry.getValue(),
                                START_MINUTES,
                                entry.getValue().schedule().frequency() == Schedule.Frequency.HOURLY
                                        ? HOURLY_COMPLETION_MINUTES
                                        : COMPLETION_MINUTES))
                        .toList();
    }

    private Optional<RestoreTestPlan> restoreTest() {
        RestoreTests tests = restoreTests;
        return tests.schedule()
                .map(schedule -> new RestoreTestPlan(
                        names.child("restore-test"),
                        schedule,
                        RESTORE_START_HOURS,
                        RESTORE_WINDOW_DAYS,
                        tests.hoursToValidate(),
                        tests.kinds().stream()
                                .map(kind -> new RestoreSelectionPlan(
                                        names.child(
                                                "restore-test",
                                                kind.toLowerCase(Locale.ROOT).replace(' ', '-')),
                                        kind))
                                .toList()));
    }

    private List<FailurePlan> failures() {
        AlertTier tier = spec.profile() == Profile.PRODUCTION ? AlertTier.CRITICAL : AlertTier.WARNING;
        List<FailurePlan> failures = new ArrayList<>();
        failures.add(new FailurePlan(
                names.child("alarm", "backup-failed"), "NumberOfBackupJobsFailed", tier, "A backup failed."));
        if (!spec.copyRegions().isEmpty()) {
            failures.add(new FailurePlan(
                    names.child("alarm", "copy-failed"),
                    "NumberOfCopyJobsFailed",
                    tier,
                    "A backup could not be copied to another region."));
        }
        if (restoreTests.schedule().isPresent()) {
            failures.add(new FailurePlan(
                    names.child("alarm", "restore-failed"),
                    "NumberOfRestoreJobsFailed",
                    tier,
                    "A restore failed: backups are not proven."));
        }
        return failures;
    }

    private Optional<ClusterPlan> cluster() {
        return spec.cluster()
                .map(cluster -> new ClusterPlan(
                        names.child("cluster-namespace"),
                        names.child("cluster"),
                        cluster.rights() == ClusterRights.ADMINISTRATOR
                                ? Optional.empty()
                                : Optional.of(names.child("cluster-rights")),
                        names.child("cluster-role"),
                        names.child("cluster-policy"),
                        names.child("cluster-identity"),
                        NAMESPACE,
                        NAMESPACE,
                        SERVICE_ACCOUNT,
                        Schedule.daily(CLUSTER_TIME),
                        BackupDefaults.of(spec.profile()).keepDays() * HOURS_A_DAY));
    }
}
