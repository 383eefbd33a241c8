package io.ashlar.policies.security.azure.aks;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import org.junit.jupiter.api.Test;

class AksRbacOnTest {
    private static final Rule RULE = new AksRbacOn();

    @Test
    void what_is_asked_for_passes() {
        given("azure-native:containerservice:ManagedCluster")
                .with("enableRBAC", true)
                .expect(RULE, PASS);
    }

    @Test
    void what_is_not_is_told() {
        given("azure-native:containerservice:ManagedCluster").expect(RULE, FAIL, "enableRBAC is not true");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("azure-native:containerservice:ManagedCluster")
                .unknown("enableRBAC")
                .expect(RULE, Outcome.UNKNOWN, "enableRBAC");
    }
}
