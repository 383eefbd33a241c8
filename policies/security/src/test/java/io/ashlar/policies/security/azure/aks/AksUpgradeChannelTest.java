package io.ashlar.policies.security.azure.aks;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AksUpgradeChannelTest {
    private static final Rule RULE = new AksUpgradeChannel();

    @Test
    void what_is_asked_for_passes() {
        given("azure-native:containerservice:ManagedCluster")
                .with("autoUpgradeProfile", Map.of("upgradeChannel", "patch"))
                .expect(RULE, PASS);
    }

    @Test
    void what_is_not_is_told() {
        given("azure-native:containerservice:ManagedCluster")
                .with("autoUpgradeProfile", Map.of("upgradeChannel", "none"))
                .expect(RULE, FAIL, "autoUpgradeProfile.upgradeChannel is none: follow patch or stable");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("azure-native:containerservice:ManagedCluster")
                .unknown("autoUpgradeProfile")
                .expect(RULE, Outcome.UNKNOWN, "autoUpgradeProfile.upgradeChannel");
    }
}
