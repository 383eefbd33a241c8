package io.ashlar.policies.security.gcp.gke;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GkeApiRestrictedTest {
    private static final Rule RULE = new GkeApiRestricted();

    @Test
    void a_private_endpoint_passes() {
        given("gcp:container/cluster:Cluster")
                .with("privateClusterConfig", Map.of("enablePrivateEndpoint", true))
                .expect(RULE, PASS);
    }

    @Test
    void so_do_named_addresses() {
        given("gcp:container/cluster:Cluster")
                .with(
                        "masterAuthorizedNetworksConfig",
                        Map.of("cidrBlocks", List.of(Map.of("cidrBlock", "203.0.113.0/24"))))
                .expect(RULE, PASS);
    }

    @Test
    void so_does_a_list_that_is_empty_which_lets_nobody_in_from_outside() {
        given("gcp:container/cluster:Cluster")
                .with("masterAuthorizedNetworksConfig", Map.of("cidrBlocks", List.of()))
                .expect(RULE, PASS);
    }

    @Test
    void a_cluster_that_says_nothing_is_open() {
        given("gcp:container/cluster:Cluster")
                .expect(RULE, FAIL, "masterAuthorizedNetworksConfig is not set: everyone reaches the API");
    }

    @Test
    void everyone_is_no_name() {
        given("gcp:container/cluster:Cluster")
                .with(
                        "masterAuthorizedNetworksConfig",
                        Map.of("cidrBlocks", List.of(Map.of("cidrBlock", UNKNOWN), Map.of("cidrBlock", "0.0.0.0/0"))))
                .expect(
                        RULE,
                        FAIL,
                        "masterAuthorizedNetworksConfig.cidrBlocks[1].cidrBlock is 0.0.0.0/0: name the addresses that"
                                + " may reach the API");
    }

    @Test
    void a_block_that_is_unknown_is_unknown() {
        given("gcp:container/cluster:Cluster")
                .with("masterAuthorizedNetworksConfig", Map.of("cidrBlocks", List.of(Map.of("cidrBlock", UNKNOWN))))
                .expect(RULE, Outcome.UNKNOWN, "masterAuthorizedNetworksConfig.cidrBlocks[0].cidrBlock");
    }
}
