package io.ashlar.policies.security.data;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DataProtectedTest {
    private static final DataProtected RULE = new DataProtected();

    @Test
    void protected_data_passes() {
        given("aws:rds/instance:Instance").protect().expect(RULE, PASS);
    }

    @Test
    void unprotected_data_fails_in_each_cloud() {
        given("aws:s3/bucketV2:BucketV2")
                .expect(RULE, FAIL, "protect is not set: what keeps data must not be deleted by the way");
        given("azure-native:storage:StorageAccount").expect(RULE, FAIL);
        given("gcp:sql/databaseInstance:DatabaseInstance").expect(RULE, FAIL);
    }

    @Test
    void types_of_Azure_are_judged_with_a_version_of_their_API_too() {
        assertThat(RULE.types().contain("azure-native:storage/v20230101:StorageAccount"))
                .isTrue();
        assertThat(RULE.types().contain("azure-native:storage/v20230101:BlobContainer"))
                .isFalse();
    }
}
