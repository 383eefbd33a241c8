package io.ashlar.storage.azure;

import com.pulumi.azurenative.authorization.ManagementLockByScope;
import com.pulumi.azurenative.authorization.ManagementLockByScopeArgs;
import com.pulumi.azurenative.insights.DiagnosticSetting;
import com.pulumi.azurenative.insights.DiagnosticSettingArgs;
import com.pulumi.azurenative.insights.inputs.LogSettingsArgs;
import com.pulumi.azurenative.storage.BlobContainer;
import com.pulumi.azurenative.storage.BlobContainerArgs;
import com.pulumi.azurenative.storage.BlobServiceProperties;
import com.pulumi.azurenative.storage.BlobServicePropertiesArgs;
import com.pulumi.azurenative.storage.ManagementPolicy;
import com.pulumi.azurenative.storage.ManagementPolicyArgs;
import com.pulumi.azurenative.storage.StorageAccount;
import com.pulumi.azurenative.storage.StorageAccountArgs;
import com.pulumi.azurenative.storage.enums.PublicAccess;
import com.pulumi.azurenative.storage.inputs.AccountImmutabilityPolicyPropertiesArgs;
import com.pulumi.azurenative.storage.inputs.DeleteRetentionPolicyArgs;
import com.pulumi.azurenative.storage.inputs.ImmutableStorageAccountArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.azure.AzureScope;
import io.ashlar.azure.ClosedStorageAccount;
import io.ashlar.azure.UniqueName;
import io.ashlar.core.Protection;
import io.ashlar.encryption.plan.KeyAccess;
import io.ashlar.storage.ObjectStore;
import io.ashlar.storage.ObjectStoreArgs;
import io.ashlar.storage.ObjectStoreDriver;
import io.ashlar.storage.ObjectStoreHandles;
import io.ashlar.storage.StorageAccountRef;
import io.ashlar.storage.plan.AzureStorePlan;
import io.ashlar.storage.plan.ObjectStorePlan;
import io.ashlar.storage.plan.StoreEncryption;
import io.ashlar.storage.plan.StoreOffering;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes a storage account with one container, and all that closes, encrypts and cleans it. */
public final class AzureObjectStoreDriver implements ObjectStoreDriver {
    private final AzureScope scope;
    private final AzureObjectStoreOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AzureObjectStoreDriver(AzureScope scope) {
        this(scope, AzureObjectStoreOptions.none());
    }

    /** A driver with hooks. */
    public AzureObjectStoreDriver(AzureScope scope, AzureObjectStoreOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public StoreOffering offering() {
        return BlobOffering.OFFERING;
    }

    @Override
    public KeyAccess keyAccess() {
        return KeyAccess.THROUGH_IDENTITY;
    }

    @Override
    public ObjectStoreHandles provision(ObjectStorePlan plan, ObjectStoreArgs args, ObjectStore parent) {
        return new Provisioning(plan, args, parent, scope, options).all();
    }

    /** One store in the making: what its resources share. */
    private static final class Provisioning {
        private final ObjectStorePlan plan;
        private final AzureStorePlan own;
        private final ObjectStoreArgs args;
        private final ObjectStore parent;
        private final AzureScope scope;
        private final AzureObjectStoreOptions options;

        Provisioning(
                ObjectStorePlan plan,
                ObjectStoreArgs args,
                ObjectStore parent,
                AzureScope scope,
                AzureObjectStoreOptions options) {
            this.plan = plan;
            this.own =
                    AzureStorePlan.of(parent.pulumiResourceName(), args.spec().profile(), plan);
            this.args = args;
            this.parent = parent;
            this.scope = scope;
            this.options = options;
        }

        ObjectStoreHandles all() {
            StorageAccount account = account();
            List<Resource> settings = new ArrayList<>();
            BlobServiceProperties blobs = blobs(account);
            settings.add(blobs);
            settings.add(cleanUp(account, blobs));
            if (plan.protection() == Protection.PROTECTED) {
                settings.add(lock(account));
            }
            args.accessLogs().flatMap(logs -> logs.account()).ifPresent(logs -> settings.add(logging(account, logs)));
            args.network()
                    .ifPresent(network -> settings.addAll(
                            new AzureStoreEndpoint(scope, own, args, parent).provision(network, account)));
            return new AzureObjectStoreHandles(account, container(account, blobs), settings);
        }

        /** Its name comes again when it is made again, so the old one has to go first. */
        private StorageAccount account() {
            StorageAccountArgs.Builder builder = ClosedStorageAccount.in(
                            scope,
                            own.sku(),
                            args.network().isPresent()
                                    ? ClosedStorageAccount.Network.PRIVATE
                                    : ClosedStorageAccount.Network.OPEN)
                    .accountName(UniqueName.compact(ClosedStorageAccount.LONGEST_NAME, own.accountStem(), scope))
                    .tags(args.tags().values());
            if (plan.encryption() == StoreEncryption.ENVIRONMENT_KEY) {
                ClosedStorageAccount.encrypt(builder, args.encryptionKey().orElseThrow());
            } else {
                ClosedStorageAccount.encryptByService(builder);
            }
            plan.objectLock()
                    .ifPresent(lock -> builder.immutableStorageWithVersioning(ImmutableStorageAccountArgs.builder()
                            .enabled(true)
                            .immutabilityPolicy(AccountImmutabilityPolicyPropertiesArgs.builder()
                                    .state("Unlocked")
                                    .immutabilityPeriodSinceCreationInDays(lock.days())
                                    .allowProtectedAppendWrites(false)
                                    .build())
                            .build()));
            return new StorageAccount(
                    own.accountName(),
                    options.account().apply(builder).build(),
                    CustomResourceOptions.builder()
                            .parent(parent)
                            .protect(plan.protection() == Protection.PROTECTED)
                            .deleteBeforeReplace(true)
                            .build());
        }

        private BlobServiceProperties blobs(StorageAccount account) {
            DeleteRetentionPolicyArgs kept = DeleteRetentionPolicyArgs.builder()
                    .enabled(true)
                    .days(plan.keepOldVersionsDays())
                    .build();
            return new BlobServiceProperties(
                    own.serviceName(),
                    options.blobs()
                            .apply(BlobServicePropertiesArgs.builder()
                                    .resourceGroupName(scope.resourceGroup())
                                    .accountName(account.name())
                                    .blobServicesName("default")
                                    .isVersioningEnabled(true)
                                    .deleteRetentionPolicy(kept)
                                    .containerDeleteRetentionPolicy(kept))
                            .build(),
                    child());
        }

        private ManagementPolicy cleanUp(StorageAccount account, BlobServiceProperties versions) {
            return new ManagementPolicy(
                    own.cleanUpName(),
                    ManagementPolicyArgs.builder()
                            .resourceGroupName(scope.resourceGroup())
                            .accountName(account.name())
                            .managementPolicyName("default")
                            .policy(CleanUpRules.of(plan))
                            .build(),
                    child(versions));
        }

        /** Deleting an account takes its contents along, whatever is in it; so Azure itself refuses. */
        private ManagementLockByScope lock(StorageAccount account) {
            return new ManagementLockByScope(
                    own.lockName(),
                    ManagementLockByScopeArgs.builder()
                            .scope(account.id())
                            .level("CanNotDelete")
                            .notes("Deleting this account deletes all that is stored in it")
                            .build(),
                    child());
        }

        private BlobContainer container(StorageAccount account, BlobServiceProperties blobs) {
            return new BlobContainer(
                    own.containerName(),
                    BlobContainerArgs.builder()
                            .resourceGroupName(scope.resourceGroup())
                            .accountName(account.name())
                            .containerName(own.container())
                            .publicAccess(PublicAccess.None)
                            .build(),
                    CustomResourceOptions.merge(
                            child(blobs),
                            CustomResourceOptions.builder()
                                    .protect(plan.protection() == Protection.PROTECTED)
                                    .build()));
        }

        private DiagnosticSetting logging(StorageAccount account, StorageAccountRef logs) {
            return new DiagnosticSetting(
                    own.loggingName(),
                    DiagnosticSettingArgs.builder()
                            .resourceUri(account.id().applyValue(id -> id + "/blobServices/default"))
                            .storageAccountId(logs.id())
                            .logs(Stream.of("StorageDelete", "StorageRead", "StorageWrite")
                                    .map(category -> LogSettingsArgs.builder()
                                            .category(category)
                                            .enabled(true)
                                            .build())
                                    .toList())
                            .build(),
                    child());
        }

        private CustomResourceOptions child(Resource... after) {
            return CustomResourceOptions.builder()
                    .parent(parent)
                    .dependsOn(after)
                    .build();
        }
    }
}
