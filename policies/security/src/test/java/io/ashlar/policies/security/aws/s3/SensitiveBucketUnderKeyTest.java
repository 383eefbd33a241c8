package io.ashlar.policies.security.aws.s3;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SensitiveBucketUnderKeyTest {
    private static final SensitiveBucketUnderKey RULE = new SensitiveBucketUnderKey();

    private static Given bucket(Given... beside) {
        Given bucket = given("aws:s3/bucketV2:BucketV2").with("bucket", "files");
        for (Given other : beside) {
            bucket.beside(other);
        }
        return bucket;
    }

    private static Given sensitive(Given... beside) {
        return bucket(beside).with("tags", Map.of("data-classification", "Confidential"));
    }

    private static Given encryption(Map<String, ?> byDefault) {
        return given("aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2")
                .with("bucket", "files")
                .with("rules", List.of(Map.of("applyServerSideEncryptionByDefault", byDefault)));
    }

    @Test
    void a_key_passes_also_while_it_is_being_made() {
        sensitive(encryption(Map.of("sseAlgorithm", "aws:kms", "kmsMasterKeyId", Given.UNKNOWN)))
                .expect(RULE, PASS);
        given("aws:s3/bucket:Bucket")
                .with("tags", Map.of("classification", "pii"))
                .with(
                        "serverSideEncryptionConfiguration",
                        Map.of(
                                "rule",
                                Map.of(
                                        "applyServerSideEncryptionByDefault",
                                        Map.of("sseAlgorithm", "aws:kms", "kmsMasterKeyId", "key"))))
                .expect(RULE, PASS);
    }

    @Test
    void the_key_of_S3_fails() {
        sensitive()
                .expect(
                        RULE,
                        FAIL,
                        "it is tagged Confidential and not encrypted with a KMS key: set sseAlgorithm aws:kms and"
                                + " kmsMasterKeyId");
        sensitive(encryption(Map.of("sseAlgorithm", "AES256"))).expect(RULE, FAIL);
        sensitive(encryption(Map.of("sseAlgorithm", "aws:kms"))).expect(RULE, FAIL);
    }

    @Test
    void other_buckets_are_not_judged() {
        bucket().expect(RULE, NOT_APPLICABLE, "no tag says that it holds sensitive data");
        bucket().with("tags", Map.of("data-classification", "public")).expect(RULE, NOT_APPLICABLE);
    }

    @Test
    void tags_and_values_can_be_set() {
        bucket().with("tags", Map.of("holds", "health"))
                .setting(SensitiveBucketUnderKey.TAGS, List.of("holds"))
                .setting(SensitiveBucketUnderKey.SENSITIVE, List.of("health"))
                .expect(RULE, FAIL);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        sensitive(encryption(Map.of("sseAlgorithm", Given.UNKNOWN, "kmsMasterKeyId", "key")))
                .expect(RULE, UNKNOWN, "rules[0].applyServerSideEncryptionByDefault.sseAlgorithm");
    }
}
