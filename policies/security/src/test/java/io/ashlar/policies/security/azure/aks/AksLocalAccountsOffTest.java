package io.ashlar.policies.security.azure.aks;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import org.junit.jupiter.api.Test;

class AksLocalAccountsOffTest {
    private static final Rule RULE = new AksLocalAccountsOff();

    @Test
    void what_is_asked_for_passes() {
        given("azure-native:containerservice:ManagedCluster")
                .with("disableLocalAccounts", true)
                .expect(RULE, PASS);
    }

    @Test
    void what_is_not_is_told() {
        given("azure-native:containerservice:ManagedCluster")
                .with("disableLocalAccounts", false)
                .expect(RULE, FAIL, "disableLocalAccounts is not true");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("azure-native:containerservice:ManagedCluster")
                .unknown("disableLocalAccounts")
                .expect(RULE, Outcome.UNKNOWN, "disableLocalAccounts");
    }
}
