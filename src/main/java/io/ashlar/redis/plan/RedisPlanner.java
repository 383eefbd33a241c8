package io.ashlar.redis.plan;

import io.ashlar.core.MinorUpgrades;
import io.ashlar.core.Names;
import io.ashlar.redis.plan.RedisPlan.ClientPlan;
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
                spec.access().clients().entrySet().stream()
                        .map(client -> new ClientPlan(
                                names.child("from", client.getKey()),
                                client.getValue(),
                                "Redis from " + client.getKey()))
                        .toList(),
                parameters(server),
                user(),
                server,
                LOGS.stream().map(kind -> new LogPlan(names.child(kind), kind)).toList(),
                spec.upkeep().logRetentionDays().orElse(defaults.logRetentionDays()));
    }

    private ServerPlan server() {
        RedisSpec.Software software = spec.software();
        return new ServerPlan(
                names.child("server"),
                component,
                software.engine(),
                software.version().orElseGet(() -> offering.defaultVersion(software.engine())),
                software.minorUpgrades().orElse(MinorUpgrades.AUTOMATIC),
                spec.capacity().nodeType().orElseGet(() -> offering.nodeType(spec.profile())),
                topology(spec),
                spec.durability().snapshotDays().orElse(defaults.snapshotDays()),
                spec.upkeep().snapshotWindow(),
                spec.upkeep().maintenanceWindow(),
                spec.upkeep().changes().orElse(defaults.changes()),
                spec.durability().protection().orElse(defaults.protection()),
                spec.durability().finalCopy().orElse(defaults.finalCopy()));
    }

    static Topology topology(RedisSpec spec) {
        return spec.capacity()
                .topology()
                .orElseGet(
                        () -> Topology.oneShard(RedisDefaults.of(spec.profile()).replicas()));
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
                spec.access().user(),
                spec.access().commands(),
                names.child("default-user"),
                names.child("default"),
                names.child("users"),
                names.child("credentials"),
                names.child("credentials-version"),
                defaults.secretRecoveryDays());
    }
}
