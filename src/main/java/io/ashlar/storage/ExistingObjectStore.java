package io.ashlar.storage;

import com.pulumi.core.Output;
import java.util.Optional;

/**
 * An object store made elsewhere.
 *
 * @param bucketName the cloud's name of it
 * @param bucketId the cloud's full name of it
 * @param account the storage account that it lies in, on Azure
 */
public record ExistingObjectStore(
        Output<String> bucketName, Output<String> bucketId, Optional<StorageAccountRef> account)
        implements ObjectStoreRef {

    /** A bucket on AWS or Google Cloud. */
    public ExistingObjectStore(Output<String> bucketName, Output<String> bucketId) {
        this(bucketName, bucketId, Optional.empty());
    }
}
