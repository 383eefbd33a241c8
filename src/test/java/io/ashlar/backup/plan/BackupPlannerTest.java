package io.ashlar.backup.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.backup.plan.BackupPlan.FailurePlan;
import io.ashlar.backup.plan.BackupPlan.LockPlan;
import io.ashlar.backup.plan.BackupPlan.RulePlan;
import io.ashlar.backup.plan.BackupSpec.ClusterSpec;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.monitoring.plan.AlertTier;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupPlannerTest {
    private static final Schedule NIGHT = Schedule.daily(LocalTime.of(3, 0));

    private static BackupSpec spec(Profile profile, Map<String, BackupRule> rules, String... copies) {
        return new BackupSpec(
                profile,
                Protection.of(profile),
                "backup",
                "production",
                new TreeSet<>(),
                new TreeMap<>(rules),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeSet<>(List.of(copies)),
                Optional.of(new ClusterSpec(ClusterRights.READ_AND_RESTORE)));
    }

    private static BackupPlan plan(Profile profile, String... copies) {
        return plan(spec(profile, Map.of(), copies));
    }

    private static BackupPlan plan(BackupSpec spec) {
        return BackupPlanner.plan("main", spec, AwsBackupOffering.OFFERING);
    }

    @ParameterizedTest
    @CsvSource({
        "DEVELOPMENT, 7, SNAPSHOTS, PT24H, 168",
        "STAGING, 14, CONTINUOUS, PT5M, 336",
        "PRODUCTION, 30, CONTINUOUS, PT5M, 720"
    })
    void copies_are_made_every_night_and_kept_as_long_as_the_profile_says(
            Profile profile, int keepDays, Continuity continuity, Duration recoveryPoint, int clusterHours) {
        BackupPlan plan = plan(profile);

        assertThat(plan.rules())
                .containsExactly(
                        new RulePlan("daily", new BackupRule(NIGHT, keepDays, Optional.empty(), continuity), 60, 480));
        assertThat(plan.recoveryPoint()).isEqualTo(recoveryPoint);
        assertThat(plan.cluster().orElseThrow().keepHours()).isEqualTo(clusterHours);
    }

    @Test
    void production_locks_its_vault_to_the_days_of_its_rules() {
        assertThat(plan(Profile.PRODUCTION).vault().lock())
                .contains(new LockPlan("main-vault-lock", 30, 30, Optional.empty()));
        assertThat(plan(Profile.STAGING).vault().lock()).isEmpty();
        assertThat(plan(Profile.DEVELOPMENT).vault().lock()).isEmpty();
    }

    @Test
    void production_restores_a_database_every_sunday() {
        BackupPlan.RestoreTestPlan test = plan(Profile.PRODUCTION).restoreTest().orElseThrow();

        assertThat(test.schedule().frequency()).isEqualTo(Schedule.Frequency.WEEKLY);
        assertThat(test.hoursToValidate()).isEqualTo(1);
        assertThat(test.selections())
                .containsExactly(new BackupPlan.RestoreSelectionPlan("main-restore-test-rds", "RDS"));
        assertThat(plan(Profile.STAGING).restoreTest()).isEmpty();
        assertThat(plan(Profile.DEVELOPMENT).restoreTest()).isEmpty();
    }

    @Test
    void only_production_is_protected() {
        assertThat(plan(Profile.PRODUCTION).protection()).isEqualTo(Protection.PROTECTED);
        assertThat(plan(Profile.STAGING).protection()).isEqualTo(Protection.DISPOSABLE);
    }

    @Test
    void each_region_has_a_vault_named_after_it() {
        BackupPlan one = plan(Profile.PRODUCTION, "eu-central-1");
        BackupPlan two = plan(Profile.PRODUCTION, "eu-central-1", "af-south-1");

        assertThat(two.copies())
                .extracting(copy -> copy.vault().name())
                .containsExactly("main-vault-af-south-1", "main-vault-eu-central-1");
        assertThat(two.copies()).containsAll(one.copies());
        assertThat(two.copies())
                .allSatisfy(copy -> assertThat(copy.vault().lock()).isPresent());
    }

    @Test
    void row_c17_full_daily_and_incremental_hourly_loses_an_hour() {
        BackupPlan plan = plan(spec(
                Profile.PRODUCTION,
                Map.of(
                        "daily", BackupRule.snapshots(NIGHT, 30),
                        "hourly", BackupRule.snapshots(Schedule.hourly(15), 2),
                        "monthly",
                                BackupRule.snapshots(Schedule.monthly(1, LocalTime.of(4, 0)), 365)
                                        .coldAfter(30))));

        assertThat(plan.recoveryPoint()).isEqualTo(Duration.ofHours(1));
        assertThat(plan.rules()).extracting(RulePlan::key).containsExactly("daily", "hourly", "monthly");
        assertThat(plan.rules()).extracting(RulePlan::completionMinutes).containsExactly(480, 120, 480);
        assertThat(plan.vault().lock()).contains(new LockPlan("main-vault-lock", 2, 365, Optional.empty()));
    }

    @Test
    void what_fails_is_critical_in_production_only() {
        assertThat(plan(Profile.PRODUCTION, "eu-central-1").failures())
                .extracting(FailurePlan::name, FailurePlan::tier)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("main-alarm-backup-failed", AlertTier.CRITICAL),
                        org.assertj.core.groups.Tuple.tuple("main-alarm-copy-failed", AlertTier.CRITICAL),
                        org.assertj.core.groups.Tuple.tuple("main-alarm-restore-failed", AlertTier.CRITICAL));
        assertThat(plan(Profile.DEVELOPMENT).failures())
                .extracting(FailurePlan::name, FailurePlan::tier)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("main-alarm-backup-failed", AlertTier.WARNING));
    }

    @Test
    void an_administrator_needs_no_role_of_its_own() {
        BackupSpec spec = spec(Profile.PRODUCTION, Map.of());
        BackupSpec administrator = new BackupSpec(
                spec.profile(),
                spec.protection(),
                spec.tagKey(),
                spec.tagValue(),
                spec.databases(),
                spec.rules(),
                spec.lock(),
                spec.restoreTests(),
                spec.objective(),
                spec.copyRegions(),
                Optional.of(new ClusterSpec(ClusterRights.ADMINISTRATOR)));

        assertThat(plan(spec).cluster().orElseThrow().roleName()).contains("main-cluster-rights");
        assertThat(plan(administrator).cluster().orElseThrow().roleName()).isEmpty();
    }

    @Test
    void the_objectives_of_the_rows_are_these() {
        assertThat(RecoveryObjective.PRODUCTION)
                .isEqualTo(new RecoveryObjective(Duration.ofMinutes(5), Duration.ofHours(1)));
        assertThat(RecoveryObjective.CRITICAL)
                .isEqualTo(new RecoveryObjective(Duration.ofMinutes(5), Duration.ofMinutes(15)));
        assertThat(RecoveryObjective.IMPORTANT)
                .isEqualTo(new RecoveryObjective(Duration.ofMinutes(15), Duration.ofHours(1)));
        assertThat(RecoveryObjective.STANDARD)
                .isEqualTo(new RecoveryObjective(Duration.ofHours(1), Duration.ofHours(4)));
    }
}
