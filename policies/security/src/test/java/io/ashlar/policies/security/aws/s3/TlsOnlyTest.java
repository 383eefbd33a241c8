package io.ashlar.policies.security.aws.s3;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import org.junit.jupiter.api.Test;

class TlsOnlyTest {
    private static final TlsOnly RULE = new TlsOnly();

    private static Given bucket(Given... beside) {
        Given bucket = given("aws:s3/bucketV2:BucketV2").with("bucket", "files");
        for (Given other : beside) {
            bucket.beside(other);
        }
        return bucket;
    }

    private static Given policy(String effect, String action, String secure) {
        return given("aws:s3/bucketPolicy:BucketPolicy")
                .with("bucket", "files")
                .with(
                        "policy",
                        """
            {"Version": "2012-10-17", "Statement": [{"Effect": "%s", "Principal": "*", "Action": "%s",
              "Resource": ["arn:aws:s3:::files", "arn:aws:s3:::files/*"], "Condition": {"Bool": {"aws:SecureTransport": %s}}}]}
            """
                                .formatted(effect, action, secure));
    }

    @Test
    void a_policy_that_denies_clear_requests_passes_with_a_text_or_a_boolean() {
        bucket(policy("Deny", "s3:*", "\"false\"")).expect(RULE, PASS);
        bucket(policy("Deny", "s3:*", "false")).expect(RULE, PASS);
    }

    @Test
    void a_policy_in_the_bucket_itself_passes() {
        given("aws:s3/bucket:Bucket")
                .with(
                        "policy",
                        "{\"Statement\": {\"Effect\": \"Deny\", \"Principal\": {\"AWS\": \"*\"}, \"Action\": \"s3:*\","
                                + " \"Resource\": \"*\", \"Condition\": {\"Bool\": {\"aws:SecureTransport\":"
                                + " \"false\"}}}}")
                .expect(RULE, PASS);
    }

    @Test
    void no_policy_or_another_one_fails() {
        bucket().unknown("policy")
                .expect(
                        RULE,
                        FAIL,
                        "no bucket policy denies requests where aws:SecureTransport is false: add that statement");
        bucket(policy("Deny", "s3:*", "\"true\"")).expect(RULE, FAIL);
        bucket(policy("Allow", "s3:*", "\"false\"")).expect(RULE, FAIL);
        bucket(policy("Deny", "s3:PutObject", "\"false\"")).expect(RULE, FAIL);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        bucket(given("aws:s3/bucketPolicy:BucketPolicy").with("bucket", "files").unknown("policy"))
                .expect(RULE, UNKNOWN, "policy");
    }
}
