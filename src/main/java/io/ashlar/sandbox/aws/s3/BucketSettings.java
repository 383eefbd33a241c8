package io.ashlar.sandbox.aws.s3;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;

/** How a bucket keeps what is in it. */
public final class BucketSettings {
    /** The encryption by default; its id is the bucket's name. */
    public static final String ENCRYPTION =
            "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2";

    private static final String VERSIONING = "aws:s3/bucketVersioningV2:BucketVersioningV2";
    private static final String OBJECT_LOCK = "aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2";

    private BucketSettings() {}

    static ResourceModel versioning() {
        return ResourceModel.of(VERSIONING)
                .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html")
                .source("https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html")
                .called("S3 Bucket Versioning")
                .with(Buckets.settingOfABucket())
                .rule("versioningConfiguration.status", Rules.oneOf("Enabled", "Suspended", "Disabled"))
                .rule("versioningConfiguration.mfaDelete", Rules.oneOf("Enabled", "Disabled"))
                .admit(BucketSettings::staysOnUnderALock)
                .build();
    }

    private static void staysOnUnderALock(Subject versioning) {
        boolean off = versioning
                .text("versioningConfiguration.status")
                .filter(status -> !status.equals("Enabled"))
                .isPresent();
        String bucket = versioning.text("bucket").orElse("");
        if (off
                && (lockedAtCreation(versioning, bucket)
                        || versioning.find(OBJECT_LOCK, bucket).isPresent())) {
            throw Refusal.conflict(
                    "InvalidBucketState",
                    "An Object Lock configuration is present on this bucket, so the versioning state cannot be"
                            + " changed.");
        }
    }

    private static boolean lockedAtCreation(Subject subject, String bucket) {
        return subject.find(Buckets.BUCKET, bucket)
                .map(CloudResource::inputs)
                .filter(inputs -> inputs.isTrue("objectLockEnabled"))
                .isPresent();
    }

    static ResourceModel objectLock() {
        return ResourceModel.of(OBJECT_LOCK)
                .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectLockConfiguration.html")
                .source("https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html")
                .called("S3 Bucket Object Lock Configuration")
                .with(Buckets.settingOfABucket())
                .defaultsTo("objectLockEnabled", "Enabled")
                .rule("objectLockEnabled", Rules.oneOf("Enabled"))
                .rule("rule.defaultRetention.mode", Rules.oneOf("GOVERNANCE", "COMPLIANCE"))
                .rule("rule.defaultRetention.days", Rules.between(1, 36_500))
                .rule("rule.defaultRetention.years", Rules.between(1, 100))
                .check((inputs, findings) -> {
                    Properties retention = inputs.object("rule.defaultRetention");
                    if (inputs.has("rule.defaultRetention") && retention.has("days") == retention.has("years")) {
                        findings.add(
                                "rule.defaultRetention",
                                "'rule.defaultRetention' must have exactly one of days and years");
                    }
                })
                .admit(BucketSettings::needsVersions)
                .build();
    }

    private static void needsVersions(Subject lock) {
        String bucket = lock.text("bucket").orElse("");
        boolean versioned = lock.find(VERSIONING, bucket)
                .flatMap(versioning -> versioning.inputs().text("versioningConfiguration.status"))
                .filter("Enabled"::equals)
                .isPresent();
        if (!versioned && !lockedAtCreation(lock, bucket)) {
            throw Refusal.conflict(
                    "InvalidBucketState",
                    "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration");
        }
    }

    /** S3 does not look whether the key exists, nor does this model; the first object written would tell. */
    static ResourceModel encryption() {
        return ResourceModel.of(ENCRYPTION)
                .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketEncryption.html")
                .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_ServerSideEncryptionByDefault.html")
                .called("S3 Bucket Server-side Encryption Configuration")
                .with(Buckets.settingOfABucket())
                .rule(
                        "rules[].applyServerSideEncryptionByDefault.sseAlgorithm",
                        Rules.oneOf("AES256", "aws:kms", "aws:kms:dsse"))
                .check(BucketSettings::keyFitsAlgorithm)
                .build();
    }

    private static void keyFitsAlgorithm(Properties inputs, Findings findings) {
        if (inputs.has("rules")
                && !inputs.isUnknown("rules")
                && inputs.objects("rules").size() != 1) {
            findings.add("rules", "'rules' must have exactly one rule");
        }
        for (Properties rule : inputs.objects("rules")) {
            Properties byDefault = rule.object("applyServerSideEncryptionByDefault");
            if (byDefault.has("kmsMasterKeyId")
                    && byDefault.text("sseAlgorithm").filter("AES256"::equals).isPresent()) {
                findings.add(
                        "rules[0].applyServerSideEncryptionByDefault.kmsMasterKeyId",
                        "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or"
                                + " aws:kms:dsse");
            }
        }
    }

    static ResourceModel logging() {
        return ResourceModel.of("aws:s3/bucketLoggingV2:BucketLoggingV2")
                .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLogging.html")
                .source("https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html")
                .called("S3 Bucket Logging")
                .with(Buckets.settingOfABucket())
                .rule(
                        "targetObjectKeyFormat.partitionedPrefix.partitionDateSource",
                        Rules.oneOf("EventTime", "DeliveryTime"))
                .refersTo(
                        "targetBucket",
                        Buckets.aBucket()
                                .missing(
                                        "InvalidTargetBucketForLogging",
                                        "The target bucket for logging does not exist"))
                .build();
    }
}
