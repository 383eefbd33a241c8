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

class AksApiServerRestrictedTest {
    private static final Rule RULE = new AksApiServerRestricted();

    @Test
    void a_private_cluster_passes() {
        given("azure-native:containerservice:ManagedCluster")
                .with("apiServerAccessProfile", Map.of("enablePrivateCluster", true))
                .expect(RULE, PASS);
    }

    @Test
    void so_does_one_without_a_public_network() {
        given("azure-native:containerservice:ManagedCluster")
                .with("publicNetworkAccess", "Disabled")
                .expect(RULE, PASS);
    }

    @Test
    void so_do_named_addresses() {
        given("azure-native:containerservice:ManagedCluster")
                .with("apiServerAccessProfile", Map.of("authorizedIPRanges", List.of("203.0.113.0/24")))
                .expect(RULE, PASS);
    }

    @Test
    void a_cluster_that_says_nothing_is_open() {
        given("azure-native:containerservice:ManagedCluster")
                .expect(
                        RULE,
                        FAIL,
                        "apiServerAccessProfile names no authorizedIPRanges and no private cluster: everyone reaches"
                                + " the API");
    }

    @Test
    void everyone_is_no_name_also_beside_a_range_that_is_unknown() {
        given("azure-native:containerservice:ManagedCluster")
                .with("apiServerAccessProfile", Map.of("authorizedIPRanges", List.of(UNKNOWN, "0.0.0.0/0")))
                .expect(
                        RULE,
                        FAIL,
                        "apiServerAccessProfile.authorizedIPRanges holds 0.0.0.0/0: name the addresses that may reach"
                                + " the API");
    }

    @Test
    void ranges_that_are_unknown_are_unknown() {
        given("azure-native:containerservice:ManagedCluster")
                .with("apiServerAccessProfile", Map.of("authorizedIPRanges", UNKNOWN))
                .expect(RULE, Outcome.UNKNOWN, "apiServerAccessProfile.authorizedIPRanges");
    }

    @Test
    void the_type_may_name_its_version() {
        given("azure-native:containerservice/v20230401:ManagedCluster").expect(RULE, FAIL);
    }

    @Test
    void also_that_of_a_preview() {
        given("azure-native:containerservice/v20230502preview:ManagedCluster").expect(RULE, FAIL);
    }
}
