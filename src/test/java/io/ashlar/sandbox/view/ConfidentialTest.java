package io.ashlar.sandbox.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfidentialTest {
    private static Map<String, Object> shown(String type, Map<String, Object> properties) {
        return Confidential.without(type, properties);
    }

    @Test
    void what_sounds_like_a_secret_is_hidden_and_what_names_one_is_not() {
        assertThat(shown(
                        "aws:rds/instance:Instance",
                        Map.of(
                                "password",
                                "hunter2",
                                "manageMasterUserPassword",
                                true,
                                "masterUserSecretKmsKeyId",
                                "key")))
                .isEqualTo(Map.of(
                        "password", "[hidden]", "manageMasterUserPassword", true, "masterUserSecretKmsKeyId", "key"));
    }

    @Test
    void it_is_hidden_within_maps_and_lists() {
        Map<String, Object> container = Map.of(
                "env",
                List.of(Map.of("name", "DB_PASSWORD", "value", "hunter2"), Map.of("name", "PORT", "value", 8080.0)));

        assertThat(shown("kubernetes:core/v1:Pod", Map.of("spec", container)))
                .isEqualTo(Map.of(
                        "spec",
                        Map.of(
                                "env",
                                List.of(
                                        Map.of("name", "DB_PASSWORD", "value", "[hidden]"),
                                        Map.of("name", "PORT", "value", 8080L)))));
    }

    @Test
    void what_keeps_secrets_shows_none_of_them() {
        assertThat(shown("kubernetes:core/v1:Secret", Map.of("type", "Opaque", "stringData", Map.of("user", "ann"))))
                .isEqualTo(Map.of("type", "Opaque", "stringData", "[hidden]"));
        assertThat(shown("aws:ssm/parameter:Parameter", Map.of("name", "/db", "value", "hunter2")))
                .isEqualTo(Map.of("name", "/db", "value", "[hidden]"));
    }
}
