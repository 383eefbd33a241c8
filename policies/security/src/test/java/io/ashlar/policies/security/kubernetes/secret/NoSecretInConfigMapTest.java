package io.ashlar.policies.security.kubernetes.secret;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoSecretInConfigMapTest {
    private static final Rule RULE = new NoSecretInConfigMap();

    @Test
    void settings_pass() {
        given("kubernetes:core/v1:ConfigMap")
                .with("data", Map.of("level", "info", "tokenUrl", "https://example.com"))
                .expect(RULE, PASS);
    }

    @Test
    void a_password_is_refused() {
        given("kubernetes:core/v1:ConfigMap")
                .with("data", Map.of("db.password", "hunter2"))
                .expect(RULE, FAIL, "data.db.password is a secret: put it into a Secret");
    }

    @Test
    void so_is_a_key_of_any_name() {
        given("kubernetes:core/v1:ConfigMap")
                .with("data", Map.of("tls.pem", "-----BEGIN RSA PRIVATE KEY-----\nMIIE"))
                .expect(RULE, FAIL, "data.tls.pem holds a private key: put it into a Secret");
    }

    @Test
    void a_value_that_is_unknown_is_unknown() {
        given("kubernetes:core/v1:ConfigMap")
                .with("data", Map.of("db.password", UNKNOWN))
                .expect(RULE, Outcome.UNKNOWN, "data.db.password");
    }
}
