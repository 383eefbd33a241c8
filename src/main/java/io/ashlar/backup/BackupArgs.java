package io.ashlar.backup;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.backup.plan.BackupRule;
import io.ashlar.backup.plan.BackupSpec;
import io.ashlar.backup.plan.BackupSpec.ClusterSpec;
import io.ashlar.backup.plan.BackupValidator;
import io.ashlar.backup.plan.ClusterRights;
import io.ashlar.backup.plan.RecoveryObjective;
import io.ashlar.backup.plan.RestoreTests;
import io.ashlar.backup.plan.VaultLock;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.monitoring.MonitoringRef;
import io.ashlar.postgres.PostgresRef;
import io.ashlar.storage.ObjectStoreRef;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a {@link Backup} is to be. */
public final class BackupArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "protection", required = true)
    private final String protectionKey;

    @Import(name = "selectionTag", required = true)
    private final Map<String, String> selectionTag;

    @Import(name = "databaseIds")
    private final Map<String, Output<String>> databaseIds;

    @Import(name = "keepDays", required = true)
    private final Map<String, Integer> keepDays;

    @Import(name = "lock", required = true)
    private final String lockKey;

    @Import(name = "copyRegions")
    private final List<String> copyRegions;

    @Import(name = "restoreTests")
    private final List<String> restoreTests;

    @Import(name = "encryptionKeyId", required = true)
    private final Output<String> encryptionKeyId;

    @Import(name = "clusterName")
    private final @Nullable Output<String> clusterName;

    @Import(name = "tags")
    private final Map<String, String> tags;

    private final BackupDriver driver;
    private final BackupSpec spec;
    private final Map<String, CopyTarget> copies;
    private final Optional<MonitoringRef> monitoring;
    private final Optional<ClusterTarget> cluster;

    private BackupArgs(Builder builder) {
        this.driver = builder.driver;
        this.spec = builder.spec();
        this.profileKey = spec.profile().key();
        this.protectionKey = spec.protection().key();
        this.selectionTag = spec.selects() ? Map.of(spec.tagKey(), spec.tagValue()) : Map.of();
        this.databaseIds = new TreeMap<>(builder.databases);
        this.keepDays = new TreeMap<>();
        driver.vaults().offering().rulesOf(spec).forEach((key, rule) -> keepDays.put(key, rule.keepDays()));
        this.lockKey = spec.effectiveLock().mode().name().toLowerCase(Locale.ROOT);
        this.copyRegions = List.copyOf(spec.copyRegions());
        this.restoreTests = driver.vaults().offering().restoreTestsOf(spec).kinds();
        this.encryptionKeyId =
                Objects.requireNonNull(builder.encryptionKey, "encryptionKey").keyId();
        this.copies = Map.copyOf(builder.copies);
        this.monitoring = Optional.ofNullable(builder.monitoring);
        this.cluster = Optional.ofNullable(builder.cluster);
        this.clusterName = cluster.map(target -> target.cluster().clusterName()).orElse(null);
        this.tags = builder.tags.values();
    }

    /** A builder for a backup made by this driver. */
    public static Builder builder(BackupDriver driver) {
        return new Builder(driver);
    }

    /** The plain part: what shapes the plan. */
    public BackupSpec spec() {
        return spec;
    }

    /** ARN of the key that encrypts the vault, and the store of the cluster's backup. */
    public Output<String> encryptionKeyId() {
        return encryptionKeyId;
    }

    /** The cloud's full name of the database of this key. */
    public Output<String> databaseId(String key) {
        return Objects.requireNonNull(databaseIds.get(key));
    }

    /** The other region of this name. */
    public CopyTarget copy(String region) {
        return Objects.requireNonNull(copies.get(region));
    }

    /** Whom to tell, if anybody. */
    public Optional<MonitoringRef> monitoring() {
        return monitoring;
    }

    /** The cluster that is backed up, if there is one. */
    public Optional<ClusterTarget> cluster() {
        return cluster;
    }

    /** Tags of every child. */
    public Tags tags() {
        return new Tags(tags);
    }

    BackupDriver driver() {
        return driver;
    }

    /**
     * These arguments, once nothing is found wrong with them for a component of this name.
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public BackupArgs checked(String name) {
        BackupValidator.check(
                name,
                spec,
                driver.vaults().offering(),
                problems -> cluster.ifPresent(target -> driver.vaults().check(name, target.cluster(), problems)));
        return this;
    }

    /** Collects the arguments; nothing is checked before the component is made, and then all of it at once. */
    public static final class Builder {
        private final BackupDriver driver;
        private final Map<String, BackupRule> rules = new TreeMap<>();
        private final Map<String, CopyTarget> copies = new TreeMap<>();
        private Profile profile = Profile.PRODUCTION;
        private @Nullable Protection protection;
        private final Map<String, Output<String>> databases = new TreeMap<>();
        private String tagKey = "";
        private String tagValue = "";
        private @Nullable VaultLock lock;
        private @Nullable RestoreTests restoreTests;
        private @Nullable RecoveryObjective objective;
        private @Nullable EncryptionKeyRef encryptionKey;
        private @Nullable MonitoringRef monitoring;
        private @Nullable ClusterTarget cluster;
        private ClusterRights clusterRights = ClusterRights.READ_AND_RESTORE;
        private Tags tags = Tags.none();

        private Builder(BackupDriver driver) {
            this.driver = driver;
        }

        /** What the environment withstands. Default: {@link Profile#PRODUCTION}. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /** Whether the vaults may be deleted with what is in them. Default: protected in production, disposable elsewhere. */
        public Builder protection(Protection protection) {
            this.protection = protection;
            return this;
        }

        /**
         * Backs up everything in the region that carries this tag. On AWS only; required there unless a database is named. Databases cost about $0.095 per GB and month,
         * volumes $0.05 (https://aws.amazon.com/backup/pricing/).
         */
        public Builder select(String tagKey, String tagValue) {
            this.tagKey = tagKey;
            this.tagValue = tagValue;
            return this;
        }

        /**
         * Backs up this database by a name of yours, whatever its tags; on AWS and Azure, as Cloud SQL keeps its copies itself.
         * About $0.095 per GB and month on AWS and on Azure (https://azure.microsoft.com/pricing/details/backup/).
         */
        public Builder database(String key, PostgresRef postgres) {
            databases.put(key, postgres.serverId());
            return this;
        }

        /**
         * A rule by the user's name of it. The first replaces the profile's own. Default: one copy every night at 03:00 UTC (on Azure every Sunday),
         * kept 7 days in development, 14 in staging, 30 in production (row B11), outside development with the log between
         * them, so that at most 5 minutes are lost.
         */
        public Builder rule(String key, BackupRule rule) {
            rules.put(key, rule);
            return this;
        }

        /** Who can delete a copy before its time. Default: whoever may, in production nobody before lifting a lock. */
        public Builder lock(VaultLock lock) {
            this.lock = lock;
            return this;
        }

        /**
         * Whether copies are restored to prove them. Default: none, in production a database every Sunday. Each test costs
         * what it restores, for as long as it stands.
         */
        public Builder restoreTests(RestoreTests tests) {
            this.restoreTests = tests;
            return this;
        }

        /** What a disaster may cost: a plan that cannot keep to it is refused. Default: nothing is demanded. */
        public Builder objective(RecoveryObjective objective) {
            this.objective = objective;
            return this;
        }

        /**
         * Also keeps every copy in another region by the cloud's name, through the engine's provider for it and under a key
         * there. Transfer costs about $0.02 per GB (https://aws.amazon.com/backup/pricing/). Default: no other region.
         */
        public Builder copyTo(String region, ProviderResource provider, EncryptionKeyRef key) {
            copies.put(region, new CopyTarget(provider, key.keyId()));
            return this;
        }

        /** Tells of what fails: a critical alert in production, a warning elsewhere. Default: nobody is told. */
        public Builder monitoring(MonitoringRef monitoring) {
            this.monitoring = monitoring;
            return this;
        }

        /**
         * Also backs up this cluster, every night at 02:00 UTC, kept as long as the profile's copies. Default: no cluster.
         *
         * @param store a private, versioned store in this region that holds nothing else, encrypted with the key below
         */
        public Builder cluster(KubernetesClusterRef cluster, ObjectStoreRef store) {
            this.cluster = new ClusterTarget(cluster, store);
            return this;
        }

        /** What that backup may do in the cluster. Default: {@link ClusterRights#READ_AND_RESTORE}. */
        public Builder clusterRights(ClusterRights rights) {
            this.clusterRights = rights;
            return this;
        }

        /** The key that encrypts the vault. Required. */
        public Builder encryptionKey(EncryptionKeyRef key) {
            this.encryptionKey = key;
            return this;
        }

        /** Tags of every child. Default: none. */
        public Builder tags(Tags tags) {
            this.tags = tags;
            return this;
        }

        /** The arguments, unchecked. */
        public BackupArgs build() {
            return new BackupArgs(this);
        }

        private BackupSpec spec() {
            return new BackupSpec(
                    profile,
                    protection == null ? Protection.of(profile) : protection,
                    tagKey,
                    tagValue,
                    new TreeSet<>(databases.keySet()),
                    new TreeMap<>(rules),
                    Optional.ofNullable(lock),
                    Optional.ofNullable(restoreTests),
                    Optional.ofNullable(objective),
                    new TreeSet<>(copies.keySet()),
                    cluster == null ? Optional.empty() : Optional.of(new ClusterSpec(clusterRights)));
        }
    }
}
