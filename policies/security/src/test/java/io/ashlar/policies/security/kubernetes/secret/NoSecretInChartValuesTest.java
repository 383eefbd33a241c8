package io.ashlar.policies.security.kubernetes.secret;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;
import static io.ashlar.policy.test.Given.given;
import static io.ashlar.policy.test.Given.secret;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoSecretInChartValuesTest {
    private static final Rule RULE = new NoSecretInChartValues();

    @Test
    void the_name_of_a_Secret_passes_and_so_does_a_value_that_is_marked() {
        given("kubernetes:helm.sh/v3:Release")
                .with(
                        "values",
                        Map.of(
                                "auth",
                                Map.of("existingSecret", "redis", "password", secret("hunter2")),
                                "tokenTtl",
                                3600))
                .expect(RULE, PASS);
    }

    @Test
    void a_password_in_clear_is_refused_however_deep_it_lies() {
        given("kubernetes:helm.sh/v3:Release")
                .with("values", Map.of("auth", Map.of("adminPassword", "hunter2"), "replicas", 2))
                .expect(RULE, FAIL, "values.auth.adminPassword is given in clear: mark it as secret, or name a Secret");
    }

    @Test
    void a_password_that_is_not_known_yet_may_be_a_secret() {
        given("kubernetes:helm.sh/v3:Release")
                .with("values", Map.of("auth", Map.of("adminPassword", UNKNOWN)))
                .expect(RULE, PASS);
    }

    @Test
    void values_that_are_unknown_are_unknown() {
        given("kubernetes:helm.sh/v3:Release").unknown("values").expect(RULE, Outcome.UNKNOWN, "values");
    }
}
