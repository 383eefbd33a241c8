package io.ashlar.storage.aws;

import com.pulumi.aws.s3.BucketPolicy;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.core.Output;
import io.ashlar.storage.ObjectStoreHandles;

/**
 * The bucket and its policy.
 *
 * @param bucket the bucket
 * @param policy its policy, which is there when every other setting is
 */
public record AwsObjectStoreHandles(BucketV2 bucket, BucketPolicy policy) implements ObjectStoreHandles {

    @Override
    public Output<String> bucketName() {
        return policy.bucket();
    }

    @Override
    public Output<String> bucketId() {
        return policy.bucket().apply(there -> bucket.arn());
    }
}
