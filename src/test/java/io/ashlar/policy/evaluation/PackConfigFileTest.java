package io.ashlar.policy.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.PropertyValue;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Setting;
import io.ashlar.policy.TestPack;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackConfigFileTest {
    private record Named(String id) implements ResourceRule {
        @Override
        public RuleInfo info() {
            return RuleInfo.of(id, "Holds")
                    .rationale("For a test.")
                    .fix("Nothing.")
                    .source("A page", "https://example.com")
                    .setting(Setting.whole("bits", 128, 128, 256, "Length of the key"))
                    .build();
        }

        @Override
        public Types types() {
            return Types.all();
        }

        @Override
        public Verdict judge(Resource resource, Context context) {
            return Verdict.pass();
        }
    }

    private static final PolicyPack PACK = new TestPack(List.of(new Named("disk-encrypted"), new Named("disk-copied")));

    private static Map<String, RuleConfig> parsed(String json) {
        return PackConfigFile.parse(PACK, json);
    }

    private static RuleConfig config(Level level, Map<String, PropertyValue> settings) {
        return new RuleConfig(Optional.of(level), settings);
    }

    @Test
    void a_rule_has_a_level_or_settings_or_both() {
        assertThat(
                        parsed(
                                """
                        {"disk-encrypted": "mandatory",
                         "disk-copied": {"enforcementLevel": "disabled", "bits": 256, "onUnknown": "warn"}}
                        """))
                .isEqualTo(Map.of(
                        "disk-encrypted",
                        config(Level.MANDATORY, Map.of()),
                        "disk-copied",
                        config(
                                Level.DISABLED,
                                Map.of("bits", PropertyValue.of(256), "onUnknown", PropertyValue.of("warn")))));
        assertThat(parsed("{\"disk-copied\": {\"bits\": 256}}"))
                .containsExactly(Map.entry(
                        "disk-copied", new RuleConfig(Optional.empty(), Map.of("bits", PropertyValue.of(256)))));
    }

    @Test
    void a_level_for_all_holds_for_every_rule_that_has_none_of_its_own() {
        Map<String, RuleConfig> rules =
                parsed("{\"all\": \"advisory\", \"disk-encrypted\": \"mandatory\", \"disk-copied\": {\"bits\": 256}}");

        assertThat(rules)
                .containsOnlyKeys(
                        "disk-encrypted",
                        "disk-copied",
                        "suppression-expired",
                        "suppression-unused",
                        "suppression-malformed");
        assertThat(rules.get("disk-encrypted")).isEqualTo(config(Level.MANDATORY, Map.of()));
        assertThat(rules.get("disk-copied")).isEqualTo(config(Level.ADVISORY, Map.of("bits", PropertyValue.of(256))));
        assertThat(rules.get("suppression-unused")).isEqualTo(config(Level.ADVISORY, Map.of()));
    }

    @Test
    void a_level_for_all_may_stand_in_a_block_as_the_cli_takes_it_but_without_settings() {
        assertThat(parsed("{\"all\": {\"enforcementLevel\": \"disabled\"}}").get("disk-copied"))
                .isEqualTo(config(Level.DISABLED, Map.of()));
        assertThatThrownBy(() -> parsed("{\"all\": {\"bits\": 256}}"))
                .hasMessageContainingAll("POL-002", "all is given [bits], but it takes a level alone");
    }

    @Test
    void an_empty_file_configures_nothing() {
        assertThat(parsed("\n")).isEmpty();
    }

    @Test
    void says_everything_that_is_wrong_at_once() {
        assertThatThrownBy(
                        () -> parsed(
                                """
                        {"all": "sometimes",
                         "disk-encrypted": 7,
                         "disk-copied": {"enforcementLevel": "never", "bits": 4096, "length": 1},
                         "disk-painted": "mandatory"}
                        """))
                .hasMessageContainingAll(
                        "POL-006",
                        "all",
                        "'sometimes'",
                        "disk-encrypted",
                        "7",
                        "disk-copied.enforcementLevel",
                        "'never'",
                        "POL-003",
                        "disk-copied.bits",
                        "POL-002",
                        "disk-copied.length",
                        "POL-001",
                        "disk-painted");
    }

    @Test
    void a_misspelt_rule_is_told_the_one_that_is_meant_and_an_unknown_one_all_there_are() {
        assertThatThrownBy(() -> parsed("{\"disk-encrypt\": \"advisory\"}"))
                .hasMessage(
                        "POL-001 Policy pack 'test-pack': disk-encrypt is configured, but the pack has no such rule."
                                + " Did you mean disk-encrypted?");
        assertThatThrownBy(() -> parsed("{\"bucket\": \"advisory\"}"))
                .hasMessage(
                        "POL-001 Policy pack 'test-pack': bucket is configured, but the pack has no such rule. It has"
                                + " disk-encrypted, disk-copied, suppression-expired, suppression-unused,"
                                + " suppression-malformed.");
    }

    @Test
    void what_is_no_map_of_rules_is_refused() {
        assertThatThrownBy(() -> parsed("[\"all\"]")).hasMessageContainingAll("POL-005", "the file", "no map");
        assertThatThrownBy(() -> parsed("{\"all\": ")).hasMessageContainingAll("POL-005", "the file", "no JSON");
    }
}
