package io.ashlar.storage;

import com.pulumi.core.Output;

/** An object store as other capabilities see it. */
public interface ObjectStoreRef {

    /** The cloud's name of the store: a bucket name on AWS. */
    Output<String> bucketName();

    /** The cloud's full name of the store, for policies: an ARN on AWS. */
    Output<String> bucketArn();
}
