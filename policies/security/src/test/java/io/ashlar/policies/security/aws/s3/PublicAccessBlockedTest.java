package io.ashlar.policies.security.aws.s3;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import org.junit.jupiter.api.Test;

class PublicAccessBlockedTest {
    private static final PublicAccessBlocked RULE = new PublicAccessBlocked();

    private static Given bucket(Given... beside) {
        Given bucket = given("aws:s3/bucketV2:BucketV2").with("bucket", "files");
        for (Given other : beside) {
            bucket.beside(other);
        }
        return bucket;
    }

    private static final String BLOCK = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";

    @Test
    void a_block_for_the_bucket_passes_also_in_a_preview() {
        bucket(given(BLOCK).with("bucket", "files")).expect(RULE, PASS);
        Given made = given("aws:s3/bucket:Bucket").unknown("id");
        made.beside(given(BLOCK).from("bucket", made)).expect(RULE, PASS);
    }

    @Test
    void a_block_for_the_account_passes() {
        bucket(given("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock"))
                .expect(RULE, PASS);
    }

    @Test
    void no_block_or_one_for_another_bucket_fails() {
        bucket().expect(
                        RULE,
                        FAIL,
                        "no BucketPublicAccessBlock closes this bucket: add one with all four settings true");
        bucket(given(BLOCK).with("bucket", "logs")).expect(RULE, FAIL);
    }

    @Test
    void a_block_of_who_knows_what_leaves_it_unknown() {
        bucket(given(BLOCK).unknown("bucket"))
                .expect(RULE, UNKNOWN, "bucket of aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock");
    }
}
