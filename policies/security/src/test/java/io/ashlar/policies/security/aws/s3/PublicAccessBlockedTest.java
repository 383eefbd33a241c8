package io.ashlar.policies.security.aws.s3;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicAccessBlockedTest {
    private static final PublicAccessBlocked RULE = new PublicAccessBlocked();

    private final Given bucket = given("aws:s3/bucketV2:BucketV2").named("assets");

    private static Given block() {
        return given("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock")
                .named("assets-block")
                .with(Map.of(
                        "blockPublicAcls", true,
                        "blockPublicPolicy", true,
                        "ignorePublicAcls", true,
                        "restrictPublicBuckets", true));
    }

    @Test
    void a_blocked_bucket_passes_though_its_name_is_unknown() {
        bucket.unknown("bucket").beside(block().from("bucket", bucket)).expect(RULE, PASS);
    }

    @Test
    void a_blocked_bucket_of_a_saved_state_is_found_by_its_name() {
        bucket.with("id", "assets-1").beside(block().with("bucket", "assets-1")).expect(RULE, PASS);
    }

    @Test
    void a_bucket_without_a_block_or_with_an_open_switch_fails() {
        bucket.expect(RULE, FAIL, "no BucketPublicAccessBlock leads to it: a bucket must block public access");
        bucket.beside(block().with("ignorePublicAcls", false).from("bucket", bucket))
                .expect(RULE, FAIL, "ignorePublicAcls of assets-block is not true");
    }

    @Test
    void a_block_that_could_be_anyones_leaves_it_unknown() {
        bucket.beside(block().unknown("bucket"))
                .expect(RULE, UNKNOWN, "bucket of aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock");
    }
}
