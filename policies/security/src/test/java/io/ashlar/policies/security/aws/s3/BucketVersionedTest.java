package io.ashlar.policies.security.aws.s3;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BucketVersionedTest {
    private static final BucketVersioned RULE = new BucketVersioned();

    private static Given bucket(Given... beside) {
        Given bucket = given("aws:s3/bucketV2:BucketV2").with("bucket", "files");
        for (Given other : beside) {
            bucket.beside(other);
        }
        return bucket;
    }

    private static Given versioning(Object status) {
        return given("aws:s3/bucketVersioningV2:BucketVersioningV2")
                .with("bucket", "files")
                .with("versioningConfiguration", Map.of("status", status));
    }

    @Test
    void versions_pass_beside_the_bucket_or_in_it() {
        bucket(versioning("Enabled")).expect(RULE, PASS);
        given("aws:s3/bucket:Bucket")
                .with("versioning", Map.of("enabled", true))
                .expect(RULE, PASS);
        bucket().with("versionings", List.of(Map.of("enabled", true))).expect(RULE, PASS);
    }

    @Test
    void no_versions_fail_also_in_a_preview() {
        bucket().unknown("versionings")
                .expect(RULE, FAIL, "versioning is not enabled: add a BucketVersioningV2 with status Enabled");
        bucket(versioning("Suspended")).expect(RULE, FAIL);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        bucket(versioning(Given.UNKNOWN)).expect(RULE, UNKNOWN, "versioningConfiguration.status");
    }
}
