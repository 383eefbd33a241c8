package io.ashlar.policies.security.aws.s3;

import io.ashlar.policies.security.preview.Outputs;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.Stack;
import java.util.List;
import java.util.stream.Stream;

/** A bucket and the resources beside it that carry its settings. */
final class Buckets {
    static final String CLASSIC = "aws:s3/bucket:Bucket";
    static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    static final String[] TYPES = {CLASSIC, BUCKET};
    static final String POLICY = "aws:s3/bucketPolicy:BucketPolicy";
    static final String LOGGING = "aws:s3/bucketLoggingV2:BucketLoggingV2";

    private Buckets() {}

    /** The settings of a kind that point at a bucket. */
    static List<PropertyMap> beside(Resource bucket, Stack stack, String type) {
        return stack.leadingTo(bucket, type, "bucket").stream()
                .map(Resource::properties)
                .toList();
    }

    /** The settings that stand in a bucket itself, under the key that its type has for them. */
    static Stream<PropertyMap> inline(Resource bucket, String classicKey, String key) {
        return Outputs.blocks(bucket, bucket.is(CLASSIC) ? classicKey : key).stream();
    }
}
