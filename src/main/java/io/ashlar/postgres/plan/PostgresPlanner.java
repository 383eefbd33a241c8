package io.ashlar.postgres.plan;

import io.ashlar.core.MinorUpgrades;
import io.ashlar.core.Names;
import io.ashlar.core.Protection;
import io.ashlar.postgres.plan.PostgresPlan.ClientPlan;
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
    /**
     * Always set: TLS for every connection, and a trace of who came and who changed the schema.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html">rds.force_ssl</a>
     * @see <a href="https://www.postgresql.org/docs/17/runtime-config-logging.html">Logging</a>
     */
    static final Map<String, String> ALWAYS = Map.of(
            "rds.force_ssl", "1",
            "log_connections", "1",
            "log_disconnections", "1",
            "log_lock_waits", "1",
            "log_statement", "ddl");

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
                clients(),
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
                .orElseGet(() -> new PostgresVersion(offering.defaultVersion(), OptionalInt.empty()));
    }

    private List<ClientPlan> clients() {
        return spec.access().clients().entrySet().stream()
                .map(client -> new ClientPlan(
                        names.child("from", client.getKey()), client.getValue(), "PostgreSQL from " + client.getKey()))
                .toList();
    }

    private SortedMap<String, ParameterPlan> parameters() {
        Map<String, String> all = new TreeMap<>(spec.engine().parameters());
        all.putAll(ALWAYS);
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
                spec.capacity().availability().orElse(defaults.availability()),
                spec.durability().backupDays().orElse(defaults.backupDays()),
                spec.upkeep().backupWindow(),
                spec.durability().backupOwner(),
                spec.upkeep().insights(),
                spec.durability().finalCopy().orElse(defaults.finalCopy()),
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
                spec.upkeep().maintenanceWindow(),
                spec.upkeep().changes().orElse(defaults.changes()),
                spec.upkeep().logRetentionDays().orElse(defaults.logRetentionDays()),
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

    private String instanceClass() {
        return spec.capacity().instanceClass().orElseGet(() -> offering.instanceClass(spec.profile()));
    }

    private int storageGiB() {
        return storageGiB(spec);
    }

    private int maximumStorageGiB() {
        return spec.capacity()
                .maximumStorageGiB()
                .orElseGet(
                        () -> Math.min(offering.storageGiB().most(), PostgresDefaults.STORAGE_GROWTH * storageGiB()));
    }

    static int storageGiB(PostgresSpec spec) {
        return spec.capacity().storageGiB().orElseGet(() -> PostgresDefaults.of(spec.profile())
                .storageGiB());
    }
}
