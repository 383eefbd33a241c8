package io.ashlar.policies.security.gcp.storage;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import org.junit.jupiter.api.Test;

class BucketPublicAccessPreventedTest {
    private static final Rule RULE = new BucketPublicAccessPrevented();

    @Test
    void enforced_passes() {
        given("gcp:storage/bucket:Bucket")
                .with("publicAccessPrevention", "enforced")
                .expect(RULE, PASS);
    }

    @Test
    void inherited_does_not_nobody_knows_from_whom() {
        given("gcp:storage/bucket:Bucket")
                .with("publicAccessPrevention", "inherited")
                .expect(RULE, FAIL, "publicAccessPrevention is not enforced");
    }

    @Test
    void the_remedy_sets_it() {
        given("gcp:storage/bucket:Bucket").expectRemedy(RULE, "enforced", "publicAccessPrevention");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("gcp:storage/bucket:Bucket")
                .unknown("publicAccessPrevention")
                .expect(RULE, Outcome.UNKNOWN, "publicAccessPrevention");
    }
}
