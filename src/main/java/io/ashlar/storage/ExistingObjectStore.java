package io.ashlar.storage;

import com.pulumi.core.Output;

/**
 * An object store made elsewhere.
 *
 * @param bucketName the cloud's name of it
 * @param bucketArn the cloud's full name of it
 */
public record ExistingObjectStore(Output<String> bucketName, Output<String> bucketArn) implements ObjectStoreRef {}
