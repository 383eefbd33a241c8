package io.ashlar.policies.security.azure.redis;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import org.junit.jupiter.api.Test;

class RedisPrivateTest {
    private static final Rule RULE = new RedisPrivate();

    @Test
    void a_cache_without_a_public_network_passes() {
        given("azure-native:cache:Redis")
                .with("publicNetworkAccess", "Disabled")
                .expect(RULE, PASS);
    }

    @Test
    void so_does_one_in_a_subnet_known_or_not() {
        given("azure-native:cache:Redis").unknown("subnetId").expect(RULE, PASS);
    }

    @Test
    void a_cache_that_says_nothing_is_public() {
        given("azure-native:cache:Redis")
                .expect(
                        RULE,
                        FAIL,
                        "publicNetworkAccess is not Disabled, and subnetId is not set: the cache has a public address");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("azure-native:cache:Redis")
                .unknown("publicNetworkAccess")
                .expect(RULE, Outcome.UNKNOWN, "publicNetworkAccess");
    }
}
