package io.ashlar.policies.security.azure.storage;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import org.junit.jupiter.api.Test;

class StorageNoPublicBlobsTest {
    private static final Rule RULE = new StorageNoPublicBlobs();

    @Test
    void an_account_that_forbids_it_passes() {
        given("azure-native:storage:StorageAccount")
                .with("allowBlobPublicAccess", false)
                .expect(RULE, PASS);
    }

    @Test
    void so_does_a_private_container() {
        given("azure-native:storage:BlobContainer").with("publicAccess", "None").expect(RULE, PASS);
    }

    @Test
    void an_account_that_says_nothing_is_told() {
        given("azure-native:storage:StorageAccount")
                .expect(RULE, FAIL, "allowBlobPublicAccess is not false: it must be");
    }

    @Test
    void a_public_container_is_refused() {
        given("azure-native:storage:BlobContainer")
                .with("publicAccess", "Blob")
                .expect(RULE, FAIL, "publicAccess is Blob: it must be None");
    }

    @Test
    void the_remedy_forbids_it() {
        given("azure-native:storage:StorageAccount").expectRemedy(RULE, false, "allowBlobPublicAccess");
    }

    @Test
    void the_remedy_closes_the_container() {
        given("azure-native:storage:BlobContainer")
                .with("publicAccess", "Container")
                .expectRemedy(RULE, "None", "publicAccess");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("azure-native:storage:StorageAccount")
                .unknown("allowBlobPublicAccess")
                .expect(RULE, Outcome.UNKNOWN, "allowBlobPublicAccess");
    }
}
