package io.ashlar.storage;

import com.pulumi.core.Output;

/**
 * An object store made elsewhere.
 *
 * @param bucketName the cloud's name of it
 * @param bucketId the cloud's full name of it
 */
public record ExistingObjectStore(Output<String> bucketName, Output<String> bucketId) implements ObjectStoreRef {}
