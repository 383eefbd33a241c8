package io.ashlar.storage.aws;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.inputs.GetCallerIdentityArgs;
import com.pulumi.aws.outputs.GetCallerIdentityResult;
import com.pulumi.aws.s3.BucketLifecycleConfigurationV2;
import com.pulumi.aws.s3.BucketLifecycleConfigurationV2Args;
import com.pulumi.aws.s3.BucketLoggingV2;
import com.pulumi.aws.s3.BucketLoggingV2Args;
import com.pulumi.aws.s3.BucketObjectLockConfigurationV2;
import com.pulumi.aws.s3.BucketObjectLockConfigurationV2Args;
import com.pulumi.aws.s3.BucketOwnershipControls;
import com.pulumi.aws.s3.BucketOwnershipControlsArgs;
import com.pulumi.aws.s3.BucketPolicy;
import com.pulumi.aws.s3.BucketPolicyArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2Args;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.aws.s3.BucketVersioningV2;
import com.pulumi.aws.s3.BucketVersioningV2Args;
import com.pulumi.aws.s3.inputs.BucketLoggingV2TargetObjectKeyFormatArgs;
import com.pulumi.aws.s3.inputs.BucketLoggingV2TargetObjectKeyFormatPartitionedPrefixArgs;
import com.pulumi.aws.s3.inputs.BucketObjectLockConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketObjectLockConfigurationV2RuleDefaultRetentionArgs;
import com.pulumi.aws.s3.inputs.BucketOwnershipControlsRuleArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketVersioningV2VersioningConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.core.Names;
import io.ashlar.core.Protection;
import io.ashlar.storage.ObjectStore;
import io.ashlar.storage.ObjectStoreArgs;
import io.ashlar.storage.ObjectStoreDriver;
import io.ashlar.storage.ObjectStoreHandles;
import io.ashlar.storage.plan.ObjectLock;
import io.ashlar.storage.plan.ObjectStorePlan;
import io.ashlar.storage.plan.StoreEncryption;
import io.ashlar.storage.plan.StoreOffering;

/** Makes an S3 bucket and all that closes, encrypts and cleans it. */
public final class AwsObjectStoreDriver implements ObjectStoreDriver {
    private final AwsObjectStoreOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AwsObjectStoreDriver() {
        this(AwsObjectStoreOptions.none());
    }

    /** A driver with hooks. */
    public AwsObjectStoreDriver(AwsObjectStoreOptions options) {
        this.options = options;
    }

    @Override
    public StoreOffering offering() {
        return S3Offering.OFFERING;
    }

    @Override
    public ObjectStoreHandles provision(ObjectStorePlan plan, ObjectStoreArgs args, ObjectStore parent) {
        return new Provisioning(plan, args, parent, options).all();
    }

    /** One store in the making: what its resources share. */
    private static final class Provisioning {
        private final ObjectStorePlan plan;
        private final ObjectStoreArgs args;
        private final ObjectStore parent;
        private final AwsObjectStoreOptions options;
        private final Names names;
        private final BucketV2 bucket;

        Provisioning(ObjectStorePlan plan, ObjectStoreArgs args, ObjectStore parent, AwsObjectStoreOptions options) {
            this.plan = plan;
            this.args = args;
            this.parent = parent;
            this.options = options;
            this.names = Names.of(parent.pulumiResourceName());
            this.bucket = bucket();
        }

        ObjectStoreHandles all() {
            BucketVersioningV2 versioning = versioning();
            BucketPublicAccessBlock publicAccessBlock = publicAccessBlock();
            BucketPolicy policy = policy(publicAccessBlock, ownership(publicAccessBlock), versioning, encryption());
            lifecycle(versioning);
            plan.objectLock().ifPresent(lock -> objectLock(lock, versioning));
            args.accessLogsBucketName().ifPresent(this::accessLogging);
            return new AwsObjectStoreHandles(bucket, policy);
        }

        private BucketV2 bucket() {
            String name = names.child("bucket");
            BucketV2Args.Builder builder = BucketV2Args.builder()
                    .forceDestroy(plan.protection() == Protection.DISPOSABLE)
                    .objectLockEnabled(plan.objectLock().isPresent())
                    .tags(args.tags().named(name));
            plan.bucketName().ifPresent(builder::bucket);
            return new BucketV2(
                    name,
                    options.bucket().apply(builder).build(),
                    CustomResourceOptions.builder()
                            .parent(parent)
                            .protect(plan.protection() == Protection.PROTECTED)
                            .build());
        }

        private BucketVersioningV2 versioning() {
            return new BucketVersioningV2(
                    names.child("versioning"),
                    BucketVersioningV2Args.builder()
                            .bucket(bucket.id())
                            .versioningConfiguration(BucketVersioningV2VersioningConfigurationArgs.builder()
                                    .status("Enabled")
                                    .build())
                            .build(),
                    child());
        }

        private BucketPublicAccessBlock publicAccessBlock() {
            return new BucketPublicAccessBlock(
                    names.child("public-access-block"),
                    BucketPublicAccessBlockArgs.builder()
                            .bucket(bucket.id())
                            .blockPublicAcls(true)
                            .blockPublicPolicy(true)
                            .ignorePublicAcls(true)
                            .restrictPublicBuckets(true)
                            .build(),
                    child());
        }

        /** After the public access block: S3 answers two such changes at once with OperationAborted. */
        private BucketOwnershipControls ownership(BucketPublicAccessBlock publicAccessBlock) {
            return new BucketOwnershipControls(
                    names.child("ownership"),
                    BucketOwnershipControlsArgs.builder()
                            .bucket(bucket.id())
                            .rule(BucketOwnershipControlsRuleArgs.builder()
                                    .objectOwnership("BucketOwnerEnforced")
                                    .build())
                            .build(),
                    child(publicAccessBlock));
        }

        private BucketServerSideEncryptionConfigurationV2 encryption() {
            var byDefault =
                    BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs.builder();
            if (plan.encryption() == StoreEncryption.ENVIRONMENT_KEY) {
                byDefault
                        .sseAlgorithm("aws:kms")
                        .kmsMasterKeyId(args.encryptionKeyId().orElseThrow());
            } else {
                byDefault.sseAlgorithm("AES256");
            }
            return new BucketServerSideEncryptionConfigurationV2(
                    names.child("encryption"),
                    BucketServerSideEncryptionConfigurationV2Args.builder()
                            .bucket(bucket.id())
                            .rules(BucketServerSideEncryptionConfigurationV2RuleArgs.builder()
                                    .applyServerSideEncryptionByDefault(byDefault.build())
                                    .bucketKeyEnabled(plan.encryption() == StoreEncryption.ENVIRONMENT_KEY)
                                    .build())
                            .build(),
                    child());
        }

        /** After all that makes the bucket safe; see {@link io.ashlar.storage.ObjectStoreRef#bucketName()}. */
        private BucketPolicy policy(Resource... settings) {
            Output<String> account = AwsFunctions.getCallerIdentity(
                            GetCallerIdentityArgs.Empty,
                            InvokeOptions.builder().parent(parent).build())
                    .applyValue(GetCallerIdentityResult::accountId);
            return new BucketPolicy(
                    names.child("policy"),
                    BucketPolicyArgs.builder()
                            .bucket(bucket.id())
                            .policy(Output.tuple(bucket.arn(), account)
                                    .applyValue(known -> BucketPolicyDocument.of(
                                            plan.purpose(),
                                            known.t1,
                                            known.t2,
                                            options.statements().apply(known.t1))))
                            .build(),
                    child(settings));
        }

        private void lifecycle(BucketVersioningV2 versioning) {
            new BucketLifecycleConfigurationV2(
                    names.child("lifecycle"),
                    options.lifecycle()
                            .apply(BucketLifecycleConfigurationV2Args.builder()
                                    .bucket(bucket.id())
                                    .rules(LifecycleRules.of(plan)))
                            .build(),
                    child(versioning));
        }

        private void objectLock(ObjectLock lock, BucketVersioningV2 versioning) {
            new BucketObjectLockConfigurationV2(
                    names.child("object-lock"),
                    BucketObjectLockConfigurationV2Args.builder()
                            .bucket(bucket.id())
                            .rule(BucketObjectLockConfigurationV2RuleArgs.builder()
                                    .defaultRetention(BucketObjectLockConfigurationV2RuleDefaultRetentionArgs.builder()
                                            .mode(lock.mode().name())
                                            .days(lock.days())
                                            .build())
                                    .build())
                            .build(),
                    child(versioning));
        }

        private void accessLogging(Output<String> logs) {
            new BucketLoggingV2(
                    names.child("access-logging"),
                    BucketLoggingV2Args.builder()
                            .bucket(bucket.id())
                            .targetBucket(logs)
                            .targetPrefix(parent.pulumiResourceName() + "/")
                            .targetObjectKeyFormat(BucketLoggingV2TargetObjectKeyFormatArgs.builder()
                                    .partitionedPrefix(
                                            BucketLoggingV2TargetObjectKeyFormatPartitionedPrefixArgs.builder()
                                                    .partitionDateSource("EventTime")
                                                    .build())
                                    .build())
                            .build(),
                    child());
        }

        private CustomResourceOptions child(Resource... after) {
            return CustomResourceOptions.builder()
                    .parent(parent)
                    .dependsOn(after)
                    .build();
        }
    }
}
