package io.ashlar.policies.security.azure.redis;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import org.junit.jupiter.api.Test;

class RedisTlsVersionTest {
    private static final Rule RULE = new RedisTlsVersion();

    @Test
    void what_is_asked_for_passes() {
        given("azure-native:cache:Redis").with("minimumTlsVersion", "1.2").expect(RULE, PASS);
    }

    @Test
    void what_is_not_is_told() {
        given("azure-native:cache:Redis")
                .with("minimumTlsVersion", "1.0")
                .expect(RULE, FAIL, "minimumTlsVersion is 1.0: it must be 1.2");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("azure-native:cache:Redis")
                .unknown("minimumTlsVersion")
                .expect(RULE, Outcome.UNKNOWN, "minimumTlsVersion");
    }

    @Test
    void absent_is_not_12() {
        given("azure-native:cache:RedisEnterprise").expect(RULE, FAIL, "minimumTlsVersion is not set: it must be 1.2");
    }
}
