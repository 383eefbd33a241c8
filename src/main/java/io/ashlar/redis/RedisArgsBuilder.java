package io.ashlar.redis;

import io.ashlar.core.ChangeTiming;
import io.ashlar.core.FinalCopy;
import io.ashlar.core.MinorUpgrades;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.network.NetworkRef;
import io.ashlar.network.plan.SubnetTier;
import io.ashlar.redis.plan.RedisEngine;
import io.ashlar.redis.plan.RedisSpec;
import io.ashlar.redis.plan.Topology;
import io.ashlar.server.Surroundings;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the arguments; nothing is checked before the component is made, and then all of it at once. */
public final class RedisArgsBuilder {
    final RedisDriver driver;
    private Profile profile = Profile.PRODUCTION;
    private @Nullable RedisEngine engine;
    private @Nullable String version;
    private @Nullable MinorUpgrades minorUpgrades;
    private final SortedMap<String, String> parameters = new TreeMap<>();
    private @Nullable String nodeType;
    private @Nullable Topology topology;
    private @Nullable Integer snapshotDays;
    private @Nullable Protection protection;
    private @Nullable FinalCopy finalCopy;
    private @Nullable String snapshotWindow;
    private @Nullable String maintenanceWindow;
    private @Nullable ChangeTiming changes;
    private @Nullable Integer logRetentionDays;
    private @Nullable String user;
    private @Nullable String commands;

    Surroundings surroundings = Surroundings.NONE;

    RedisArgsBuilder(RedisDriver driver) {
        this.driver = driver;
    }

    /** What the environment withstands. Default: {@link Profile#PRODUCTION}. */
    public RedisArgsBuilder profile(Profile profile) {
        this.profile = profile;
        return this;
    }

    /** The software. Default: Valkey on AWS, Redis OSS on Google Cloud, Redis Enterprise on Azure. */
    public RedisArgsBuilder engine(RedisEngine engine) {
        this.engine = engine;
        return this;
    }

    /**
     * Major and minor version, such as {@code 8.2}. Default on AWS: Valkey 8.2, Redis OSS 7.1. With automatic minor
     * upgrades it is only where the server starts.
     */
    public RedisArgsBuilder version(String version) {
        this.version = version;
        return this;
    }

    /** Who moves the server to a newer minor version. Default: {@link MinorUpgrades#AUTOMATIC}. */
    public RedisArgsBuilder minorUpgrades(MinorUpgrades minorUpgrades) {
        this.minorUpgrades = minorUpgrades;
        return this;
    }

    /** One parameter, such as {@code maxmemory-policy}. Default: the engine's own. */
    public RedisArgsBuilder parameter(String name, String value) {
        this.parameters.put(name, value);
        return this;
    }

    /**
     * The size of each node in the cloud's own words, such as {@code cache.t3.medium}. Default on AWS:
     * {@code cache.t4g.micro} in development ($9 a month and node), {@code cache.t4g.small} in staging ($19),
     * {@code cache.m7g.large} in production ($92; Valkey, us-east-1, https://aws.amazon.com/elasticache/pricing/). On Azure
     * {@code Balanced_B0}, {@code Balanced_B1} and {@code Balanced_B5}, on Google Cloud {@code 1GB}, {@code 1GB} and
     * {@code 5GB}.
     */
    public RedisArgsBuilder nodeType(String nodeType) {
        this.nodeType = nodeType;
        return this;
    }

    /** Copies beside the one primary: the same as a {@link Topology#oneShard}. */
    public RedisArgsBuilder replicas(int replicas) {
        return topology(Topology.oneShard(replicas));
    }

    /**
     * Shards and replicas. Default: one shard, with no replica in development, one in staging and two in production.
     * Every replica costs a node; with one or more, one of them takes over within a minute of losing the primary's zone.
     */
    public RedisArgsBuilder topology(Topology topology) {
        this.topology = topology;
        return this;
    }

    /**
     * Days that daily snapshots are kept, 0 (none) to 35 on AWS, to 1 elsewhere. Default on AWS: 1 in development, 3 in
     * staging, 7 in production; elsewhere 1. The newest is free, the others cost $0.085 per GB and month.
     */
    public RedisArgsBuilder snapshotDays(int snapshotDays) {
        this.snapshotDays = snapshotDays;
        return this;
    }

    /**
     * Whether it may be deleted. Default: protected in production. To delete a protected one, first update with
     * {@link Protection#DISPOSABLE}, then take it out.
     */
    public RedisArgsBuilder protection(Protection protection) {
        this.protection = protection;
        return this;
    }

    /**
     * What stays when it is deleted. Default: a last snapshot in production, nothing elsewhere. The snapshot is called
     * like the server, with {@code -final} at its end.
     */
    public RedisArgsBuilder finalCopy(FinalCopy finalCopy) {
        this.finalCopy = finalCopy;
        return this;
    }

    /** When snapshots are taken each day, UTC, an hour or more. Default: {@code 03:00-04:00}. */
    public RedisArgsBuilder snapshotWindow(String snapshotWindow) {
        this.snapshotWindow = snapshotWindow;
        return this;
    }

    /** When upgrades are made each week, UTC, an hour or more. Default: {@code sun:05:00-sun:06:00}. */
    public RedisArgsBuilder maintenanceWindow(String maintenanceWindow) {
        this.maintenanceWindow = maintenanceWindow;
        return this;
    }

    /** When a change that may interrupt is made. Default: in the maintenance window in production, else at once. */
    public RedisArgsBuilder changes(ChangeTiming changes) {
        this.changes = changes;
        return this;
    }

    /** Days that logs are kept. Default: 7 in development, 30 in staging, 90 in production. $0.50 per GB taken in. */
    public RedisArgsBuilder logRetentionDays(int days) {
        this.logRetentionDays = days;
        return this;
    }

    /** Name that clients log in with. Default: {@code app}. */
    public RedisArgsBuilder user(String user) {
        this.user = user;
        return this;
    }

    /**
     * What the user may do. Default: {@code on ~* &* +@all -@dangerous +info}: all keys and channels, but not flush,
     * inspect or reconfigure the server.
     *
     * @see <a href="https://valkey.io/topics/acl/">ACL rules</a>
     */
    public RedisArgsBuilder commands(String accessString) {
        this.commands = accessString;
        return this;
    }

    /** The tiers that may connect. Default: {@link SubnetTier#PRIVATE}, where nodes and services live. */
    public RedisArgsBuilder clients(SubnetTier... tiers) {
        this.surroundings = surroundings.reachedFrom(List.of(tiers));
        return this;
    }

    /** The network whose database tier it lies in. Required. */
    public RedisArgsBuilder network(NetworkRef network) {
        this.surroundings = surroundings.in(network);
        return this;
    }

    /** The key that encrypts data, snapshots, credentials and logs. Required. It can never change. */
    public RedisArgsBuilder encryptionKey(EncryptionKeyRef key) {
        this.surroundings = surroundings.encryptedWith(key);
        return this;
    }

    /** Tags of every child. Default: none. */
    public RedisArgsBuilder tags(Tags tags) {
        this.surroundings = surroundings.tagged(tags);
        return this;
    }

    /** The arguments, unchecked. */
    public RedisArgs build() {
        return new RedisArgs(this);
    }

    RedisSpec spec() {
        return new RedisSpec(
                profile,
                new RedisSpec.Software(
                        Optional.ofNullable(engine),
                        Optional.ofNullable(version),
                        Optional.ofNullable(minorUpgrades),
                        parameters),
                new RedisSpec.Capacity(Optional.ofNullable(nodeType), Optional.ofNullable(topology)),
                new RedisSpec.Durability(
                        Optional.ofNullable(snapshotDays),
                        Optional.ofNullable(protection),
                        Optional.ofNullable(finalCopy)),
                new RedisSpec.Upkeep(
                        Optional.ofNullable(snapshotWindow),
                        Optional.ofNullable(maintenanceWindow),
                        Optional.ofNullable(changes),
                        Optional.ofNullable(logRetentionDays)),
                new RedisSpec.Access(
                        Optional.ofNullable(user),
                        Optional.ofNullable(commands),
                        surroundings.blocks(),
                        surroundings.namedClients()),
                surroundings.missing());
    }
}
