package io.ashlar.policies.security.azure.aks;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AksNetworkPolicyTest {
    private static final Rule RULE = new AksNetworkPolicy();

    @Test
    void what_is_asked_for_passes() {
        given("azure-native:containerservice:ManagedCluster")
                .with("networkProfile", Map.of("networkPolicy", "cilium"))
                .expect(RULE, PASS);
    }

    @Test
    void what_is_not_is_told() {
        given("azure-native:containerservice:ManagedCluster")
                .with("networkProfile", Map.of("networkPlugin", "azure"))
                .expect(RULE, FAIL, "networkProfile.networkPolicy is not set: it must be cilium, calico or azure");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("azure-native:containerservice:ManagedCluster")
                .unknown("networkProfile")
                .expect(RULE, Outcome.UNKNOWN, "networkProfile.networkPolicy");
    }
}
