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

class BucketAccessLoggedTest {
    private static final BucketAccessLogged RULE = new BucketAccessLogged();

    private static Given bucket(Given... beside) {
        Given bucket = given("aws:s3/bucketV2:BucketV2").with("bucket", "files");
        for (Given other : beside) {
            bucket.beside(other);
        }
        return bucket;
    }

    private static final String LOGGING = "aws:s3/bucketLoggingV2:BucketLoggingV2";

    @Test
    void access_logs_pass_beside_the_bucket_or_in_it() {
        bucket(given(LOGGING).with("bucket", "files").with("targetBucket", "logs"))
                .expect(RULE, PASS);
        given("aws:s3/bucket:Bucket")
                .with("loggings", List.of(Map.of("targetBucket", "logs")))
                .expect(RULE, PASS);
    }

    @Test
    void no_access_logs_fail() {
        bucket().unknown("loggings").expect(RULE, FAIL, "no BucketLoggingV2 writes down who asks for what: add one");
    }

    @Test
    void where_logs_are_written_to_needs_none() {
        bucket(given(LOGGING).with("bucket", "other").with("targetBucket", "files"))
                .expect(RULE, NOT_APPLICABLE, "it is where logs are written to");
        Given balancer = given("aws:lb/loadBalancer:LoadBalancer")
                .with("accessLogs", Map.of("enabled", true, "bucket", "files"));
        bucket(balancer).expect(RULE, NOT_APPLICABLE);
        Given made = given("aws:s3/bucketV2:BucketV2").unknown("bucket");
        made.beside(given("aws:lb/loadBalancer:LoadBalancer")
                        .with("accessLogs", Map.of("enabled", true, "bucket", Given.UNKNOWN))
                        .from("accessLogs", made))
                .expect(RULE, NOT_APPLICABLE);
    }

    @Test
    void a_load_balancer_that_writes_elsewhere_does_not_count() {
        bucket(given("aws:lb/loadBalancer:LoadBalancer").with("accessLogs", Map.of("enabled", true, "bucket", "other")))
                .expect(RULE, FAIL);
    }

    @Test
    void logs_of_who_knows_what_leave_it_unknown() {
        bucket(given(LOGGING).unknown("bucket").with("targetBucket", "logs"))
                .expect(RULE, UNKNOWN, "bucket of aws:s3/bucketLoggingV2:BucketLoggingV2");
    }
}
