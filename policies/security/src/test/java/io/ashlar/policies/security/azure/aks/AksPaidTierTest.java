package io.ashlar.policies.security.azure.aks;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AksPaidTierTest {
    private static final Rule RULE = new AksPaidTier();

    @Test
    void what_is_asked_for_passes() {
        given("azure-native:containerservice:ManagedCluster")
                .with("sku", Map.of("name", "Base", "tier", "Standard"))
                .expect(RULE, PASS);
    }

    @Test
    void what_is_not_is_told() {
        given("azure-native:containerservice:ManagedCluster")
                .expect(RULE, FAIL, "sku.tier is Free: it must be Standard or Premium");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("azure-native:containerservice:ManagedCluster").unknown("sku").expect(RULE, Outcome.UNKNOWN, "sku.tier");
    }
}
