package io.ashlar.storage.gcp;

import com.pulumi.gcp.storage.Bucket;
import com.pulumi.gcp.storage.BucketArgs;
import com.pulumi.gcp.storage.BucketIAMMember;
import com.pulumi.gcp.storage.BucketIAMMemberArgs;
import com.pulumi.gcp.storage.inputs.BucketEncryptionArgs;
import com.pulumi.gcp.storage.inputs.BucketLoggingArgs;
import com.pulumi.gcp.storage.inputs.BucketRetentionPolicyArgs;
import com.pulumi.gcp.storage.inputs.BucketVersioningArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.core.Names;
import io.ashlar.core.Protection;
import io.ashlar.gcp.GcpScope;
import io.ashlar.gcp.Labels;
import io.ashlar.storage.ObjectStore;
import io.ashlar.storage.ObjectStoreArgs;
import io.ashlar.storage.ObjectStoreDriver;
import io.ashlar.storage.ObjectStoreHandles;
import io.ashlar.storage.plan.ObjectLock;
import io.ashlar.storage.plan.ObjectStorePlan;
import io.ashlar.storage.plan.StoreEncryption;
import io.ashlar.storage.plan.StoreOffering;
import io.ashlar.storage.plan.StorePurpose;
import java.time.Duration;
import java.util.List;

/** Makes a bucket of Cloud Storage in one region, which spreads over its zones. */
public final class GcpObjectStoreDriver implements ObjectStoreDriver {
    private final GcpScope scope;
    private final GcpObjectStoreOptions options;

    /** A driver that adds nothing to what the plan says. */
    public GcpObjectStoreDriver(GcpScope scope) {
        this(scope, GcpObjectStoreOptions.none());
    }

    /** A driver with a hook. */
    public GcpObjectStoreDriver(GcpScope scope, GcpObjectStoreOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public StoreOffering offering() {
        return GcsOffering.OFFERING;
    }

    @Override
    public ObjectStoreHandles provision(ObjectStorePlan plan, ObjectStoreArgs args, ObjectStore parent) {
        Names names = Names.of(parent.pulumiResourceName());
        Bucket bucket = new Bucket(
                names.child("bucket"),
                options.bucket().apply(bucket(plan, args, parent)).build(),
                CustomResourceOptions.builder()
                        .parent(parent)
                        .protect(plan.protection() == Protection.PROTECTED)
                        .build());
        List<Resource> writers = plan.purpose() == StorePurpose.SERVER_ACCESS_LOGS
                ? List.of(otherBuckets(names.child("log-writer"), bucket, parent))
                : List.of();
        return new GcpObjectStoreHandles(bucket, writers);
    }

    private BucketArgs.Builder bucket(ObjectStorePlan plan, ObjectStoreArgs args, ObjectStore parent) {
        BucketArgs.Builder builder = BucketArgs.builder()
                .project(scope.project())
                .location(scope.region())
                .uniformBucketLevelAccess(true)
                .publicAccessPrevention("enforced")
                .versioning(BucketVersioningArgs.builder()
                        .enabled(plan.objectLock().isEmpty())
                        .build())
                .lifecycleRules(LifecycleRules.of(plan))
                .forceDestroy(plan.protection() == Protection.DISPOSABLE)
                .labels(Labels.of(args.tags()));
        plan.bucketName().ifPresent(builder::name);
        if (plan.encryption() == StoreEncryption.ENVIRONMENT_KEY) {
            builder.encryption(BucketEncryptionArgs.builder()
                    .defaultKmsKeyName(args.encryptionKeyId().orElseThrow())
                    .build());
        }
        plan.objectLock()
                .ifPresent(lock -> builder.retentionPolicy(BucketRetentionPolicyArgs.builder()
                        .retentionPeriod((int) Duration.ofDays(lock.days()).toSeconds())
                        .isLocked(lock.mode() == ObjectLock.Mode.COMPLIANCE)
                        .build()));
        args.accessLogsBucketName()
                .ifPresent(logs -> builder.logging(BucketLoggingArgs.builder()
                        .logBucket(logs)
                        .logObjectPrefix(parent.pulumiResourceName())
                        .build()));
        return builder;
    }

    /** https://cloud.google.com/storage/docs/access-logs#create: the group that writes usage logs. */
    private static BucketIAMMember otherBuckets(String name, Bucket bucket, ObjectStore parent) {
        return new BucketIAMMember(
                name,
                BucketIAMMemberArgs.builder()
                        .bucket(bucket.name())
                        .role("roles/storage.objectCreator")
                        .member("group:cloud-storage-analytics@google.com")
                        .build(),
                CustomResourceOptions.builder().parent(parent).build());
    }
}
