package io.ashlar.postgres.plan;

import io.ashlar.core.ChangeTiming;
import io.ashlar.core.ClientRule;
import io.ashlar.core.FinalCopy;
import io.ashlar.core.MinorUpgrades;
import io.ashlar.core.Names;
import io.ashlar.core.Protection;
import io.ashlar.postgres.plan.PostgresPlan.LogPlan;
import io.ashlar.postgres.plan.PostgresPlan.ParameterPlan;
import io.ashlar.postgres.plan.PostgresPlan.ParametersPlan;
import io.ashlar.postgres.plan.PostgresPlan.ReplicaPlan;
import io.ashlar.postgres.plan.PostgresPlan.ServerPlan;
import io.ashlar.postgres.plan.PostgresPlan.UpkeepPlan;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns what was asked of a server into what it consists of. */
public final class PostgresPlanner {
    /** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.overview.html. */
    private static final List<String> LOGS = List.of("postgresql", "upgrade");

    private final Names names;
    private final String component;
    private final PostgresSpec spec;
    private final PostgresDefaults defaults;
    private final PostgresOffering offering;

    private PostgresPlanner(String name, PostgresSpec spec, PostgresOffering offering) {
        this.names = Names.of(name);
        this.component = name;
        this.spec = spec;
        this.defaults = PostgresDefaults.of(spec.profile());
        this.offering = offering;
    }

    /**
     * The plan of the server of this name.
     *
     * @param spec what {@link PostgresValidator} has found nothing wrong with
     * @param offering what the cloud offers
     */
    public static PostgresPlan plan(String name, PostgresSpec spec, PostgresOffering offering) {
        return new PostgresPlanner(name, spec, offering).plan();
    }

    private PostgresPlan plan() {
        PostgresVersion version = version();
        return new PostgresPlan(
                names.child("subnets"),
                names.child("security-group"),
                ClientRule.of(names, "PostgreSQL", spec.access().clients()),
                new ParametersPlan(
                        names.child("parameters", "postgres" + version.major()), version.major(), parameters()),
                names.child("monitoring-role"),
                server(version),
                replicas());
    }

    private PostgresVersion version() {
        return spec.engine()
                .version()
                .flatMap(PostgresVersion::parse)
                .orElseGet(() -> new PostgresVersion(offering.versions().standard(), OptionalInt.empty()));
    }

    private SortedMap<String, ParameterPlan> parameters() {
        Map<String, String> all = new TreeMap<>(spec.engine().parameters());
        all.putAll(offering.always());
        SortedMap<String, ParameterPlan> values = new TreeMap<>();
        all.forEach((name, value) -> values.put(name, new ParameterPlan(value, ParameterEffect.of(name))));
        return values;
    }

    private ServerPlan server(PostgresVersion version) {
        return new ServerPlan(
                names.child("server"),
                component,
                version,
                minorUpgrades(),
                spec.engine().majorUpgrades(),
                instanceClass(),
                storageGiB(),
                maximumStorageGiB(),
                availability(spec),
                backupDays(),
                spec.upkeep().backupWindow().orElse(PostgresDefaults.BACKUP_WINDOW),
                spec.durability().backupOwner(),
                spec.upkeep().insights().orElse(Insights.STANDARD),
                spec.durability().finalCopy().orElseGet(this::finalCopy),
                upkeep(),
                spec.access().database(),
                spec.access().administrator(),
                logs(component));
    }

    private List<ReplicaPlan> replicas() {
        return spec.capacity().readReplicas().entrySet().stream()
                .map(replica -> replica(replica.getKey(), replica.getValue().orElseGet(this::instanceClass)))
                .toList();
    }

    private ReplicaPlan replica(String key, String instanceClass) {
        String name = names.child("replica", key);
        return new ReplicaPlan(
                key, name, name, instanceClass, maximumStorageGiB(), minorUpgrades(), upkeep(), logs(name));
    }

    private UpkeepPlan upkeep() {
        Protection protection = spec.durability().protection().orElse(defaults.protection());
        return new UpkeepPlan(
                spec.upkeep().maintenanceWindow().orElse(PostgresDefaults.MAINTENANCE_WINDOW),
                spec.upkeep().changes().orElseGet(this::changes),
                spec.upkeep().logRetentionDays().orElseGet(this::logRetentionDays),
                protection);
    }

    private static List<LogPlan> logs(String owner) {
        return LOGS.stream()
                .map(export -> new LogPlan(Names.of(owner).child("log", export), export))
                .toList();
    }

    private MinorUpgrades minorUpgrades() {
        return spec.engine().minorUpgrades().orElse(MinorUpgrades.AUTOMATIC);
    }

    private int logRetentionDays() {
        int usual = defaults.logRetentionDays();
        return offering.logDays().map(days -> days.nearest(usual)).orElse(usual);
    }

    private ChangeTiming changes() {
        ChangeTiming usual = defaults.changes();
        return offering.lacks().orElse("changes", usual.key(), usual, ChangeTiming.AT_ONCE);
    }

    private FinalCopy finalCopy() {
        FinalCopy usual = defaults.finalCopy();
        return offering.lacks().orElse("finalCopy", usual.key(), usual, FinalCopy.NONE);
    }

    /** As many days as the profile says, or as the server's class allows. */
    private int backupDays() {
        return spec.durability()
                .backupDays()
                .orElseGet(() -> Math.min(
                        defaults.backupDays(),
                        offering.classes().kind(instanceClass()).mostBackupDays()));
    }

    private String instanceClass() {
        return instanceClass(spec, offering);
    }

    private int storageGiB() {
        return storageGiB(spec, offering);
    }

    private int maximumStorageGiB() {
        int grown = Math.min(offering.storage().range().most(), PostgresDefaults.STORAGE_GROWTH * storageGiB());
        return spec.capacity().maximumStorageGiB().orElseGet(() -> offering.lacks()
                .orElse("maximumStorageGiB", "", grown, storageGiB()));
    }

    static String instanceClass(PostgresSpec spec, PostgresOffering offering) {
        return spec.capacity().instanceClass().orElseGet(() -> offering.classes()
                .standard(spec.profile()));
    }

    static Availability availability(PostgresSpec spec) {
        return spec.capacity().availability().orElseGet(() -> PostgresDefaults.of(spec.profile())
                .availability());
    }

    static int storageGiB(PostgresSpec spec, PostgresOffering offering) {
        return spec.capacity().storageGiB().orElseGet(() -> offering.storage()
                .fit(PostgresDefaults.of(spec.profile()).storageGiB()));
    }
}
