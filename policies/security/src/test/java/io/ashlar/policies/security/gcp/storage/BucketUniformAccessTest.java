package io.ashlar.policies.security.gcp.storage;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import org.junit.jupiter.api.Test;

class BucketUniformAccessTest {
    private static final Rule RULE = new BucketUniformAccess();

    @Test
    void uniform_access_passes() {
        given("gcp:storage/bucket:Bucket")
                .with("uniformBucketLevelAccess", true)
                .expect(RULE, PASS);
    }

    @Test
    void absent_means_lists_for_every_object() {
        given("gcp:storage/bucket:Bucket").expect(RULE, FAIL, "uniformBucketLevelAccess is not true");
    }

    @Test
    void the_remedy_sets_it() {
        given("gcp:storage/bucket:Bucket").expectRemedy(RULE, true, "uniformBucketLevelAccess");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("gcp:storage/bucket:Bucket")
                .unknown("uniformBucketLevelAccess")
                .expect(RULE, Outcome.UNKNOWN, "uniformBucketLevelAccess");
    }
}
