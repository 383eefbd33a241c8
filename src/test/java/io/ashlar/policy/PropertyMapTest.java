package io.ashlar.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.policy.test.Given;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PropertyMapTest {
    private static PropertyMap map(Map<String, ?> plain) {
        return (PropertyMap) PropertyValue.of(plain);
    }

    @Test
    void reads_scalars_also_where_the_provider_gives_them_as_texts() {
        PropertyMap map = map(Map.of("port", "5432", "count", 3, "open", "true", "share", 0.5));

        assertThat(map.whole("port")).contains(5432);
        assertThat(map.text("count")).contains("3");
        assertThat(map.flag("open")).contains(true);
        assertThat(map.number("share")).contains(0.5);
        assertThat(map.isTrue("absent")).isFalse();
        assertThat(map.text("absent", "deeper")).isEmpty();
    }

    @Test
    void a_key_may_hold_dots() {
        PropertyMap map = map(Map.of("metadata", Map.of("labels", Map.of("app.kubernetes.io/name", "shop"))));

        assertThat(map.text("metadata", "labels", "app.kubernetes.io/name")).contains("shop");
    }

    @Test
    void reading_an_unknown_value_ends_the_judgement_and_names_the_path() {
        PropertyMap map = map(Map.of("spec", Map.of("replicas", Given.UNKNOWN)));

        Verdict verdict = Verdict.judging(
                () -> Verdict.require(map.whole("spec", "replicas").isPresent(), ""));

        assertThat(verdict).isEqualTo(Verdict.unknown("spec.replicas"));
    }

    @Test
    void what_lies_in_an_unknown_block_is_unknown() {
        PropertyMap map = map(Map.of("spec", Given.UNKNOWN));

        assertThat(map.isUnknown("spec", "template", "spec")).isTrue();
        assertThat(Verdict.judging(() -> Verdict.require(map.has("spec", "replicas"), "")))
                .isEqualTo(Verdict.unknown("spec.replicas"));
    }

    @Test
    void a_failure_is_seen_beside_an_unknown_block() {
        PropertyMap map = map(Map.of("ingress", List.of(Given.UNKNOWN, Map.of("cidr", "0.0.0.0/0"))));

        Verdict verdict = Verdict.each(
                map.blocks("ingress"),
                rule -> Verdict.require(!rule.text("cidr").orElse("").equals("0.0.0.0/0"), rule.path() + " is open"));

        assertThat(verdict).isEqualTo(Verdict.fail("ingress[1] is open"));
    }

    @Test
    void an_unknown_block_leaves_the_others_verdict_unknown() {
        PropertyMap map = map(Map.of("ingress", List.of(Given.UNKNOWN, Map.of("cidr", "10.0.0.0/8"))));

        assertThat(Verdict.each(map.blocks("ingress"), rule -> Verdict.require(rule.has("cidr"), "no cidr")))
                .isEqualTo(Verdict.unknown("ingress[0].cidr"));
    }

    @Test
    void one_known_text_is_enough_whatever_else_is_unknown() {
        PropertyMap map = map(Map.of("open", List.of(Given.UNKNOWN, "0.0.0.0/0"), "doubtful", List.of(Given.UNKNOWN)));

        assertThat(map.anyText("0.0.0.0/0"::equals, "open")).isTrue();
        assertThat(map.anyText("0.0.0.0/0"::equals, "absent")).isFalse();
        assertThat(Verdict.judging(() -> Verdict.require(map.anyText("x"::equals, "doubtful"), "")))
                .isEqualTo(Verdict.unknown("doubtful"));
    }

    @Test
    void a_secret_reads_like_anything_else_and_is_known_to_be_one() {
        PropertyMap map = map(Map.of("auth", Given.secret(Map.of("password", "hunter2"))));

        assertThat(map.text("auth", "password")).contains("hunter2");
        assertThat(map.isSecret("auth", "password")).isTrue();
        assertThat(map).hasToString("{auth=[secret]}");
    }

    @Test
    void a_list_of_one_block_reads_as_the_block() {
        PropertyMap map = map(Map.of("vpcConfig", List.of(Map.of("endpointPublicAccess", true))));

        assertThat(map.block("vpcConfig").orElseThrow().isTrue("endpointPublicAccess"))
                .isTrue();
        assertThat(map.isTrue("vpcConfig", "endpointPublicAccess")).isTrue();
    }

    @Test
    void a_document_is_read_from_its_text() {
        PropertyMap map = map(Map.of("policy", "{\"Statement\":[{\"Action\":\"*\"}]}", "plain", "no document"));

        assertThat(map.json("policy").orElseThrow().blocks("Statement").get(0).texts("Action"))
                .containsExactly("*");
        assertThat(map.json("policy").orElseThrow().blocks("Statement").get(0).path())
                .isEqualTo("policy.Statement[0]");
        assertThat(map.json("plain")).isEmpty();
    }

    @Test
    void reading_a_value_as_what_it_is_not_says_where_and_what() {
        PropertyMap map = map(Map.of("tags", List.of("a", "b")));

        assertThatThrownBy(() -> map.text("tags"))
                .isInstanceOf(PropertyShapeException.class)
                .hasMessage("tags is a list, not a text");
        assertThatThrownBy(() -> map.text("tags", "name"))
                .hasMessage("tags.name lies in something that is a list, not a block");
    }

    @Test
    void a_change_leaves_secrets_and_unknowns_what_they_are() {
        PropertyMap map = map(Map.of(
                "password",
                Given.secret("hunter2"),
                "arn",
                Given.UNKNOWN,
                "options",
                Given.secret(Map.of("tls", false))));

        PropertyMap changed =
                map.with(true, "options", "tls").with(7, "backup", "days").with("other", "password");

        assertThat(changed)
                .isEqualTo(map(Map.of(
                        "password",
                        Given.secret("other"),
                        "arn",
                        Given.UNKNOWN,
                        "options",
                        Given.secret(Map.of("tls", true)),
                        "backup",
                        Map.of("days", 7))));
        assertThat(map.isTrue("options", "tls")).isFalse();
    }

    @Test
    void the_engines_own_keys_are_hidden_from_rules() {
        assertThat(map(Map.of("__defaults", List.of(), "Name", "shop")).keys()).containsExactly("Name");
    }
}
