package io.ashlar.storage;

import com.pulumi.core.Output;

/** An object store as other capabilities see it. */
public interface ObjectStoreRef {

    /**
     * The cloud's name of the store: a bucket name on AWS. It resolves only when the store is closed to the public,
     * encrypted and under its policy, so that nothing is ever written before.
     */
    Output<String> bucketName();

    /** The cloud's full name of the store, for policies: an ARN on AWS. It resolves like {@link #bucketName()}. */
    Output<String> bucketId();
}
