package io.ashlar.redis;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.ChangeTiming;
import io.ashlar.core.FinalCopy;
import io.ashlar.core.MinorUpgrades;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.network.NetworkRef;
import io.ashlar.network.plan.SubnetTier;
import io.ashlar.redis.plan.RedisSpec;
import io.ashlar.redis.plan.RedisValidator;
import io.ashlar.redis.plan.Topology;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link Redis} is to be. There is no password: the cloud makes one and keeps it. */
public final class RedisArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "engine")
    private final String engine;

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
    private final String snapshotWindow;

    @Import(name = "maintenanceWindow")
    private final String maintenanceWindow;

    @Import(name = "changes")
    private final @Nullable String changes;

    @Import(name = "logRetentionDays")
    private final @Nullable Integer logRetentionDays;

    @Import(name = "user")
    private final String user;

    @Import(name = "commands")
    private final String commands;

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
    private final RedisSpec spec;

    RedisArgs(RedisArgsBuilder builder) {
        @Nullable NetworkRef network = builder.network;
        this.driver = builder.driver;
        this.spec = builder.spec();
        this.profileKey = spec.profile().key();
        this.engine = spec.software().engine().key();
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
        this.snapshotWindow = spec.upkeep().snapshotWindow();
        this.maintenanceWindow = spec.upkeep().maintenanceWindow();
        this.changes = spec.upkeep().changes().map(ChangeTiming::key).orElse(null);
        this.logRetentionDays = spec.upkeep().logRetentionDays().orElse(null);
        this.user = spec.access().user();
        this.commands = spec.access().commands();
        this.clients = spec.access().clients();
        this.networkId = network == null ? null : network.networkId();
        this.subnetIds = network == null ? null : network.subnetIds(SubnetTier.DATABASE);
        this.encryptionKeyId = builder.encryptionKey == null ? null : builder.encryptionKey.keyId();
        this.tags = builder.tags.values();
    }

    /** A builder for a Redis made by this driver. */
    public static RedisArgsBuilder builder(RedisDriver driver) {
        return new RedisArgsBuilder(driver);
    }

    /** The plain part: what shapes the plan. */
    public RedisSpec spec() {
        return spec;
    }

    /** The network that it lies in. */
    public Output<String> networkId() {
        return Objects.requireNonNull(networkId, "networkId");
    }

    /** The subnets that it may lie in: the network's database tier. */
    public Output<List<String>> subnetIds() {
        return Objects.requireNonNull(subnetIds, "subnetIds");
    }

    /** ARN of the key that encrypts data, snapshots, credentials and logs. */
    public Output<String> encryptionKeyId() {
        return Objects.requireNonNull(encryptionKeyId, "encryptionKeyId");
    }

    /** Tags of every child. */
    public Tags tags() {
        return new Tags(tags);
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
