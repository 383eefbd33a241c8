package io.ashlar.policies.security.azure.redis;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import org.junit.jupiter.api.Test;

class RedisEncryptedPortTest {
    private static final Rule RULE = new RedisEncryptedPort();

    @Test
    void the_default_passes() {
        given("azure-native:cache:Redis").expect(RULE, PASS);
    }

    @Test
    void a_port_in_clear_is_refused() {
        given("azure-native:cache:Redis")
                .with("enableNonSslPort", true)
                .expect(RULE, FAIL, "enableNonSslPort is true: clients must use TLS");
    }

    @Test
    void so_is_a_database_in_clear() {
        given("azure-native:cache:Database")
                .with("clientProtocol", "Plaintext")
                .expect(RULE, FAIL, "clientProtocol is Plaintext: it must be Encrypted");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("azure-native:cache:Redis").unknown("enableNonSslPort").expect(RULE, Outcome.UNKNOWN, "enableNonSslPort");
    }
}
