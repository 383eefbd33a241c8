package io.ashlar.storage.azure;

import com.pulumi.azurenative.storage.BlobServicePropertiesArgs;
import com.pulumi.azurenative.storage.StorageAccountArgs;
import java.util.function.UnaryOperator;

/**
 * What only Azure knows of an object store: hooks that see each child's arguments last, in Azure's own words.
 *
 * @param account changes the storage account's arguments
 * @param blobs changes its settings for blobs
 */
public record AzureObjectStoreOptions(
        UnaryOperator<StorageAccountArgs.Builder> account, UnaryOperator<BlobServicePropertiesArgs.Builder> blobs) {

    /** Nothing changed. */
    public static AzureObjectStoreOptions none() {
        return new AzureObjectStoreOptions(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** These options with a hook for the storage account. */
    public AzureObjectStoreOptions customizeAccount(UnaryOperator<StorageAccountArgs.Builder> hook) {
        return new AzureObjectStoreOptions(hook, blobs);
    }

    /** These options with a hook for the settings for blobs. */
    public AzureObjectStoreOptions customizeBlobs(UnaryOperator<BlobServicePropertiesArgs.Builder> hook) {
        return new AzureObjectStoreOptions(account, hook);
    }
}
