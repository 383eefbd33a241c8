package io.ashlar.storage.gcp;

import com.pulumi.gcp.storage.BucketArgs;
import java.util.function.UnaryOperator;

/**
 * What only Google Cloud knows of an object store: a hook that sees the bucket's arguments last, in Google's own words.
 *
 * @param bucket changes the bucket's arguments
 */
public record GcpObjectStoreOptions(UnaryOperator<BucketArgs.Builder> bucket) {

    /** Nothing changed. */
    public static GcpObjectStoreOptions none() {
        return new GcpObjectStoreOptions(UnaryOperator.identity());
    }

    /** These options with a hook for the bucket. */
    public GcpObjectStoreOptions customizeBucket(UnaryOperator<BucketArgs.Builder> hook) {
        return new GcpObjectStoreOptions(hook);
    }
}
