package io.ashlar.postgres.plan;

import io.ashlar.core.LogRetention;
import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import io.ashlar.core.UpkeepWindows;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds everything that keeps a {@link PostgresSpec} from being planned; codes PG-001 to PG-022. */
public final class PostgresValidator {
    /** Short enough that a replica's name fits beside the component's in every cloud's names. */
    private static final Pattern KEY = Pattern.compile("(?=.{1,16}$)[a-z0-9]+(-[a-z0-9]+)*");

    private static final Pattern PARAMETER = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)?");

    /** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html, DBName. */
    private static final Pattern DATABASE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");

    /** The same page, MasterUsername: 1 to 16 letters, numbers or underscores. */
    private static final Pattern ADMINISTRATOR = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,15}");

    private final String name;
    private final PostgresSpec spec;
    private final PostgresOffering offering;
    private final Problems problems;

    private PostgresValidator(String name, PostgresSpec spec, PostgresOffering offering, Problems problems) {
        this.name = name;
        this.spec = spec;
        this.offering = offering;
        this.problems = problems;
    }

    /**
     * Checks what was asked of the server of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with all problems at once
     */
    public static void check(String name, PostgresSpec spec, PostgresOffering offering) {
        Problems problems = Problems.of("Postgres", name);
        Names.check(name, problems);
        new PostgresValidator(name, spec, offering, problems).run();
        problems.throwIfAny();
    }

    private void run() {
        problems.require(
                !name.contains("--"),
                "PG-001",
                "name",
                "\"" + name + "\"",
                "a server's identifier has no two dashes in a row",
                "Leave one out.");
        spec.engine().version().ifPresent(this::version);
        spec.capacity().instanceClass().ifPresent(given -> instanceClass("instanceClass", given));
        standby();
        storage();
        readReplicas();
        backups();
        windows();
        spec.upkeep().logRetentionDays().ifPresent(this::logs);
        parameters();
        access();
        offering.lacks().check(spec.asked(), "PG-022", problems);
    }

    private void version(String given) {
        Optional<PostgresVersion> parsed = PostgresVersion.parse(given);
        PostgresOffering.Versions versions = offering.versions();
        String offered = versions.majors().stream().map(String::valueOf).collect(Collectors.joining(", "));
        if (parsed.isEmpty() || !versions.majors().contains(parsed.get().major())) {
            problems.add(
                    "PG-002",
                    "version",
                    "\"" + given + "\"",
                    "%s offers PostgreSQL %s in standard support".formatted(offering.service(), offered),
                    "Choose one of them.");
            return;
        }
        PostgresVersion version = parsed.get();
        if (versions.firstMinors().isEmpty()) {
            problems.require(
                    version.minor().isEmpty(),
                    "PG-020",
                    "version",
                    "\"" + given + "\"",
                    "%s chooses the minor version itself".formatted(offering.service()),
                    "Write \"%d\".".formatted(version.major()));
            return;
        }
        int first = versions.firstMinors().getOrDefault(version.major(), 0);
        problems.require(
                version.minor().orElse(first) >= first,
                "PG-003",
                "version",
                "\"" + given + "\"",
                "%s makes no new server older than %d.%d of PostgreSQL %d (it offers %s)"
                        .formatted(offering.service(), version.major(), first, version.major(), offered),
                "Write \"%d\" for the newest minor version, or name a newer one.".formatted(version.major()));
    }

    private void instanceClass(String field, String given) {
        problems.require(
                offering.classes().offers(given),
                "PG-004",
                field,
                "\"" + given + "\"",
                "%s runs PostgreSQL on %s"
                        .formatted(offering.service(), offering.classes().said()),
                "Choose one of them, such as %s.".formatted(offering.classes().example()));
    }

    /** What the class of the server, asked for or not, makes impossible. */
    private void standby() {
        String given = PostgresPlanner.instanceClass(spec, offering);
        InstanceClasses.Kind kind = offering.classes().kind(given);
        problems.require(
                kind.standby() == InstanceClasses.Standby.OFFERED
                        || PostgresPlanner.availability(spec) == Availability.SINGLE_ZONE,
                "PG-021",
                "availability",
                Availability.MULTI_ZONE.key(),
                "%s gives a server of the class %s (%s) no standby".formatted(offering.service(), given, kind.title()),
                "Choose a larger class, or single-zone.");
    }

    private void storage() {
        int size = PostgresPlanner.storageGiB(spec, offering);
        problems.require(
                offering.storage().offers(size),
                "PG-005",
                "storageGiB",
                size,
                "storage is %s GiB".formatted(offering.storage()),
                offering.storage().steps().isEmpty() ? "Choose a size in that range." : "Choose the next larger one.");
        int percent = offering.storage().growthPercent();
        int largest = offering.storage().range().most();
        spec.capacity()
                .maximumStorageGiB()
                .ifPresent(most -> problems.require(
                        most <= largest && 100L * most >= (100L + percent) * size,
                        "PG-006",
                        "maximumStorageGiB",
                        most,
                        "it must leave room to grow: at least %d %% more than the %d GiB at first, and at most %d GiB"
                                .formatted(percent, size, largest),
                        "Raise it, or leave it out for twice the first size."));
    }

    private void readReplicas() {
        int count = spec.capacity().readReplicas().size();
        InstanceClasses.Kind kind = offering.classes().kind(PostgresPlanner.instanceClass(spec, offering));
        problems.require(
                count <= kind.mostReadReplicas(),
                "PG-007",
                "readReplicas",
                count + " replicas",
                kind.mostReadReplicas() == 0
                        ? "%s gives a server of this class (%s) none".formatted(offering.service(), kind.title())
                        : "one server has at most " + kind.mostReadReplicas(),
                "Leave some out.");
        spec.capacity().readReplicas().forEach((key, instanceClass) -> {
            problems.require(
                    KEY.matcher(key).matches(),
                    "PG-008",
                    "readReplicas",
                    "\"" + key + "\"",
                    "a replica's key is 1 to 16 lower-case letters and digits, with single dashes between them",
                    "Rename it before it is made: a new name is a new replica.");
            instanceClass.ifPresent(given -> instanceClass("readReplicas." + key, given));
        });
    }

    private void backups() {
        InstanceClasses.Kind kind = offering.classes().kind(PostgresPlanner.instanceClass(spec, offering));
        spec.durability()
                .backupDays()
                .ifPresent(days -> problems.require(
                        days >= offering.leastBackupDays() && days <= kind.mostBackupDays(),
                        "PG-009",
                        "backupDays",
                        days,
                        "backups are kept for %d to %d days"
                                .formatted(offering.leastBackupDays(), kind.mostBackupDays()),
                        "Choose a number in that range; longer ones are for the backup vault."));
    }

    private void windows() {
        new UpkeepWindows(
                        "backupWindow",
                        spec.upkeep().backupWindow().orElse(PostgresDefaults.BACKUP_WINDOW),
                        spec.upkeep().maintenanceWindow().orElse(PostgresDefaults.MAINTENANCE_WINDOW))
                .check(
                        offering.backupWindow(),
                        offering.maintenanceWindow(),
                        new UpkeepWindows.Codes("PG-010", "PG-011", "PG-012"),
                        problems);
    }

    private void logs(int days) {
        if (offering.logDays().isEmpty()) {
            LogRetention.check(days, "PG-013", "logRetentionDays", problems);
            return;
        }
        PostgresOffering.Range range = offering.logDays().get();
        problems.require(
                range.contains(days),
                "PG-013",
                "logRetentionDays",
                days,
                "logs are kept for %s days".formatted(range),
                "Choose a number in that range.");
    }

    private void parameters() {
        spec.engine().parameters().forEach((parameter, value) -> {
            problems.require(
                    PARAMETER.matcher(parameter).matches() && !value.isBlank(),
                    "PG-014",
                    "parameters",
                    "\"" + parameter + "\" = \"" + value + "\"",
                    "a parameter has a lower-case name and a value",
                    "See the parameters of PostgreSQL for its name.");
            problems.require(
                    !offering.always().containsKey(parameter),
                    "PG-015",
                    "parameters." + parameter,
                    value,
                    "it is always " + offering.always().get(parameter),
                    "Leave it out; who must change it does so in the cloud's own options.");
        });
    }

    private void access() {
        String database = spec.access().database();
        problems.require(
                DATABASE.matcher(database).matches() && !ReservedWords.forDatabase(database),
                "PG-016",
                "database",
                "\"" + database + "\"",
                "a database's name is 1 to 63 letters, digits and underscores, begins with a letter and is no reserved"
                        + " word",
                "Rename it; it can never change later.");
        String administrator = spec.access().administrator();
        problems.require(
                ADMINISTRATOR.matcher(administrator).matches() && !ReservedWords.forRole(administrator),
                "PG-017",
                "administrator",
                "\"" + administrator + "\"",
                "an administrator's name is 1 to 16 letters, digits and underscores, begins with a letter and is no"
                        + " reserved word",
                "Rename it; it can never change later.");
        spec.missing()
                .forEach(argument -> problems.add(
                        "PG-019",
                        argument,
                        "missing",
                        "a server lies in a network and is encrypted with the environment's key",
                        "Give the environment's Network and EncryptionKey."));
        problems.require(
                !spec.access().clients().isEmpty() || spec.missing().contains("network"),
                "PG-018",
                "clients",
                "no block",
                "somebody must reach the server",
                "Name a tier that the network has, such as SubnetTier.PRIVATE.");
    }
}
