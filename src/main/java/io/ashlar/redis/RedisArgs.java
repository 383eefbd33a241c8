package io.ashlar.redis;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.ChangeTiming;
import io.ashlar.core.FinalCopy;
import io.ashlar.core.MinorUpgrades;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.network.NetworkRef;
import io.ashlar.network.plan.SubnetTier;
import io.ashlar.redis.plan.RedisEngine;
import io.ashlar.redis.plan.RedisPlanner;
import io.ashlar.redis.plan.RedisSpec;
import io.ashlar.redis.plan.RedisValidator;
import io.ashlar.redis.plan.Topology;
import io.ashlar.server.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link Redis} is to be. There is no password: the cloud makes one and keeps it. */
public final class RedisArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "engine")
    private final @Nullable String engine;

    @Import(name = "version")
    private final @Nullable String version;

    @Import(name = "minorUpgrades")
    private final @Nullable String minorUpgrades;

    @Import(name = "parameters")
    private final Map<String, String> parameters;

    @Import(name = "nodeType")
    private final @Nullable String nodeType;

    @Import(name = "shards")
    private final @Nullable Integer shards;

    @Import(name = "replicas")
    private final @Nullable Integer replicas;

    @Import(name = "snapshotDays")
    private final @Nullable Integer snapshotDays;

    @Import(name = "protection")
    private final @Nullable String protection;

    @Import(name = "finalCopy")
    private final @Nullable String finalCopy;

    @Import(name = "snapshotWindow")
    private final @Nullable String snapshotWindow;

    @Import(name = "maintenanceWindow")
    private final @Nullable String maintenanceWindow;

    @Import(name = "changes")
    private final @Nullable String changes;

    @Import(name = "logRetentionDays")
    private final @Nullable Integer logRetentionDays;

    @Import(name = "user")
    private final @Nullable String user;

    @Import(name = "commands")
    private final @Nullable String commands;

    @Import(name = "clients")
    private final Map<String, String> clients;

    @Import(name = "networkId", required = true)
    private final @Nullable Output<String> networkId;

    @Import(name = "subnetIds", required = true)
    private final @Nullable Output<List<String>> subnetIds;

    @Import(name = "encryptionKeyId", required = true)
    private final @Nullable Output<String> encryptionKeyId;

    @Import(name = "tags")
    private final Map<String, String> tags;

    private final RedisDriver driver;
    private final Surroundings surroundings;
    private final RedisSpec spec;

    RedisArgs(RedisArgsBuilder builder) {
        this.surroundings = builder.surroundings;
        this.driver = builder.driver;
        this.spec = builder.spec();
        this.profileKey = spec.profile().key();
        this.engine = spec.software().engine().map(RedisEngine::key).orElse(null);
        this.version = spec.software().version().orElse(null);
        this.minorUpgrades =
                spec.software().minorUpgrades().map(MinorUpgrades::key).orElse(null);
        this.parameters = spec.software().parameters();
        this.nodeType = spec.capacity().nodeType().orElse(null);
        Optional<Topology> topology = spec.capacity().topology();
        this.shards = topology.filter(Topology.Sharded.class::isInstance)
                .map(Topology::shards)
                .orElse(null);
        this.replicas = topology.map(Topology::replicas).orElse(null);
        this.snapshotDays = spec.durability().snapshotDays().orElse(null);
        this.protection = spec.durability().protection().map(Protection::key).orElse(null);
        this.finalCopy = spec.durability().finalCopy().map(FinalCopy::key).orElse(null);
        this.snapshotWindow = spec.upkeep().snapshotWindow().orElse(null);
        this.maintenanceWindow = spec.upkeep().maintenanceWindow().orElse(null);
        this.changes = spec.upkeep().changes().map(ChangeTiming::key).orElse(null);
        this.logRetentionDays = spec.upkeep().logRetentionDays().orElse(null);
        this.user = spec.access().user().orElse(null);
        this.commands = spec.access().commands().orElse(null);
        this.clients = spec.access().clients();
        this.networkId = surroundings.network().map(NetworkRef::networkId).orElse(null);
        this.subnetIds = surroundings
                .network()
                .map(network -> network.subnetIds(SubnetTier.DATABASE))
                .orElse(null);
        this.encryptionKeyId = surroundings.key().map(EncryptionKeyRef::keyId).orElse(null);
        this.tags = surroundings.tags().values();
    }

    /** A builder for a Redis made by this driver. */
    public static RedisArgsBuilder builder(RedisDriver driver) {
        return new RedisArgsBuilder(driver);
    }

    /** The plain part: what shapes the plan. */
    public RedisSpec spec() {
        return spec;
    }

    /** How many nodes there will be, as asked for or as the cloud and the profile say. */
    public int nodes() {
        return RedisPlanner.topology(spec, driver.offering()).nodes();
    }

    /** Where it lies, who reaches it and what encrypts it. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** Tags of every child. */
    public Tags tags() {
        return surroundings.tags();
    }

    RedisDriver driver() {
        return driver;
    }

    /**
     * These arguments, once nothing is found wrong with them for a component of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public RedisArgs checked(String name) {
        RedisValidator.check(name, spec, driver.offering());
        return this;
    }
}
