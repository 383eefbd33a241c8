package io.ashlar.policies.security.azure.aks;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AksNodesPrivateTest {
    private static final Rule RULE = new AksNodesPrivate();

    @Test
    void pools_without_public_addresses_pass() {
        given("azure-native:containerservice:ManagedCluster")
                .with("agentPoolProfiles", List.of(Map.of("name", "system")))
                .expect(RULE, PASS);
    }

    @Test
    void a_pool_inside_the_cluster_is_judged() {
        given("azure-native:containerservice:ManagedCluster")
                .with(
                        "agentPoolProfiles",
                        List.of(Map.of("name", "system"), Map.of("name", "user", "enableNodePublicIP", true)))
                .expect(RULE, FAIL, "agentPoolProfiles[1].enableNodePublicIP is true: nodes must be private");
    }

    @Test
    void so_is_a_pool_of_its_own() {
        given("azure-native:containerservice:AgentPool")
                .with("enableNodePublicIP", true)
                .expect(RULE, FAIL, "enableNodePublicIP is true: nodes must be private");
    }

    @Test
    void a_pool_that_is_unknown_is_unknown() {
        given("azure-native:containerservice:ManagedCluster")
                .with("agentPoolProfiles", List.of(UNKNOWN))
                .expect(RULE, Outcome.UNKNOWN, "agentPoolProfiles[0].enableNodePublicIP");
    }
}
