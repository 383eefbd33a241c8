package io.ashlar.sandbox.aws.s3;

import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import java.util.List;

/** The types whose tokens begin with {@code aws:s3/}. */
public final class S3Table implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(
                Buckets.bucket(Buckets.BUCKET),
                Buckets.bucket(Buckets.OLDER_BUCKET),
                Buckets.object("aws:s3/bucketObject:BucketObject"),
                Buckets.object("aws:s3/bucketObjectv2:BucketObjectv2"),
                BucketAccess.publicAccessBlock(),
                BucketAccess.ownershipControls(),
                BucketAccess.policy(),
                BucketSettings.versioning(),
                BucketSettings.encryption(),
                BucketSettings.logging(),
                BucketSettings.objectLock(),
                LifecycleRules.lifecycle(),
                BucketEvents.notification(),
                BucketEvents.replication());
    }
}
