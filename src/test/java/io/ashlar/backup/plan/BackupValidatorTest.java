package io.ashlar.backup.plan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackupValidatorTest {
    private static final Schedule NIGHT = Schedule.daily(LocalTime.of(3, 0));

    /** What a test changes of a backup that is fine. */
    private static final class Draft {
        private Profile profile = Profile.PRODUCTION;
        private String tagKey = "backup";
        private Map<String, BackupRule> rules = Map.of();
        private Optional<VaultLock> lock = Optional.empty();
        private Optional<RestoreTests> restoreTests = Optional.empty();
        private Optional<RecoveryObjective> objective = Optional.empty();
        private List<String> copies = List.of();

        void check() {
            BackupValidator.check(
                    "main",
                    new BackupSpec(
                            profile,
                            Protection.of(profile),
                            tagKey,
                            "production",
                            new TreeSet<>(),
                            new TreeMap<>(rules),
                            lock,
                            restoreTests,
                            objective,
                            new TreeSet<>(copies),
                            Optional.empty()),
                    AwsBackupOffering.OFFERING,
                    problems -> {});
        }
    }

    private final Draft draft = new Draft();

    @ParameterizedTest
    @EnumSource(Profile.class)
    void what_the_profile_says_is_taken(Profile profile) {
        draft.profile = profile;

        assertThatCode(draft::check).doesNotThrowAnyException();
    }

    @Test
    void productions_own_rules_keep_to_row_b11() {
        draft.objective = Optional.of(RecoveryObjective.PRODUCTION);

        assertThatCode(draft::check).doesNotThrowAnyException();
    }

    @Test
    void something_must_be_chosen() {
        draft.tagKey = "";

        assertThatThrownBy(draft::check)
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "BAK-001 Backup 'main': select is \"\" = \"production\", but a tag has a key of 1 to 128 and a"
                                + " value of 1 to 256 characters. Name the tag that everything of this environment with"
                                + " data in it carries.");
    }

    @Test
    void rules_must_be_possible() {
        draft.rules = Map.of(
                "Daily", BackupRule.snapshots(NIGHT, 30),
                "forever", BackupRule.snapshots(NIGHT, 0),
                "log", BackupRule.continuous(NIGHT, 36),
                "late", BackupRule.snapshots(Schedule.monthly(31, LocalTime.NOON), 30));

        assertThatThrownBy(draft::check)
                .hasMessage(
                        """
                        BAK-002 Backup 'main': rules.Daily is "Daily", but a rule's name is 1 to 40 lower-case letters, digits \
                        and dashes and begins with a letter. Rename it.
                        BAK-003 Backup 'main': rules.forever.keepDays is 0, but copies are kept 1 to 36500 days. Choose a figure \
                        in that range.
                        BAK-007 Backup 'main': rules.late.schedule is day 31, but every month has days 1 to 28 only. Choose one \
                        of them.
                        BAK-004 Backup 'main': rules.log.keepDays is 36, but a log of changes is kept 35 days at most. Shorten \
                        it, and keep snapshots for longer by a rule of their own.""");
    }

    @Test
    void cold_storage_takes_snapshots_for_90_days() {
        draft.rules = Map.of(
                "short", BackupRule.snapshots(NIGHT, 119).coldAfter(30),
                "log", BackupRule.continuous(NIGHT, 35).coldAfter(1));

        assertThatThrownBy(draft::check)
                .hasMessage(
                        """
                        BAK-005 Backup 'main': rules.log.coldAfterDays is 1, but what moves to cold storage must stay there for \
                        90 days, and this rule keeps copies 35 days. Move it earlier, keep it longer, or leave it where it is.
                        BAK-006 Backup 'main': rules.log.coldAfterDays is 1, but a log of changes cannot be moved to cold \
                        storage. Give cold storage to a rule of snapshots.
                        BAK-005 Backup 'main': rules.short.coldAfterDays is 30, but what moves to cold storage must stay there \
                        for 90 days, and this rule keeps copies 119 days. Move it earlier, keep it longer, or leave it where it \
                        is.""");
    }

    @Test
    void a_compliance_lock_leaves_three_days_to_think() {
        draft.lock = Optional.of(VaultLock.compliance(2));

        assertThatThrownBy(draft::check)
                .hasMessage(
                        "BAK-008 Backup 'main': lock.changeableForDays is 2, but a compliance lock can be taken back"
                                + " for 3 to 36500 days, then never. Give yourself a week or more.");
    }

    @Test
    void restore_tests_must_be_possible() {
        draft.restoreTests = Optional.of(RestoreTests.of(NIGHT, List.of("Redis"), 0));

        assertThatThrownBy(draft::check)
                .hasMessage(
                        """
                        BAK-009 Backup 'main': restoreTests.kinds is [Redis], but AWS Backup restores by itself [Aurora, \
                        DocumentDB, DynamoDB, EBS, EC2, EFS, FSx, Neptune, RDS, S3]. Name one or more of them.
                        BAK-010 Backup 'main': restoreTests.hoursToValidate is 0, but what was restored is left standing for 1 to \
                        168 hours. Choose a figure in that range; each hour is paid for.""");
    }

    @Test
    void a_copy_lies_in_a_region() {
        draft.copies = List.of("Frankfurt");

        assertThatThrownBy(draft::check)
                .hasMessage("BAK-011 Backup 'main': copies is \"Frankfurt\", but a copy lies in a region by the cloud's"
                        + " name. Write it like eu-central-1.");
    }

    @Test
    void a_plan_that_cannot_keep_to_its_objective_is_refused() {
        draft.profile = Profile.DEVELOPMENT;
        draft.objective = Optional.of(RecoveryObjective.PRODUCTION);

        assertThatThrownBy(draft::check)
                .hasMessage(
                        """
                        BAK-012 Backup 'main': objective.point is PT5M, but these rules lose up to PT24H. Make a rule continuous, \
                        or back up more often.
                        BAK-013 Backup 'main': objective.time is PT1H, but nothing shows how long a restore takes. Add restore \
                        tests: they measure it.""");
    }

    @Test
    void cold_storage_alone_is_too_slow_for_an_hour() {
        draft.rules =
                Map.of("hourly", BackupRule.snapshots(Schedule.hourly(0), 365).coldAfter(1));
        draft.objective = Optional.of(RecoveryObjective.STANDARD);

        assertThatThrownBy(draft::check)
                .hasMessage("BAK-014 Backup 'main': objective.time is PT4H, but every rule moves its copies to cold"
                        + " storage, from which a restore takes up to PT12H. Keep the copies of one rule at"
                        + " hand.");
    }
}
