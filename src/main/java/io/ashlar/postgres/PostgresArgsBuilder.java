package io.ashlar.postgres;

import io.ashlar.core.ChangeTiming;
import io.ashlar.core.FinalCopy;
import io.ashlar.core.MinorUpgrades;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.network.NetworkRef;
import io.ashlar.network.plan.SubnetTier;
import io.ashlar.postgres.plan.Availability;
import io.ashlar.postgres.plan.BackupOwner;
import io.ashlar.postgres.plan.Insights;
import io.ashlar.postgres.plan.MajorUpgrades;
import io.ashlar.postgres.plan.PostgresSpec;
import io.ashlar.server.Surroundings;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the arguments; nothing is checked before the component is made, and then all of it at once. */
public final class PostgresArgsBuilder {
    final PostgresDriver driver;
    private Profile profile = Profile.PRODUCTION;
    private @Nullable String version;
    private @Nullable MinorUpgrades minorUpgrades;
    private MajorUpgrades majorUpgrades = MajorUpgrades.REFUSED;
    private final SortedMap<String, String> parameters = new TreeMap<>();
    private @Nullable String instanceClass;
    private @Nullable Integer storageGiB;
    private @Nullable Integer maximumStorageGiB;
    private @Nullable Availability availability;
    private final SortedMap<String, Optional<String>> readReplicas = new TreeMap<>();
    private @Nullable Integer backupDays;
    private @Nullable Protection protection;
    private @Nullable FinalCopy finalCopy;
    private BackupOwner backupOwner = BackupOwner.SERVER;
    private @Nullable String backupWindow;
    private @Nullable String maintenanceWindow;
    private @Nullable ChangeTiming changes;
    private @Nullable Insights insights;
    private @Nullable Integer logRetentionDays;
    private String database = "app";
    private String administrator = "dbadmin";

    Surroundings surroundings = Surroundings.NONE;

    PostgresArgsBuilder(PostgresDriver driver) {
        this.driver = driver;
    }

    /** What the environment withstands. Default: {@link Profile#PRODUCTION}. */
    public PostgresArgsBuilder profile(Profile profile) {
        this.profile = profile;
        return this;
    }

    /**
     * A major version such as {@code 17}, or on AWS a minor one to start at such as {@code 17.9}. Default: 17. A version
     * past its standard support is refused, since it costs $0.10 per vCPU and hour on top
     * (https://aws.amazon.com/rds/postgresql/pricing/).
     */
    public PostgresArgsBuilder version(String version) {
        this.version = version;
        return this;
    }

    /** Who moves the server to a newer minor version. Default: {@link MinorUpgrades#AUTOMATIC}. */
    public PostgresArgsBuilder minorUpgrades(MinorUpgrades minorUpgrades) {
        this.minorUpgrades = minorUpgrades;
        return this;
    }

    /**
     * Whether the major version may change. Default: {@link MajorUpgrades#REFUSED}. AWS then refuses a change of it; Azure
     * and Google Cloud have no such switch, so there a change is not made.
     */
    public PostgresArgsBuilder majorUpgrades(MajorUpgrades majorUpgrades) {
        this.majorUpgrades = majorUpgrades;
        return this;
    }

    /** One server parameter. Default: forced TLS and a trace of connections, lock waits and schema changes. */
    public PostgresArgsBuilder parameter(String name, String value) {
        this.parameters.put(name, value);
        return this;
    }

    /**
     * The server's size in the cloud's own words, such as {@code db.t3.large}. Default on AWS: {@code db.t4g.micro}
     * in development ($12 a month), {@code db.t4g.medium} in staging ($47), {@code db.m7g.large} in production
     * ($246 with its standby; us-east-1, https://aws.amazon.com/rds/postgresql/pricing/). On Azure {@code Standard_B1ms},
     * {@code Standard_B2s} and {@code Standard_D2ds_v5}, on Google Cloud {@code db-f1-micro}, {@code db-custom-1-3840} and
     * {@code db-perf-optimized-N-2}.
     */
    public PostgresArgsBuilder instanceClass(String instanceClass) {
        this.instanceClass = instanceClass;
        return this;
    }

    /**
     * GiB of storage at first, 20 to 65536 on AWS, 10 to 65536 on Google Cloud, in steps of two from 32 to 32767 on Azure.
     * Default: 20 in development, 50 in staging, 100 in production, or the next step. Each costs $0.115 a month, twice that with a standby (gp3, us-east-1). It never shrinks.
     */
    public PostgresArgsBuilder storageGiB(int storageGiB) {
        this.storageGiB = storageGiB;
        return this;
    }

    /** GiB up to which the storage grows by itself. Default: twice {@link #storageGiB}. Not on Azure. */
    public PostgresArgsBuilder maximumStorageGiB(int maximumStorageGiB) {
        this.maximumStorageGiB = maximumStorageGiB;
        return this;
    }

    /** What survives the loss of a zone. Default: a standby in production, none elsewhere. */
    public PostgresArgsBuilder availability(Availability availability) {
        this.availability = availability;
        return this;
    }

    /** Read replicas of the server's own class, by keys that mean something. Default: none. */
    public PostgresArgsBuilder readReplicas(Collection<String> keys) {
        keys.forEach(key -> readReplicas.put(key, Optional.empty()));
        return this;
    }

    /** One more read replica, of a class of its own. Each costs what a server without a standby does. */
    public PostgresArgsBuilder readReplica(String key, String instanceClass) {
        this.readReplicas.put(key, Optional.of(instanceClass));
        return this;
    }

    /**
     * Days that one can go back to, to the second: 1 to 35 on AWS, 7 to 35 on Azure, on Google Cloud 1 to 7 in Enterprise
     * and to 35 in Enterprise Plus. Default: 7 in development, 14 in staging (7 on Google Cloud), 30 in production. As much as the storage is free, the rest costs $0.095 per GB and month.
     */
    public PostgresArgsBuilder backupDays(int backupDays) {
        this.backupDays = backupDays;
        return this;
    }

    /**
     * Whether it may be deleted. Default: protected in production. To delete a protected one, first update with
     * {@link Protection#DISPOSABLE}, then take it out.
     */
    public PostgresArgsBuilder protection(Protection protection) {
        this.protection = protection;
        return this;
    }

    /**
     * What stays when it is deleted. Default on AWS: a last snapshot and the backups in production, nothing elsewhere. The
     * snapshot is called like the server, with {@code -final} at its end. Azure and Google Cloud keep nothing.
     */
    public PostgresArgsBuilder finalCopy(FinalCopy finalCopy) {
        this.finalCopy = finalCopy;
        return this;
    }

    /**
     * Who keeps the backups. Default: {@link BackupOwner#SERVER}. Say {@link BackupOwner#BACKUP_SERVICE} when a
     * {@code Backup} with a continuous rule selects this server.
     */
    public PostgresArgsBuilder backupOwner(BackupOwner backupOwner) {
        this.backupOwner = backupOwner;
        return this;
    }

    /** When backups are taken each day, UTC, 30 minutes or more. Default: {@code 02:00-03:00}. Not on Azure. */
    public PostgresArgsBuilder backupWindow(String backupWindow) {
        this.backupWindow = backupWindow;
        return this;
    }

    /**
     * When upgrades are made each week, UTC: 30 minutes or more on AWS, an hour elsewhere, on Google Cloud a full one.
     * Default: {@code sun:04:00-sun:05:00}.
     */
    public PostgresArgsBuilder maintenanceWindow(String maintenanceWindow) {
        this.maintenanceWindow = maintenanceWindow;
        return this;
    }

    /** When a change that may interrupt is made. Default: in the window in production on AWS, else at once. */
    public PostgresArgsBuilder changes(ChangeTiming changes) {
        this.changes = changes;
        return this;
    }

    /** How much of its load it remembers. Default: {@link Insights#STANDARD}, free. */
    public PostgresArgsBuilder insights(Insights insights) {
        this.insights = insights;
        return this;
    }

    /**
     * Days that logs are kept. Default: 7 in development (30 on Azure), 30 in staging, 90 in production; $0.50 per GB taken
     * in on AWS. Not on Google Cloud, where the project's log bucket decides.
     */
    public PostgresArgsBuilder logRetentionDays(int days) {
        this.logRetentionDays = days;
        return this;
    }

    /** Name of the first database. Default: {@code app}. It can never change. */
    public PostgresArgsBuilder database(String database) {
        this.database = database;
        return this;
    }

    /** Name of the administrator. Default: {@code dbadmin}. It can never change. */
    public PostgresArgsBuilder administrator(String administrator) {
        this.administrator = administrator;
        return this;
    }

    /** The tiers that may connect, on AWS. Default: {@link SubnetTier#PRIVATE}, where nodes and services live. */
    public PostgresArgsBuilder clients(SubnetTier... tiers) {
        this.surroundings = surroundings.reachedFrom(List.of(tiers));
        return this;
    }

    /** The network whose database tier it lies in. Required. */
    public PostgresArgsBuilder network(NetworkRef network) {
        this.surroundings = surroundings.in(network);
        return this;
    }

    /** The key that encrypts storage, snapshots, the password, insights and logs. Required. It can never change. */
    public PostgresArgsBuilder encryptionKey(EncryptionKeyRef key) {
        this.surroundings = surroundings.encryptedWith(key);
        return this;
    }

    /** Tags of every child. Default: none. */
    public PostgresArgsBuilder tags(Tags tags) {
        this.surroundings = surroundings.tagged(tags);
        return this;
    }

    /** The arguments, unchecked. */
    public PostgresArgs build() {
        return new PostgresArgs(this);
    }

    PostgresSpec spec() {
        return new PostgresSpec(
                profile,
                new PostgresSpec.Engine(
                        Optional.ofNullable(version), Optional.ofNullable(minorUpgrades), majorUpgrades, parameters),
                new PostgresSpec.Capacity(
                        Optional.ofNullable(instanceClass),
                        Optional.ofNullable(storageGiB),
                        Optional.ofNullable(maximumStorageGiB),
                        Optional.ofNullable(availability),
                        readReplicas),
                new PostgresSpec.Durability(
                        Optional.ofNullable(backupDays),
                        Optional.ofNullable(protection),
                        Optional.ofNullable(finalCopy),
                        backupOwner),
                new PostgresSpec.Upkeep(
                        Optional.ofNullable(backupWindow),
                        Optional.ofNullable(maintenanceWindow),
                        Optional.ofNullable(changes),
                        Optional.ofNullable(insights),
                        Optional.ofNullable(logRetentionDays)),
                new PostgresSpec.Access(database, administrator, surroundings.blocks(), surroundings.namedClients()),
                surroundings.missing());
    }
}
