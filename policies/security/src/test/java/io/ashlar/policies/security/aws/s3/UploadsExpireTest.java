package io.ashlar.policies.security.aws.s3;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UploadsExpireTest {
    private static final UploadsExpire RULE = new UploadsExpire();

    private static Given bucket(Given... beside) {
        Given bucket = given("aws:s3/bucketV2:BucketV2").with("bucket", "files");
        for (Given other : beside) {
            bucket.beside(other);
        }
        return bucket;
    }

    private static Given lifecycle(Map<String, ?> rule) {
        return given("aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2")
                .with("bucket", "files")
                .with("rules", List.of(rule));
    }

    @Test
    void a_rule_that_ends_uploads_passes_beside_the_bucket_or_in_it() {
        bucket(lifecycle(Map.of(
                        "id",
                        "tidy",
                        "status",
                        "Enabled",
                        "abortIncompleteMultipartUpload",
                        Map.of("daysAfterInitiation", 7))))
                .expect(RULE, PASS);
        given("aws:s3/bucket:Bucket")
                .with("lifecycleRules", List.of(Map.of("enabled", true, "abortIncompleteMultipartUploadDays", 7)))
                .expect(RULE, PASS);
    }

    @Test
    void no_such_rule_or_one_that_is_off_fails() {
        bucket().expect(
                        RULE,
                        FAIL,
                        "no enabled lifecycle rule ends unfinished uploads: add one with"
                                + " abortIncompleteMultipartUpload");
        bucket(lifecycle(Map.of("id", "old", "status", "Enabled", "expiration", Map.of("days", 30))))
                .expect(RULE, FAIL);
        bucket(lifecycle(Map.of(
                        "id",
                        "tidy",
                        "status",
                        "Disabled",
                        "abortIncompleteMultipartUpload",
                        Map.of("daysAfterInitiation", 7))))
                .expect(RULE, FAIL);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        bucket(lifecycle(Map.of("id", "tidy", "status", Given.UNKNOWN))).expect(RULE, UNKNOWN, "rules[0].status");
    }
}
