package io.ashlar.storage;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.network.NetworkRef;
import io.ashlar.storage.plan.ObjectLock;
import io.ashlar.storage.plan.ObjectStoreSpec;
import io.ashlar.storage.plan.ObjectStoreValidator;
import io.ashlar.storage.plan.StoreEncryption;
import io.ashlar.storage.plan.StorePurpose;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an {@link ObjectStore} is to be. */
public final class ObjectStoreArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "protection", required = true)
    private final String protectionKey;

    @Import(name = "purpose", required = true)
    private final String purposeKey;

    @Import(name = "bucketName")
    private final @Nullable String bucketName;

    @Import(name = "encryption")
    private final @Nullable String encryption;

    @Import(name = "encryptionKeyId")
    private final @Nullable Output<String> encryptionKeyId;

    @Import(name = "keepOldVersionsDays")
    private final @Nullable Integer keepOldVersionsDays;

    @Import(name = "expireAfterDays")
    private final @Nullable Integer expireAfterDays;

    @Import(name = "objectLock")
    private final @Nullable String objectLock;

    @Import(name = "accessLogsBucketName")
    private final @Nullable Output<String> accessLogsBucketName;

    @Import(name = "networkId")
    private final @Nullable Output<String> networkId;

    @Import(name = "tags")
    private final Map<String, String> tags;

    private final ObjectStoreDriver driver;
    private final ObjectStoreSpec spec;
    private final Optional<EncryptionKeyRef> encryptionKey;
    private final Optional<ObjectStoreRef> accessLogs;
    private final Optional<NetworkRef> network;

    private ObjectStoreArgs(Builder builder) {
        this.driver = builder.driver;
        this.spec = builder.spec();
        this.profileKey = spec.profile().key();
        this.protectionKey = spec.protection().key();
        this.purposeKey = spec.purpose().key();
        this.bucketName = builder.bucketName;
        this.encryption = spec.encryption().map(StoreEncryption::key).orElse(null);
        this.encryptionKeyId = builder.encryptionKey == null ? null : builder.encryptionKey.keyId();
        this.keepOldVersionsDays = builder.keepOldVersionsDays;
        this.expireAfterDays = builder.expireAfterDays;
        this.objectLock = spec.objectLock().map(ObjectLock::toString).orElse(null);
        this.accessLogsBucketName = builder.accessLogs == null ? null : builder.accessLogs.bucketName();
        this.networkId = builder.network == null ? null : builder.network.networkId();
        this.tags = builder.tags.values();
        this.encryptionKey = Optional.ofNullable(builder.encryptionKey);
        this.accessLogs = Optional.ofNullable(builder.accessLogs);
        this.network = Optional.ofNullable(builder.network);
    }

    /** A builder for a store made by this driver. */
    public static Builder builder(ObjectStoreDriver driver) {
        return new Builder(driver);
    }

    /** The plain part: what shapes the plan. */
    public ObjectStoreSpec spec() {
        return spec;
    }

    /** ARN of the key that encrypts objects, if one was given. */
    public Optional<Output<String>> encryptionKeyId() {
        return Optional.ofNullable(encryptionKeyId);
    }

    /** Name of the bucket that takes this store's access logs, if one was given. */
    public Optional<Output<String>> accessLogsBucketName() {
        return Optional.ofNullable(accessLogsBucketName);
    }

    /** The key that encrypts objects, if one was given. */
    public Optional<EncryptionKeyRef> encryptionKey() {
        return encryptionKey;
    }

    /** The store that takes this store's access logs, if one was given. */
    public Optional<ObjectStoreRef> accessLogs() {
        return accessLogs;
    }

    /** The network from which the store is used, if one was given. */
    public Optional<NetworkRef> network() {
        return network;
    }

    /** Tags of every child. */
    public Tags tags() {
        return new Tags(tags);
    }

    ObjectStoreDriver driver() {
        return driver;
    }

    /**
     * These arguments, once nothing is found wrong with them for a component of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public ObjectStoreArgs checked(String name) {
        Problems.reportTogether(List.of(() -> ObjectStoreValidator.check(name, spec, driver.offering()), () -> {
            Problems problems = Problems.of("ObjectStore", name);
            encryptionKey.ifPresent(key -> key.check(driver.keyAccess(), problems));
            problems.throwIfAny();
        }));
        return this;
    }

    /** Collects the arguments; nothing is checked before the component is made, and then all of it at once. */
    public static final class Builder {
        private final ObjectStoreDriver driver;
        private Profile profile = Profile.PRODUCTION;
        private @Nullable Protection protection;
        private StorePurpose purpose = StorePurpose.GENERAL;
        private @Nullable String bucketName;
        private @Nullable StoreEncryption encryption;
        private @Nullable EncryptionKeyRef encryptionKey;
        private @Nullable Integer keepOldVersionsDays;
        private @Nullable Integer expireAfterDays;
        private @Nullable ObjectLock objectLock;
        private @Nullable ObjectStoreRef accessLogs;
        private @Nullable NetworkRef network;
        private Tags tags = Tags.none();

        private Builder(ObjectStoreDriver driver) {
            this.driver = driver;
        }

        /** What the environment withstands. Default: {@link Profile#PRODUCTION}. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /**
         * Whether the store may be deleted. Default:
         * protected in production, where it must be emptied by hand first; disposable elsewhere, contents and all.
         */
        public Builder protection(Protection protection) {
            this.protection = protection;
            return this;
        }

        /** Who writes to the store. Default: {@link StorePurpose#GENERAL}, the account's own identities. */
        public Builder purpose(StorePurpose purpose) {
            this.purpose = purpose;
            return this;
        }

        /**
         * The exact name, 3 to 63 characters, which no one else in the world may have taken. Default: the engine makes
         * one from the component's name and seven random characters. A name that others can guess can be taken before
         * you do, and a store with a fixed name cannot be replaced without losing it first. On Azure it names the container,
         * which only has to be free in its storage account; the account's name is always made.
         *
         * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">Naming rules</a>
         */
        public Builder bucketName(String bucketName) {
            this.bucketName = bucketName;
            return this;
        }

        /**
         * Whose key encrypts. Default: the environment's ({@link StoreEncryption#ENVIRONMENT_KEY}), which must be given;
         * the service's own ({@link StoreEncryption#SERVICE_KEY}) where a service that writes the store takes no other.
         */
        public Builder encryption(StoreEncryption encryption) {
            this.encryption = encryption;
            return this;
        }

        /**
         * The key that encrypts objects. Required unless the service's own key does. With a bucket key, so that S3 asks
         * KMS ($0.03 per 10,000 requests, https://aws.amazon.com/kms/pricing/) about once a bucket and not once an object.
         */
        public Builder encryptionKey(EncryptionKeyRef key) {
            this.encryptionKey = key;
            return this;
        }

        /**
         * Days that replaced and deleted versions are kept, 1 or more. Default: 7 in development, 30 in staging, 90 in
         * production. They are paid for like any object.
         */
        public Builder keepOldVersionsDays(int days) {
            this.keepOldVersionsDays = days;
            return this;
        }

        /**
         * Days after which objects are deleted, 1 or more; as old versions they last {@link #keepOldVersionsDays} longer.
         * Default: never for what you store; for logs 14 in development, 30 in staging, 365 in production.
         */
        public Builder expireAfterDays(int days) {
            this.expireAfterDays = days;
            return this;
        }

        /** Keeps every new object from being deleted or overwritten for a time. Default: none. It cannot be taken back. */
        public Builder objectLock(ObjectLock lock) {
            this.objectLock = lock;
            return this;
        }

        /**
         * The store that takes a log line for each request to this one; its purpose must be
         * {@link StorePurpose#SERVER_ACCESS_LOGS}. Default: none. Delivery is free, storage is not.
         */
        public Builder accessLogsTo(ObjectStoreRef store) {
            this.accessLogs = store;
            return this;
        }

        /**
         * The network whose workloads use the store; they reach it without crossing the internet, as they do on AWS and Google
         * Cloud anyhow. Default: none. On Azure the store gets a private endpoint in the network, about $7.30 a month and
         * $0.01 per GB (https://azure.microsoft.com/pricing/details/private-link/), and is closed to every other network.
         */
        public Builder network(NetworkRef network) {
            this.network = network;
            return this;
        }

        /** Tags of every child. Default: none. */
        public Builder tags(Tags tags) {
            this.tags = tags;
            return this;
        }

        /** The arguments, unchecked. */
        public ObjectStoreArgs build() {
            return new ObjectStoreArgs(this);
        }

        private ObjectStoreSpec spec() {
            return new ObjectStoreSpec(
                    profile,
                    protection == null ? Protection.of(profile) : protection,
                    purpose,
                    Optional.ofNullable(bucketName),
                    Optional.ofNullable(encryption),
                    encryptionKey == null ? ObjectStoreSpec.Key.MISSING : ObjectStoreSpec.Key.GIVEN,
                    Optional.ofNullable(keepOldVersionsDays),
                    Optional.ofNullable(expireAfterDays),
                    Optional.ofNullable(objectLock));
        }
    }
}
