package io.ashlar.policies.security.kubernetes.secret;

import static io.ashlar.policies.security.kubernetes.Workloads.running;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;
import static io.ashlar.policy.test.Given.secret;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoSecretInEnvironmentTest {
    private static final Rule RULE = new NoSecretInEnvironment();

    @Test
    void a_value_that_comes_from_a_Secret_passes() {
        running(Map.of(
                        "env",
                        List.of(
                                Map.of(
                                        "name",
                                        "DB_PASSWORD",
                                        "valueFrom",
                                        Map.of("secretKeyRef", Map.of("name", "db", "key", "password"))),
                                Map.of("name", "LOG_LEVEL", "value", "info"))))
                .expect(RULE, PASS);
    }

    @Test
    void a_reference_to_another_variable_passes() {
        running(Map.of("env", List.of(Map.of("name", "PGPASSWORD", "value", "$(DB_PASSWORD)"))))
                .expect(RULE, PASS);
    }

    @Test
    void a_password_that_is_written_there_is_refused_and_not_told() {
        running(Map.of("env", List.of(Map.of("name", "DB_PASSWORD", "value", "hunter2"))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0].env[0] writes the value of DB_PASSWORD: take it from a"
                                + " Secret");
    }

    @Test
    void marking_it_as_secret_hides_it_from_the_state_and_not_from_the_cluster() {
        running(Map.of("env", List.of(Map.of("name", "API_KEY", "value", secret("hunter2")))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0].env[0] writes the value of API_KEY: take it from a Secret");
    }

    @Test
    void a_value_that_is_unknown_is_unknown() {
        running(Map.of("env", List.of(Map.of("name", "DB_PASSWORD", "value", UNKNOWN))))
                .expect(RULE, Outcome.UNKNOWN, "spec.template.spec.containers[0].env[0].value");
    }
}
