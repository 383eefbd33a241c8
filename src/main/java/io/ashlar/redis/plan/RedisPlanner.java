package io.ashlar.redis.plan;

import io.ashlar.core.ChangeTiming;
import io.ashlar.core.ClientRule;
import io.ashlar.core.FinalCopy;
import io.ashlar.core.MinorUpgrades;
import io.ashlar.core.Names;
import io.ashlar.redis.plan.RedisPlan.LogPlan;
import io.ashlar.redis.plan.RedisPlan.ParametersPlan;
import io.ashlar.redis.plan.RedisPlan.ServerPlan;
import io.ashlar.redis.plan.RedisPlan.UserPlan;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns what was asked of a Redis into what it consists of. */
public final class RedisPlanner {
    /** What {@link Topology} decides, and so no parameter may. */
    static final String CLUSTER_ENABLED = "cluster-enabled";

    /** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html. */
    private static final List<String> LOGS = List.of("engine-log", "slow-log");

    private final Names names;
    private final String component;
    private final RedisSpec spec;
    private final RedisDefaults defaults;
    private final RedisOffering offering;

    private RedisPlanner(String name, RedisSpec spec, RedisOffering offering) {
        this.names = Names.of(name);
        this.component = name;
        this.spec = spec;
        this.defaults = RedisDefaults.of(spec.profile());
        this.offering = offering;
    }

    /**
     * The plan of the Redis of this name.
     *
     * @param spec what {@link RedisValidator} has found nothing wrong with
     * @param offering what the cloud offers
     */
    public static RedisPlan plan(String name, RedisSpec spec, RedisOffering offering) {
        return new RedisPlanner(name, spec, offering).plan();
    }

    private RedisPlan plan() {
        ServerPlan server = server();
        return new RedisPlan(
                names.child("subnets"),
                names.child("security-group"),
                ClientRule.of(names, "Redis", spec.access().clients()),
                parameters(server),
                user(),
                server,
                LOGS.stream().map(kind -> new LogPlan(names.child(kind), kind)).toList(),
                spec.upkeep().logRetentionDays().orElse(defaults.logRetentionDays()));
    }

    private ServerPlan server() {
        RedisSpec.Software software = spec.software();
        RedisEngine engine = engine(spec, offering);
        return new ServerPlan(
                names.child("server"),
                component,
                engine,
                software.version().orElseGet(() -> offering.engines().standardVersion(engine)),
                software.minorUpgrades().orElse(MinorUpgrades.AUTOMATIC),
                nodeType(spec, offering),
                topology(spec, offering),
                spec.durability()
                        .snapshotDays()
                        .orElseGet(() -> Math.min(defaults.snapshotDays(), offering.mostSnapshotDays())),
                spec.upkeep().snapshotWindow().orElse(RedisDefaults.SNAPSHOT_WINDOW),
                spec.upkeep().maintenanceWindow().orElse(RedisDefaults.MAINTENANCE_WINDOW),
                spec.upkeep().changes().orElseGet(this::changes),
                spec.durability().protection().orElse(defaults.protection()),
                spec.durability().finalCopy().orElseGet(this::finalCopy));
    }

    private ChangeTiming changes() {
        ChangeTiming usual = defaults.changes();
        return offering.lacks().orElse("changes", usual.key(), usual, ChangeTiming.AT_ONCE);
    }

    private FinalCopy finalCopy() {
        FinalCopy usual = defaults.finalCopy();
        return offering.lacks().orElse("finalCopy", usual.key(), usual, FinalCopy.NONE);
    }

    static RedisEngine engine(RedisSpec spec, RedisOffering offering) {
        return spec.software().engine().orElse(offering.engines().standard());
    }

    static String nodeType(RedisSpec spec, RedisOffering offering) {
        return spec.capacity().nodeType().orElseGet(() -> offering.nodeTypes().standard(spec.profile()));
    }

    /** As many replicas as the profile says, or as come nearest to it among those that the node type can have. */
    public static Topology topology(RedisSpec spec, RedisOffering offering) {
        return spec.capacity()
                .topology()
                .orElseGet(() -> Topology.oneShard(offering.nodeTypes()
                        .kind(nodeType(spec, offering))
                        .nearest(RedisDefaults.of(spec.profile()).replicas())));
    }

    private ParametersPlan parameters(ServerPlan server) {
        SortedMap<String, String> values = new TreeMap<>(spec.software().parameters());
        String family = server.engine().key() + server.majorVersion();
        if (server.topology() instanceof Topology.Sharded) {
            values.put(CLUSTER_ENABLED, "yes");
            return new ParametersPlan(names.child("parameters", family + "-sharded"), values);
        }
        return new ParametersPlan(names.child("parameters", family), values);
    }

    private UserPlan user() {
        return new UserPlan(
                names.child("user"),
                names.child("user"),
                spec.access().user().orElseGet(() -> offering.lacks()
                        .orElse("user", RedisDefaults.USER, RedisDefaults.USER, RedisDefaults.ONLY_USER)),
                spec.access().commands().orElse(RedisDefaults.COMMANDS),
                names.child("default-user"),
                names.child("default"),
                names.child("users"),
                names.child("credentials"),
                names.child("credentials-version"),
                defaults.secretRecoveryDays());
    }
}
