package io.ashlar.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML that every reader reads alike. */
class YamlTest {
    @Test
    void keys_stand_in_the_order_that_people_expect() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("spec", Map.of("b", 1, "a", List.of(true, 0.5)));
        object.put("metadata", Map.of("labels", Map.of(), "namespace", "shop", "name", "web"));
        object.put("kind", "Thing");
        object.put("apiVersion", "example.com/v1");
        object.put("arn", Unresolved.AFTER_DEPLOYMENT);

        assertThat(Yaml.write(object))
                .isEqualTo(
                        """
                        apiVersion: example.com/v1
                        kind: Thing
                        metadata:
                          name: web
                          namespace: shop
                          labels: {}
                        arn: "<known after deployment>"
                        spec:
                          a:
                            - true
                            - 0.5
                          b: 1
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes", "No", "on", "OFF", "y", "null", "~", "true", "1e3", "0x1f", "0o14", "012", "1_000", "1:30", ".5",
                        ".inf",
                "2026-11-21", "=", "", " a", "a ", "a: b", "a #b", "- a", "{{ x }}", "*", "&a", "!t", "%", "@a", "`",
                        "a:"
            })
    void what_some_reader_takes_for_more_than_text_stands_in_quotes(String text) {
        assertThat(Yaml.write(Map.of("key", text))).isEqualTo("key: \"" + text + "\"\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"arn:aws:iam::123456789012:role/a", "https://a.example/b", "velero.io", "Hello world", "a=b"})
    void other_text_stands_as_it_is(String text) {
        assertThat(Yaml.write(Map.of("key", text))).isEqualTo("key: " + text + "\n");
    }

    @Test
    void lines_stand_as_lines() {
        assertThat(Yaml.write(Map.of("file", "a\n  b: c\n"))).isEqualTo("file: |\n  a\n    b: c\n");
    }

    @Test
    void what_stands_twice_is_written_twice() {
        List<String> same = List.of("a");

        assertThat(Yaml.write(Map.of("x", same, "y", same))).isEqualTo("x:\n  - a\n\"y\":\n  - a\n");
    }

    @Property(seed = "20261121")
    void any_text_is_read_back_as_it_was_as_key_and_as_value(@ForAll String text) throws JsonProcessingException {
        Map<String, Object> written = Map.of("value", text, "lines", " " + text + "\n\n" + text, "k" + text, 1);

        assertThat((Object) new YAMLMapper().readTree(Yaml.write(written)))
                .isEqualTo(new ObjectMapper().valueToTree(written));
    }
}
