package io.ashlar.sandbox.aws.s3;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Buckets and the objects in them. */
public final class Buckets {
    static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    static final String OLDER_BUCKET = "aws:s3/bucket:Bucket";

    private static final List<String> OBJECTS =
            List.of("aws:s3/bucketObject:BucketObject", "aws:s3/bucketObjectv2:BucketObjectv2");

    /** https://docs.aws.amazon.com/general/latest/gr/s3.html, "Amazon S3 website endpoints". */
    private static final Map<String, String> WEBSITE_ZONES = Map.ofEntries(
            Map.entry("us-east-1", "Z3AQBSTGFYJSTF"),
            Map.entry("us-east-2", "Z2O1EMRO9K5GLX"),
            Map.entry("us-west-1", "Z2F56UZL2M1ACD"),
            Map.entry("us-west-2", "Z3BJ6K6RIION7M"),
            Map.entry("ca-central-1", "Z1QDHH18159H29"),
            Map.entry("eu-central-1", "Z21DNDUVLTQW6Q"),
            Map.entry("eu-west-1", "Z1BKCTXD74EZPE"),
            Map.entry("eu-west-2", "Z3GKZC51ZF0DB4"),
            Map.entry("eu-west-3", "Z3R1K369G5AVDG"),
            Map.entry("eu-north-1", "Z3BAZG2TWCNX0D"),
            Map.entry("ap-south-1", "Z11RGJOFQNVJUP"),
            Map.entry("ap-southeast-1", "Z3O0J2DXBE1FTB"),
            Map.entry("ap-southeast-2", "Z1WCIGYICN2BYD"),
            Map.entry("ap-northeast-1", "Z2M4EHUR26P7ZW"),
            Map.entry("ap-northeast-2", "Z3W03O7B5YMIYP"),
            Map.entry("ap-northeast-3", "Z2YQB5RD63NC85"),
            Map.entry("sa-east-1", "Z7KQH4QJS55SO"));

    private Buckets() {}

    /** The bucket that a property names, in the provider's own region. */
    public static Reference aBucket() {
        return Reference.to(BUCKET)
                .or(OLDER_BUCKET, "id")
                .missing("NoSuchBucket", "The specified bucket does not exist");
    }

    /** What all settings of a bucket share: they are known by its name, and S3 puts a new one in the place of the old. */
    static Consumer<ResourceModelBuilder> settingOfABucket() {
        return setting -> setting.id("{bucket}")
                .overwrites()
                .replaceOn("bucket", "expectedBucketOwner")
                .refersTo("bucket", aBucket());
    }

    /** The one setting of this type that a bucket has. */
    static Optional<CloudResource> setting(Subject subject, String type, String bucket) {
        return subject.find(type, bucket);
    }

    static ResourceModel bucket(String type) {
        return ResourceModel.of(type)
                .source("https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html")
                .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html")
                .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html")
                .called("S3 Bucket")
                .autoNamedInLowerCase("bucket", 63)
                .id(Buckets::name)
                .arn("arn:{partition}:s3:::{id}")
                .computed("bucket", "{id}")
                .computed("bucketDomainName", "{id}.s3.amazonaws.com")
                .computed("bucketRegionalDomainName", "{id}.s3.{region}.amazonaws.com")
                .computed("hostedZoneId", bucket -> WEBSITE_ZONES.getOrDefault(bucket.region(), ""))
                .computed("region", "{region}")
                .computed("requestPayer", bucket -> "BucketOwner")
                .defaultsTo("forceDestroy", false)
                .defaultsTo("objectLockEnabled", false)
                .replaceOn("bucket", "bucketPrefix", "objectLockEnabled")
                .rule(
                        "bucket",
                        Rules.length(3, 63),
                        Rules.matches(
                                "[a-z0-9][a-z0-9.-]*[a-z0-9]",
                                "lower-case letters, digits, dots and dashes, beginning and ending with a letter or"
                                        + " digit"),
                        Rules.without("\\.\\.", "have two dots side by side"),
                        Rules.without("^\\d{1,3}(\\.\\d{1,3}){3}$", "look like an IP address"),
                        Rules.without("^(xn--|sthree-|amzn-s3-demo-)", "begin with xn--, sthree- or amzn-s3-demo-"),
                        Rules.without(
                                "(-s3alias|--ol-s3|\\.mrap|--x-s3|--table-s3)$",
                                "end with -s3alias, --ol-s3, .mrap, --x-s3 or --table-s3"))
                .rule("bucketPrefix", Rules.length(1, 37))
                .uniqueWorldwide(
                        "bucket",
                        "BucketAlreadyExists",
                        "The requested bucket name is not available. The bucket namespace is shared by all users of the"
                                + " system. Please select a different name and try again.")
                .quota(10_000, "TooManyBuckets", "You have attempted to create more buckets than allowed")
                .beforeDeletion(Buckets::isEmpty)
                .build();
    }

    private static String name(Subject bucket) {
        return bucket.text("bucket").orElseGet(() -> bucket.text("bucketPrefix").orElse("") + bucket.digits(26));
    }

    private static void isEmpty(Subject bucket) {
        CloudResource existing = bucket.existing().orElseThrow();
        boolean holds = OBJECTS.stream()
                .anyMatch(type -> !bucket.referrers(existing, type).isEmpty());
        if (holds && !existing.inputs().isTrue("forceDestroy")) {
            throw Refusal.conflict(
                    "BucketNotEmpty",
                    "The bucket you tried to delete is not empty. You must delete all versions in the bucket.");
        }
    }

    /** The real id is the key alone; here the bucket stands before it, so that two buckets can hold the same key. */
    static ResourceModel object(String type) {
        return ResourceModel.of(type)
                .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html")
                .source("https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html")
                .called("S3 Object")
                .id(object -> object.text("bucket").orElse("") + "/" + key(object))
                .overwrites()
                .arn("arn:{partition}:s3:::{bucket}/{key}")
                .computed("key", Buckets::key)
                .computed("etag", "{hex:32}")
                .computed("versionId", "{letters:32}")
                .defaultsTo("storageClass", "STANDARD")
                .defaultsTo("contentType", "application/octet-stream")
                .defaultsTo("forceDestroy", false)
                .replaceOn("bucket", "key")
                .rule("key", Rules.length(1, 1024))
                .refersTo("bucket", aBucket())
                .build();
    }

    private static String key(Subject object) {
        return object.text("key").orElse(object.logicalName());
    }
}
