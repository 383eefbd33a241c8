package io.ashlar.cost.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.cost.pricing.Costed;
import io.ashlar.cost.pricing.Unknown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Resources as the engine saves them. */
class SavedStateTest {
    private static final String STATE =
            """
            {"deployment": {"resources": [
              {"urn": "urn:pulumi:dev::p::pulumi:pulumi:Stack::p-dev", "type": "pulumi:pulumi:Stack"},
              {"urn": "urn:pulumi:dev::p::pulumi:providers:aws::west", "type": "pulumi:providers:aws", "inputs": {"region": "us-west-2"}},
              {"urn": "urn:pulumi:dev::p::aws:rds/instance:Instance::db", "type": "aws:rds/instance:Instance",
               "parent": "urn:pulumi:dev::p::pulumi:pulumi:Stack::p-dev",
               "provider": "urn:pulumi:dev::p::pulumi:providers:aws::west::0b2c",
               "inputs": {"__defaults": [], "allocatedStorage": 20, "multiAz": true, "engine": null,
                 "kmsKeyId": "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
                 "password": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "ciphertext": "v1:…"},
                 "tags": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": {"a": "b", "__defaults": []}}},
               "propertyDependencies": {"kmsKeyId": ["urn:pulumi:dev::p::aws:kms/key:Key::key"], "engine": null}},
              {"urn": "urn:pulumi:dev::p::aws:rds/instance:Instance::old", "type": "aws:rds/instance:Instance", "delete": true}
            ]}}
            """;

    @Test
    void a_resource_has_its_providers_region_its_parent_and_what_its_values_come_from() {
        SavedState state = SavedState.parse("state.json", STATE);

        assertThat(state.stack()).isEqualTo("dev");
        assertThat(state.resources()).extracting(Costed::name).containsExactly("p-dev", "west", "db");
        Costed database = state.resources().get(2);
        assertThat(database.region()).contains("us-west-2");
        assertThat(database.parent()).contains("urn:pulumi:dev::p::pulumi:pulumi:Stack::p-dev");
        assertThat(database.references().get("kmsKeyId")).isEqualTo(List.of("urn:pulumi:dev::p::aws:kms/key:Key::key"));
    }

    @Test
    void unknown_and_sealed_values_are_unknown_and_open_secrets_are_read() {
        Map<String, Object> properties =
                SavedState.parse("state.json", STATE).resources().get(2).properties();

        assertThat(properties)
                .isEqualTo(Map.of(
                        "allocatedStorage",
                        20.0,
                        "multiAz",
                        true,
                        "kmsKeyId",
                        Unknown.UNKNOWN,
                        "password",
                        Unknown.UNKNOWN,
                        "tags",
                        Map.of("a", "b")));
    }

    @Test
    void a_checkpoint_is_read_like_an_export_and_an_empty_one_has_no_resources() {
        String checkpoint = STATE.replace("{\"deployment\":", "{\"version\": 3, \"checkpoint\": {\"latest\":") + "}";

        assertThat(SavedState.parse("dev.json", checkpoint)).isEqualTo(SavedState.parse("state.json", STATE));
        assertThat(SavedState.parse("dev.json", "{\"deployment\": {}}").resources())
                .isEmpty();
    }

    @Test
    void what_is_no_state_is_refused() {
        assertThatThrownBy(() -> SavedState.parse("a.json", "{]"))
                .hasMessage(
                        "COST-005 State 'a.json': file is not JSON, but it is what pulumi stack export writes. Export"
                                + " the stack again.");
        assertThatThrownBy(() -> SavedState.parse("a.json", "{}"))
                .hasMessage("COST-005 State 'a.json': file is JSON without a deployment, but it is what pulumi stack"
                        + " export writes. Export the stack.");
    }
}
