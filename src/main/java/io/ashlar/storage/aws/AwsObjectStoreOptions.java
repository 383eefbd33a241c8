package io.ashlar.storage.aws;

import com.pulumi.aws.s3.BucketLifecycleConfigurationV2Args;
import com.pulumi.aws.s3.BucketV2Args;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What only AWS knows of an object store: hooks that see each child's arguments last, in AWS's own words.
 *
 * @param bucket changes the bucket's arguments
 * @param lifecycle changes the lifecycle rules
 * @param statements further statements of the bucket's policy, each a JSON object, given the bucket's ARN
 */
public record AwsObjectStoreOptions(
        UnaryOperator<BucketV2Args.Builder> bucket,
        UnaryOperator<BucketLifecycleConfigurationV2Args.Builder> lifecycle,
        Function<String, List<String>> statements) {

    /** Nothing changed. */
    public static AwsObjectStoreOptions none() {
        return new AwsObjectStoreOptions(UnaryOperator.identity(), UnaryOperator.identity(), bucketArn -> List.of());
    }

    /** These options with a hook for the bucket. */
    public AwsObjectStoreOptions customizeBucket(UnaryOperator<BucketV2Args.Builder> hook) {
        return new AwsObjectStoreOptions(hook, lifecycle, statements);
    }

    /** These options with a hook for the lifecycle rules. */
    public AwsObjectStoreOptions customizeLifecycle(UnaryOperator<BucketLifecycleConfigurationV2Args.Builder> hook) {
        return new AwsObjectStoreOptions(bucket, hook, statements);
    }

    /** These options with further policy statements; the denials of open transport stay in front of them. */
    public AwsObjectStoreOptions addStatements(Function<String, List<String>> further) {
        return new AwsObjectStoreOptions(bucket, lifecycle, further);
    }
}
