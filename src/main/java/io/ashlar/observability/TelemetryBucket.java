package io.ashlar.observability;

import com.pulumi.core.Output;
import io.ashlar.identity.PodIdentity;
import io.ashlar.storage.ObjectStoreRef;
import java.util.Optional;

/**
 * An object store that logs or traces lie in, and the identity that writes it: made for the service account {@code logs} or
 * {@code traces} in the namespace {@code observability}, with {@code Right.writeObjects} and, on AWS, {@code Right.useKey}.
 *
 * @param bucket the store's name; a container's on Azure
 * @param account the storage account, on Azure
 * @param identity who writes
 */
public record TelemetryBucket(Output<String> bucket, Optional<Output<String>> account, PodIdentity identity) {

    /** A bucket on AWS or Google Cloud. */
    public static TelemetryBucket of(ObjectStoreRef store, PodIdentity identity) {
        return new TelemetryBucket(store.bucketName(), Optional.empty(), identity);
    }

    /** A container of a storage account on Azure. */
    public static TelemetryBucket ofContainer(Output<String> account, ObjectStoreRef container, PodIdentity identity) {
        return new TelemetryBucket(container.bucketName(), Optional.of(account), identity);
    }
}
