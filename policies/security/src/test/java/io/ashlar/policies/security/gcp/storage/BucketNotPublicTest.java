package io.ashlar.policies.security.gcp.storage;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class BucketNotPublicTest {
    private static final Rule RULE = new BucketNotPublic();

    @Test
    void a_named_account_passes() {
        given("gcp:storage/bucketIAMMember:BucketIAMMember")
                .with("member", "serviceAccount:web@p.iam.gserviceaccount.com")
                .expect(RULE, PASS);
    }

    @Test
    void everyone_is_refused() {
        given("gcp:storage/bucketIAMMember:BucketIAMMember")
                .with("member", "allUsers")
                .expect(RULE, FAIL, "member holds allUsers: name the accounts that may read");
    }

    @Test
    void everyone_with_an_account_is_refused_beside_one_that_is_unknown() {
        given("gcp:storage/bucketIAMBinding:BucketIAMBinding")
                .with("members", List.of(UNKNOWN, "allAuthenticatedUsers"))
                .expect(RULE, FAIL, "members holds allAuthenticatedUsers: name the accounts that may read");
    }

    @Test
    void access_lists_are_judged_too() {
        given("gcp:storage/bucketAccessControl:BucketAccessControl")
                .with("entity", "allUsers")
                .expect(RULE, FAIL, "entity holds allUsers: name the accounts that may read");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("gcp:storage/bucketIAMBinding:BucketIAMBinding")
                .with("members", List.of(UNKNOWN))
                .expect(RULE, Outcome.UNKNOWN, "members");
    }
}
