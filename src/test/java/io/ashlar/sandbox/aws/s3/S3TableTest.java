package io.ashlar.sandbox.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.sandbox.aws.RawCloud;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3TableTest {
    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String OBJECT = "aws:s3/bucketObjectv2:BucketObjectv2";
    private static final String BLOCK = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
    private static final String POLICY = "aws:s3/bucketPolicy:BucketPolicy";
    private static final String VERSIONING = "aws:s3/bucketVersioningV2:BucketVersioningV2";
    private static final String ENCRYPTION =
            "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2";
    private static final String LIFECYCLE = "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2";
    private static final String LOCK = "aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2";
    private static final String LOGGING = "aws:s3/bucketLoggingV2:BucketLoggingV2";

    private final RawCloud cloud = new RawCloud();

    private Properties bucket(String name) {
        return cloud.create(BUCKET, name, Map.of("bucket", name));
    }

    private static Map<String, Object> versioning(String bucket, String status) {
        return Map.of("bucket", bucket, "versioningConfiguration", Map.of("status", status));
    }

    private static Map<String, Object> rules(String bucket, Object... rules) {
        return Map.of("bucket", bucket, "rules", List.of(rules));
    }

    private static Map<String, Object> policy(String bucket, String principal, String resource) {
        return Map.of(
                "bucket",
                bucket,
                "policy",
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":" + principal
                        + ",\"Action\":\"s3:GetObject\",\"Resource\":\"" + resource + "\"}]}");
    }

    @Test
    void a_bucket_has_the_outputs_that_s3_gives_it() {
        Properties bucket = cloud.create(BUCKET, "Data", Map.of());

        assertThat(bucket.text("bucket").orElseThrow()).matches("data-[0-9a-f]{7}");
        assertThat(bucket.text("#id")).isEqualTo(bucket.text("bucket"));
        assertThat(bucket.text("arn"))
                .hasValue("arn:aws:s3:::" + bucket.text("bucket").orElseThrow());
        assertThat(bucket.text("bucketRegionalDomainName").orElseThrow()).endsWith(".s3.eu-central-1.amazonaws.com");
        assertThat(bucket.text("hostedZoneId")).hasValue("Z21DNDUVLTQW6Q");
    }

    @Test
    void a_prefix_is_completed_by_the_provider() {
        Properties bucket = cloud.create(BUCKET, "data", Map.of("bucketPrefix", "acme-"));

        assertThat(bucket.text("bucket").orElseThrow()).matches("acme-\\d{26}");
        assertThat(bucket.text("#id")).isEqualTo(bucket.text("bucket"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ab | must have 3 to 63 characters, has 2",
                "Acme-data | must be lower-case letters, digits, dots and dashes, beginning and ending with a letter or"
                        + " digit",
                "acme..data | must not have two dots side by side",
                "192.168.5.4 | must not look like an IP address",
                "xn--acme | must not begin with xn--, sthree- or amzn-s3-demo-",
                "acme-s3alias | must not end with -s3alias, --ol-s3, .mrap, --x-s3 or --table-s3"
            })
    void names_that_s3_does_not_take_are_refused(String name, String words) {
        assertThat(cloud.refusal(BUCKET, "b", Map.of("bucket", name)))
                .isEqualTo("'bucket' is '" + name + "': " + words);
    }

    @Test
    void a_name_is_taken_once_in_the_world() {
        bucket("acme-data");

        assertThat(cloud.refusal(BUCKET, "second", Map.of("bucket", "acme-data")))
                .isEqualTo("creating S3 Bucket: api error BucketAlreadyExists: The requested bucket name is not"
                        + " available. The bucket namespace is shared by all users of the system. Please select a"
                        + " different name and try again.");
    }

    @Test
    void a_bucket_with_objects_goes_only_by_force() {
        bucket("acme-data");
        cloud.create(OBJECT, "o", Map.of("bucket", "acme-data", "key", "a/b"));
        cloud.create(BUCKET, "scratch", Map.of("bucket", "acme-scratch", "forceDestroy", true));
        cloud.create(OBJECT, "p", Map.of("bucket", "acme-scratch", "key", "a/b"));

        assertThat(cloud.refusalToDelete(BUCKET, "acme-data", "acme-data"))
                .isEqualTo("deleting S3 Bucket (acme-data): api error BucketNotEmpty: The bucket you tried to delete is"
                        + " not empty. You must delete all versions in the bucket.");
        cloud.delete(BUCKET, "scratch", "acme-scratch");
        cloud.delete(OBJECT, "o", "acme-data/a/b");
        cloud.delete(BUCKET, "acme-data", "acme-data");
    }

    @Test
    void a_setting_needs_its_bucket() {
        assertThat(cloud.refusal(VERSIONING, "v", versioning("nowhere", "Enabled")))
                .isEqualTo("creating S3 Bucket Versioning: api error NoSuchBucket: The specified bucket does not"
                        + " exist");
    }

    @Test
    void a_policy_for_everybody_needs_the_block_lifted() {
        bucket("acme-data");
        Map<String, Object> open = policy("acme-data", "\"*\"", "arn:aws:s3:::acme-data/*");

        assertThat(cloud.refusal(POLICY, "p", open))
                .isEqualTo("creating S3 Bucket Policy: api error AccessDenied: User is not authorized to perform:"
                        + " s3:PutBucketPolicy on resource: \"arn:aws:s3:::acme-data\" because public policies are"
                        + " prevented by the BlockPublicPolicy setting in S3 Block Public Access.");
        cloud.create(BLOCK, "block", Map.of("bucket", "acme-data", "blockPublicPolicy", false));
        assertThat(cloud.create(POLICY, "p", open).text("#id")).hasValue("acme-data");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"AWS\":\"arn:aws:iam::123456789012:root\"} | arn:aws:s3:::other/* | Policy has invalid resource",
                "{\"AWS\":\"arn:aws:iam::123456789012:root\"} | arn:aws:s3:::acme-data2/* | Policy has invalid resource"
            })
    void a_policy_about_another_bucket_is_refused(String principal, String resource, String words) {
        bucket("acme-data");

        assertThat(cloud.refusal(POLICY, "p", policy("acme-data", principal, resource)))
                .isEqualTo("creating S3 Bucket Policy: api error MalformedPolicy: " + words);
    }

    @Test
    void a_policy_without_a_principal_is_refused() {
        bucket("acme-data");

        assertThat(cloud.refusal(
                        POLICY,
                        "p",
                        Map.of(
                                "bucket",
                                "acme-data",
                                "policy",
                                "{\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}")))
                .isEqualTo("creating S3 Bucket Policy: api error MalformedPolicy: Missing required field Principal");
    }

    @Test
    void a_key_goes_with_kms_only() {
        bucket("acme-data");

        assertThat(cloud.refusal(
                        ENCRYPTION,
                        "e",
                        rules(
                                "acme-data",
                                Map.of(
                                        "applyServerSideEncryptionByDefault",
                                        Map.of("sseAlgorithm", "AES256", "kmsMasterKeyId", "k")))))
                .isEqualTo("a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or"
                        + " aws:kms:dsse");
        assertThat(cloud.refusal(
                        ENCRYPTION,
                        "e",
                        rules(
                                "acme-data",
                                Map.of("applyServerSideEncryptionByDefault", Map.of("sseAlgorithm", "aes")))))
                .startsWith("'rules[0].applyServerSideEncryptionByDefault.sseAlgorithm' is 'aes': must be one of"
                        + " AES256, aws:kms, aws:kms:dsse.");
    }

    @Test
    void a_lock_needs_versions_and_holds_them() {
        bucket("acme-data");
        Map<String, Object> lock = Map.of(
                "bucket", "acme-data", "rule", Map.of("defaultRetention", Map.of("mode", "GOVERNANCE", "days", 1)));

        assertThat(cloud.refusal(LOCK, "l", lock))
                .isEqualTo("creating S3 Bucket Object Lock Configuration: api error InvalidBucketState: Versioning must"
                        + " be 'Enabled' on the bucket to apply a Object Lock configuration");
        cloud.create(VERSIONING, "v", versioning("acme-data", "Enabled"));
        cloud.create(LOCK, "l", lock);
        cloud.delete(VERSIONING, "v", "acme-data");
        assertThat(cloud.refusal(VERSIONING, "v", versioning("acme-data", "Suspended")))
                .isEqualTo(
                        "creating S3 Bucket Versioning: api error InvalidBucketState: An Object Lock configuration is"
                                + " present on this bucket, so the versioning state cannot be changed.");
    }

    @Test
    void a_lock_lasts_for_days_or_years_and_not_both() {
        bucket("acme-data");

        assertThat(cloud.refusal(
                        LOCK,
                        "l",
                        Map.of(
                                "bucket",
                                "acme-data",
                                "rule",
                                Map.of("defaultRetention", Map.of("mode", "GOVERNANCE", "days", 1, "years", 1)))))
                .isEqualTo("'rule.defaultRetention' must have exactly one of days and years");
    }

    @Test
    void logs_need_a_bucket_to_go_to() {
        bucket("acme-data");

        assertThat(cloud.refusal(
                        LOGGING, "l", Map.of("bucket", "acme-data", "targetBucket", "nowhere", "targetPrefix", "x/")))
                .isEqualTo("creating S3 Bucket Logging: api error InvalidTargetBucketForLogging: The target bucket for"
                        + " logging does not exist");
    }

    @Test
    void all_that_is_wrong_with_lifecycle_rules_is_said() {
        bucket("acme-data");

        assertThat(cloud.refusal(
                        LIFECYCLE,
                        "l",
                        rules(
                                "acme-data",
                                Map.of("id", "a", "status", "Enabled"),
                                Map.of("id", "a", "status", "On", "expiration", Map.of("days", 0)),
                                Map.of(
                                        "id",
                                        "b",
                                        "status",
                                        "Enabled",
                                        "expiration",
                                        Map.of("days", 10, "expiredObjectDeleteMarker", true),
                                        "transitions",
                                        List.of(Map.of("days", 10, "storageClass", "STANDARD_IA"))))))
                .isEqualTo(
                        """
                        'rules[1].status' is 'On': must be one of Enabled, Disabled.
                        'rules[1].expiration.days' is '0': must be a number from 1 to 2147483647
                        'rules[0]': At least one action needs to be specified in a rule
                        'a': Rule ID must be unique. Found same ID for more than one rule
                        'rules[2].expiration' must have exactly one of days, date and expiredObjectDeleteMarker
                        'Days' in Transition action must be greater than or equal to 30 for storageClass 'STANDARD_IA'
                        'Days' in the Expiration action must be greater than 'Days' in the Transition action""");
    }

    @Test
    void a_new_name_or_lock_takes_a_new_bucket() {
        Map<String, Object> before = Map.of("bucket", "a-1");

        assertThat(cloud.replaces(BUCKET, "b", before, Map.of("bucket", "a-2"))).isTrue();
        assertThat(cloud.replaces(BUCKET, "b", before, Map.of("bucket", "a-1", "objectLockEnabled", true)))
                .isTrue();
        assertThat(cloud.replaces(BUCKET, "b", before, Map.of("bucket", "a-1", "forceDestroy", true)))
                .isFalse();
    }
}
