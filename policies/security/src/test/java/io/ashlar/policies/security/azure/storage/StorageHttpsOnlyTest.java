package io.ashlar.policies.security.azure.storage;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import org.junit.jupiter.api.Test;

class StorageHttpsOnlyTest {
    private static final Rule RULE = new StorageHttpsOnly();

    @Test
    void the_default_passes() {
        given("azure-native:storage:StorageAccount").expect(RULE, PASS);
    }

    @Test
    void HTTP_is_refused() {
        given("azure-native:storage:StorageAccount")
                .with("enableHttpsTrafficOnly", false)
                .expect(RULE, FAIL, "enableHttpsTrafficOnly is false: it must be true");
    }

    @Test
    void the_remedy_switches_it_off() {
        given("azure-native:storage:StorageAccount")
                .with("enableHttpsTrafficOnly", false)
                .expectRemedy(RULE, true, "enableHttpsTrafficOnly");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("azure-native:storage:StorageAccount")
                .unknown("enableHttpsTrafficOnly")
                .expect(RULE, Outcome.UNKNOWN, "enableHttpsTrafficOnly");
    }
}
