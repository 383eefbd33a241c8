package io.ashlar.backup.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finds everything that keeps a {@link BackupSpec} from being planned; codes BAK-001 to BAK-019. */
public final class BackupValidator {
    /** What a rule's name may be, without the characters that a logical name must not have. */
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html: 128 and 256 characters. */
    private static final int LONGEST_TAG_KEY = 128;

    private static final int LONGEST_TAG_VALUE = 256;

    /** "The maximum retention is 35 days": .../aws-backup/latest/devguide/point-in-time-recovery.html. */
    private static final int MOST_CONTINUOUS_DAYS = 35;

    /** "must be stored in cold storage for a minimum of 90 days": .../devguide/API_Lifecycle.html. */
    private static final int LEAST_COLD_DAYS = 90;

    /** "a 72-hour cooling-off period": .../devguide/API_PutBackupVaultLockConfiguration.html. */
    private static final int LEAST_CHANGEABLE_DAYS = 3;

    /** A restore from cold storage takes hours, up to twelve for some services: .../devguide/restore-resource.html. */
    private static final Duration COLD_RESTORE = Duration.ofHours(12);

    /** What AWS Backup can restore by itself: .../devguide/restore-testing.html. */
    private static final List<String> KINDS =
            List.of("Aurora", "DocumentDB", "DynamoDB", "EBS", "EC2", "EFS", "FSx", "Neptune", "RDS", "S3");

    private static final int MOST_VALIDATION_HOURS = 168;
    private static final int MOST_DAY_OF_MONTH = 28;

    private final BackupSpec spec;
    private final BackupOffering offering;
    private final Problems problems;

    private BackupValidator(BackupSpec spec, BackupOffering offering, Problems problems) {
        this.spec = spec;
        this.offering = offering;
        this.problems = problems;
    }

    /**
     * Checks what was asked of the backup of this name.
     *
     * @param offering what the cloud offers
     * @param more what only the cloud's driver can find
     * @throws io.ashlar.core.InvalidInputException with all problems at once
     */
    public static void check(String name, BackupSpec spec, BackupOffering offering, Consumer<Problems> more) {
        Problems problems = Problems.of("Backup", name);
        Names.check(name, problems);
        new BackupValidator(spec, offering, problems).run();
        more.accept(problems);
        problems.throwIfAny();
    }

    private void run() {
        what();
        offering.lacks().check(asked(), "BAK-015", problems);
        new TreeMap<>(offering.rulesOf(spec)).forEach(this::rule);
        lock();
        restoreTests();
        copies();
        spec.objective().ifPresent(this::objective);
    }

    private void what() {
        if (spec.selects()
                || offering.lacks().all().stream()
                        .noneMatch(lack -> lack.argument().equals("select"))) {
            if (spec.selects() || spec.databases().isEmpty()) {
                tag();
            }
        } else {
            problems.require(
                    !spec.databases().isEmpty() || spec.cluster().isPresent(),
                    "BAK-016",
                    "what is backed up",
                    "nothing",
                    "a backup is of something",
                    "Name a database or a cluster.");
        }
        spec.databases()
                .forEach(key -> problems.require(
                        KEY.matcher(key).matches(),
                        "BAK-017",
                        "databases",
                        "\"" + key + "\"",
                        "a database is known by 1 to 40 lower-case letters, digits and dashes, the first a letter",
                        "Rename it."));
    }

    private void tag() {
        problems.require(
                !spec.tagKey().isBlank()
                        && spec.tagKey().length() <= LONGEST_TAG_KEY
                        && !spec.tagValue().isBlank()
                        && spec.tagValue().length() <= LONGEST_TAG_VALUE,
                "BAK-001",
                "select",
                "\"" + spec.tagKey() + "\" = \"" + spec.tagValue() + "\"",
                "a tag has a key of 1 to %d and a value of 1 to %d characters"
                        .formatted(LONGEST_TAG_KEY, LONGEST_TAG_VALUE),
                "Name the tag that everything of this environment with data in it carries.");
    }

    /** What was asked beyond the defaults, as the table of what the cloud lacks knows it. */
    private SortedMap<String, String> asked() {
        SortedMap<String, String> asked = new TreeMap<>();
        if (spec.selects()) {
            asked.put("select", spec.tagKey() + "=" + spec.tagValue());
        }
        if (!spec.databases().isEmpty()) {
            asked.put("database", String.join(", ", spec.databases()));
        }
        spec.lock().ifPresent(lock -> asked.put("lock", lock.mode().name().toLowerCase(Locale.ROOT)));
        spec.restoreTests()
                .flatMap(RestoreTests::schedule)
                .ifPresent(schedule -> asked.put("restoreTests", "scheduled"));
        if (spec.rules().size() > 1) {
            asked.put("rules", "several");
        }
        spec.rules().forEach((key, rule) -> rule.coldAfterDays()
                .ifPresent(days -> asked.put("coldAfterDays", key + ": " + days)));
        return asked;
    }

    private void rule(String key, BackupRule rule) {
        String field = "rules." + key;
        problems.require(
                KEY.matcher(key).matches(),
                "BAK-002",
                field,
                "\"" + key + "\"",
                "a rule's name is 1 to 40 lower-case letters, digits and dashes and begins with a letter",
                "Rename it.");
        problems.require(
                rule.keepDays() >= 1 && rule.keepDays() <= offering.mostDays(),
                "BAK-003",
                field + ".keepDays",
                rule.keepDays(),
                "copies are kept 1 to %d days".formatted(offering.mostDays()),
                "Choose a figure in that range.");
        problems.require(
                rule.continuity() == Continuity.SNAPSHOTS || rule.keepDays() <= MOST_CONTINUOUS_DAYS,
                "BAK-004",
                field + ".keepDays",
                rule.keepDays(),
                "a log of changes is kept %d days at most".formatted(MOST_CONTINUOUS_DAYS),
                "Shorten it, and keep snapshots for longer by a rule of their own.");
        problems.require(
                spec.databases().isEmpty()
                        || offering.databaseFrequencies()
                                .contains(rule.schedule().frequency()),
                "BAK-018",
                field + ".schedule",
                rule.schedule().frequency().name().toLowerCase(Locale.ROOT),
                "%s copies a database into a vault %s only"
                        .formatted(
                                offering.cloud(),
                                offering.databaseFrequencies().stream()
                                        .sorted()
                                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                                        .toList()),
                "Choose that: what lies between is in the server's own backups.");
        rule.coldAfterDays().ifPresent(cold -> cold(field, rule, cold));
        rule.schedule()
                .dayOfMonth()
                .ifPresent(day -> problems.require(
                        day >= 1 && day <= MOST_DAY_OF_MONTH,
                        "BAK-007",
                        field + ".schedule",
                        "day " + day,
                        "every month has days 1 to %d only".formatted(MOST_DAY_OF_MONTH),
                        "Choose one of them."));
    }

    private void cold(String field, BackupRule rule, int cold) {
        problems.require(
                cold >= 1 && rule.keepDays() - cold >= LEAST_COLD_DAYS,
                "BAK-005",
                field + ".coldAfterDays",
                cold,
                "what moves to cold storage must stay there for %d days, and this rule keeps copies %d days"
                        .formatted(LEAST_COLD_DAYS, rule.keepDays()),
                "Move it earlier, keep it longer, or leave it where it is.");
        problems.require(
                rule.continuity() == Continuity.SNAPSHOTS,
                "BAK-006",
                field + ".coldAfterDays",
                cold,
                "a log of changes cannot be moved to cold storage",
                "Give cold storage to a rule of snapshots.");
    }

    private void lock() {
        spec.effectiveLock()
                .changeableForDays()
                .ifPresent(days -> problems.require(
                        days >= LEAST_CHANGEABLE_DAYS && days <= offering.mostDays(),
                        "BAK-008",
                        "lock.changeableForDays",
                        days,
                        "a compliance lock can be taken back for %d to %d days, then never"
                                .formatted(LEAST_CHANGEABLE_DAYS, offering.mostDays()),
                        "Give yourself a week or more."));
    }

    private void restoreTests() {
        RestoreTests tests = offering.restoreTestsOf(spec);
        if (tests.schedule().isEmpty()) {
            return;
        }
        problems.require(
                !tests.kinds().isEmpty() && KINDS.containsAll(tests.kinds()),
                "BAK-009",
                "restoreTests.kinds",
                tests.kinds(),
                "AWS Backup restores by itself " + KINDS,
                "Name one or more of them.");
        problems.require(
                tests.hoursToValidate() >= 1 && tests.hoursToValidate() <= MOST_VALIDATION_HOURS,
                "BAK-010",
                "restoreTests.hoursToValidate",
                tests.hoursToValidate(),
                "what was restored is left standing for 1 to %d hours".formatted(MOST_VALIDATION_HOURS),
                "Choose a figure in that range; each hour is paid for.");
    }

    private void copies() {
        for (String region : spec.copyRegions()) {
            boolean named = offering.region().matcher(region).matches();
            problems.require(
                    named,
                    "BAK-011",
                    "copies",
                    "\"" + region + "\"",
                    "a copy lies in a region by the cloud's name",
                    "Write it like " + offering.regionExample() + ".");
            problems.require(
                    !named || offering.copiesTo().test(region),
                    "BAK-019",
                    "copies",
                    "\"" + region + "\"",
                    offering.copiesWhere(),
                    "Choose that region, or none.");
        }
    }

    private void objective(RecoveryObjective objective) {
        Duration reached = BackupPlanner.recoveryPoint(offering.rulesOf(spec));
        problems.require(
                reached.compareTo(objective.point()) <= 0,
                "BAK-012",
                "objective.point",
                objective.point(),
                "these rules lose up to " + reached,
                "Make a rule continuous, or back up more often.");
        problems.require(
                offering.restoreTestsOf(spec).schedule().isPresent(),
                "BAK-013",
                "objective.time",
                objective.time(),
                "nothing shows how long a restore takes",
                "Add restore tests: they measure it.");
        problems.require(
                objective.time().compareTo(COLD_RESTORE) >= 0
                        || offering.rulesOf(spec).values().stream()
                                .anyMatch(rule -> rule.coldAfterDays().isEmpty()),
                "BAK-014",
                "objective.time",
                objective.time(),
                "every rule moves its copies to cold storage, from which a restore takes up to " + COLD_RESTORE,
                "Keep the copies of one rule at hand.");
    }
}
