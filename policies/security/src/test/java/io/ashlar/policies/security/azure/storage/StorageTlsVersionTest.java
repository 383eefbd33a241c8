package io.ashlar.policies.security.azure.storage;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import org.junit.jupiter.api.Test;

class StorageTlsVersionTest {
    private static final Rule RULE = new StorageTlsVersion();

    @Test
    void TLS_12_passes() {
        given("azure-native:storage:StorageAccount")
                .with("minimumTlsVersion", "TLS1_2")
                .expect(RULE, PASS);
    }

    @Test
    void an_older_version_is_refused_and_absent_is_the_oldest() {
        given("azure-native:storage:StorageAccount")
                .expect(RULE, FAIL, "minimumTlsVersion is not set: it must be TLS1_2");
    }

    @Test
    void the_remedy_sets_it() {
        given("azure-native:storage:StorageAccount")
                .with("minimumTlsVersion", "TLS1_0")
                .expectRemedy(RULE, "TLS1_2", "minimumTlsVersion");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("azure-native:storage:StorageAccount")
                .unknown("minimumTlsVersion")
                .expect(RULE, Outcome.UNKNOWN, "minimumTlsVersion");
    }
}
