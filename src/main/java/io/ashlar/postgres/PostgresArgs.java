package io.ashlar.postgres;

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
import io.ashlar.postgres.plan.Availability;
import io.ashlar.postgres.plan.Insights;
import io.ashlar.postgres.plan.PostgresSpec;
import io.ashlar.postgres.plan.PostgresValidator;
import io.ashlar.server.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a {@link Postgres} is to be. There is no password: the cloud makes one and turns it. */
public final class PostgresArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "version")
    private final @Nullable String version;

    @Import(name = "minorUpgrades")
    private final @Nullable String minorUpgrades;

    @Import(name = "majorUpgrades")
    private final String majorUpgrades;

    @Import(name = "parameters")
    private final Map<String, String> parameters;

    @Import(name = "instanceClass")
    private final @Nullable String instanceClass;

    @Import(name = "storageGiB")
    private final @Nullable Integer storageGiB;

    @Import(name = "maximumStorageGiB")
    private final @Nullable Integer maximumStorageGiB;

    @Import(name = "availability")
    private final @Nullable String availability;

    @Import(name = "readReplicas")
    private final Map<String, String> readReplicas;

    @Import(name = "backupDays")
    private final @Nullable Integer backupDays;

    @Import(name = "protection")
    private final @Nullable String protection;

    @Import(name = "finalCopy")
    private final @Nullable String finalCopy;

    @Import(name = "backupOwner")
    private final String backupOwner;

    @Import(name = "backupWindow")
    private final @Nullable String backupWindow;

    @Import(name = "maintenanceWindow")
    private final @Nullable String maintenanceWindow;

    @Import(name = "changes")
    private final @Nullable String changes;

    @Import(name = "insights")
    private final @Nullable String insights;

    @Import(name = "logRetentionDays")
    private final @Nullable Integer logRetentionDays;

    @Import(name = "database")
    private final String database;

    @Import(name = "administrator")
    private final String administrator;

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

    private final PostgresDriver driver;
    private final Surroundings surroundings;
    private final PostgresSpec spec;

    PostgresArgs(PostgresArgsBuilder builder) {
        this.surroundings = builder.surroundings;
        this.driver = builder.driver;
        this.spec = builder.spec();
        this.profileKey = spec.profile().key();
        this.version = spec.engine().version().orElse(null);
        this.minorUpgrades =
                spec.engine().minorUpgrades().map(MinorUpgrades::key).orElse(null);
        this.majorUpgrades = spec.engine().majorUpgrades().key();
        this.parameters = spec.engine().parameters();
        this.instanceClass = spec.capacity().instanceClass().orElse(null);
        this.storageGiB = spec.capacity().storageGiB().orElse(null);
        this.maximumStorageGiB = spec.capacity().maximumStorageGiB().orElse(null);
        this.availability =
                spec.capacity().availability().map(Availability::key).orElse(null);
        this.readReplicas = new TreeMap<>();
        spec.capacity().readReplicas().forEach((key, its) -> readReplicas.put(key, its.orElse("")));
        this.backupDays = spec.durability().backupDays().orElse(null);
        this.protection = spec.durability().protection().map(Protection::key).orElse(null);
        this.finalCopy = spec.durability().finalCopy().map(FinalCopy::key).orElse(null);
        this.backupOwner = spec.durability().backupOwner().key();
        this.backupWindow = spec.upkeep().backupWindow().orElse(null);
        this.maintenanceWindow = spec.upkeep().maintenanceWindow().orElse(null);
        this.changes = spec.upkeep().changes().map(ChangeTiming::key).orElse(null);
        this.insights = spec.upkeep().insights().map(Insights::key).orElse(null);
        this.logRetentionDays = spec.upkeep().logRetentionDays().orElse(null);
        this.database = spec.access().database();
        this.administrator = spec.access().administrator();
        this.clients = spec.access().clients();
        this.networkId = surroundings.network().map(NetworkRef::networkId).orElse(null);
        this.subnetIds = surroundings
                .network()
                .map(network -> network.subnetIds(SubnetTier.DATABASE))
                .orElse(null);
        this.encryptionKeyId = surroundings.key().map(EncryptionKeyRef::keyId).orElse(null);
        this.tags = surroundings.tags().values();
    }

    /** A builder for a server made by this driver. */
    public static PostgresArgsBuilder builder(PostgresDriver driver) {
        return new PostgresArgsBuilder(driver);
    }

    /** The plain part: what shapes the plan. */
    public PostgresSpec spec() {
        return spec;
    }

    /** Where it lies, who reaches it and what encrypts it. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** Tags of every child. */
    public Tags tags() {
        return surroundings.tags();
    }

    PostgresDriver driver() {
        return driver;
    }

    /**
     * These arguments, once nothing is found wrong with them for a component of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public PostgresArgs checked(String name) {
        PostgresValidator.check(name, spec, driver.offering());
        return this;
    }
}
