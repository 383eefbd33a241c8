package io.ashlar.sandbox.kubernetes.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence is what kube-apiserver v1.33.0 answered to the same object under the same definition. */
class TypedPatchTest {
    private static final Properties SCHEMA = yaml(
            """
            type: object
            properties:
              spec:
                type: object
                required: [room]
                properties:
                  room: {type: string}
                  watts: {type: integer}
                  on: {type: boolean}
                  tags: {type: array, items: {type: string}}
                  either: {x-kubernetes-int-or-string: true}
                  nothing: {type: object}
                  labels: {type: object, additionalProperties: {type: string}}
                  anything: {x-kubernetes-preserve-unknown-fields: true}
                  free: {type: object, x-kubernetes-preserve-unknown-fields: true, properties: {known: {type: string}}}
                  bulbs: {type: array, items: {type: object, properties: {name: {type: string}}}}
                  set: {type: array, x-kubernetes-list-type: set, items: {type: string}}
                  pod: {type: object, x-kubernetes-embedded-resource: true, properties: {spec: {type: object}}}
                  ports:
                    type: array
                    x-kubernetes-list-type: map
                    x-kubernetes-list-map-keys: [port, protocol]
                    items:
                      type: object
                      properties: {port: {type: integer}, protocol: {type: string, default: TCP}}
            """);

    private static Properties yaml(String text) {
        try {
            return Properties.of(new YAMLMapper().readValue(text, new TypeReference<Map<String, Object>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> complaints(String spec) {
        return TypedPatch.complaints(SCHEMA, Field.of(yaml("{metadata: {name: web}, spec: " + spec + "}")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{room: a, wats: 1, size: 2} | .spec.size: field not declared in schema",
                "{room: a, bulbs: [{name: x}, {nam: x}]} | .spec.bulbs[1].nam: field not declared in schema",
                "{pod: {kind: Pod, metadata: {}, foo: b}} | .spec.pod.foo: field not declared in schema",
                "{room: 1} | .spec.room: expected string, got &value.valueUnstructured{Value:1}",
                "{room: 1.5} | .spec.room: expected string, got &value.valueUnstructured{Value:1.5}",
                "{free: {a: 1, known: [x]}} | .spec.free.known: expected string, got"
                        + " &value.valueUnstructured{Value:[]interface {}{\"x\"}}",
                "{labels: {a: {b: c}}} | .spec.labels.a: expected string, got"
                        + " &value.valueUnstructured{Value:map[string]interface {}{\"b\":\"c\"}}",
                "{watts: x} | .spec.watts: expected numeric (int or float), got string",
                "{watts: true} | .spec.watts: expected numeric (int or float), got bool",
                "{watts: {a: 1}} | .spec.watts: expected numeric (int or float), got map[string]interface {}",
                "{watts: [1]} | .spec.watts: expected numeric (int or float), got []interface {}",
                "{on: 'true'} | .spec.on: expected boolean, got &{true}",
                "{tags: x} | .spec.tags: expected list, got &{x}",
                "{bulbs: {name: x}} | .spec.bulbs: expected list, got &{map[name:x]}",
                "{bulbs: [x]} | .spec.bulbs[0]: expected map, got &{x}",
                "[x] | .spec: expected map, got &{[x]}",
                "{set: [a, a]} | .spec.set: duplicate entries for key [=\"a\"]",
                "{set: [a, 1]} | .spec.set[=1]: expected string, got &value.valueUnstructured{Value:1}",
                "{ports: [{port: 1}, {port: 1}]} | .spec.ports: duplicate entries for key [port=1,protocol=\"TCP\"]",
                "{ports: [{port: x}]} | .spec.ports[port=\"x\",protocol=\"TCP\"].port: expected numeric (int or float),"
                        + " got string",
                "{ports: [{protocol: UDP}]} | .spec.ports: element 0: associative list with keys has an element that"
                        + " omits key field \"port\" (and doesn't have default value)"
            })
    void what_has_no_place_is_said_as_the_server_says_it(String spec, String said) {
        assertThat(complaints(spec)).containsExactly(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{room: a}",
                "{watts: 1.5}",
                "{either: 8080}",
                "{either: http}",
                "{nothing: {a: b}}",
                "{labels: {a: b}}",
                "{anything: {a: b}}",
                "{free: {a: 1, b: {c: 1}}}",
                "{pod: {apiVersion: v1, kind: Pod, metadata: {name: x}}}",
                "{ports: [{port: 1}, {port: 1, protocol: UDP}]}"
            })
    void what_has_a_place_is_taken(String spec) {
        assertThat(complaints(spec)).isEmpty();
    }

    @Test
    void several_places_are_named_at_once() {
        assertThat(TypedPatch.joined(complaints("{room: 1, tags: [x, 1], wats: 1}")))
                .isEqualTo(
                        """
                        errors:
                          .spec.room: expected string, got &value.valueUnstructured{Value:1}
                          .spec.tags[1]: expected string, got &value.valueUnstructured{Value:1}
                          .spec.wats: field not declared in schema""");
    }

    @Test
    void what_stands_beside_the_spec_is_looked_at_too() {
        assertThat(TypedPatch.complaints(SCHEMA, Field.of(yaml("{metadata: {name: web, lables: {a: b}}, spek: {}}"))))
                .containsExactly(
                        ".metadata.lables: field not declared in schema", ".spek: field not declared in schema");
    }

    @Test
    void what_a_preview_does_not_know_yet_is_taken() {
        Properties object = Properties.of(Map.of(
                "spec",
                Map.of(
                        "watts",
                        Unknown.VALUE,
                        "ports",
                        List.of(Map.of("port", Unknown.VALUE), Map.of("port", Unknown.VALUE)),
                        "set",
                        List.of(Unknown.VALUE, Unknown.VALUE))));

        assertThat(TypedPatch.complaints(SCHEMA, Field.of(object))).isEmpty();
    }
}
