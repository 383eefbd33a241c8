package io.ashlar.render.helm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.render.Yaml;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The values of a chart and what they may be. */
final class ChartValues {
    private static final DefaultPrettyPrinter JSON = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private ChartValues() {}

    /** {@code values.yaml}. */
    static String file(Collection<Parameter> parameters) {
        Map<String, Object> values = new TreeMap<>();
        for (Parameter parameter : parameters) {
            put(values, parameter, 0);
        }
        return "# README.md says what each value is. Without others, the chart renders what the stack applies.\n"
                + (values.isEmpty() ? "" : Yaml.write(values));
    }

    /**
     * {@code values.schema.json}: a value that the chart does not have is a typing error.
     *
     * @see <a href="https://helm.sh/docs/topics/charts/#schema-files">Schema files</a>
     */
    static String schema(Collection<Parameter> parameters) {
        Map<String, Object> properties = new TreeMap<>();
        for (Parameter parameter : parameters) {
            putSchema(properties, parameter, 0);
        }
        // Helm gives every chart its parent's globals.
        properties.put("global", Map.of("type", "object"));
        Map<String, Object> schema = closed(properties);
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        try {
            return new ObjectMapper().writer(JSON).writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // every map here is one of ours
    private static void put(Map<String, Object> values, Parameter parameter, int depth) {
        String key = parameter.path().get(depth);
        if (depth == parameter.path().size() - 1) {
            values.put(key, parameter.initial());
        } else {
            put((Map<String, Object>) values.computeIfAbsent(key, any -> new TreeMap<>()), parameter, depth + 1);
        }
    }

    @SuppressWarnings("unchecked") // every map here is one of ours
    private static void putSchema(Map<String, Object> properties, Parameter parameter, int depth) {
        String key = parameter.path().get(depth);
        if (depth == parameter.path().size() - 1) {
            Map<String, Object> schema = new TreeMap<>(parameter.schema());
            schema.put("description", parameter.meaning());
            properties.put(key, schema);
        } else {
            Map<String, Object> below =
                    (Map<String, Object>) properties.computeIfAbsent(key, any -> closed(new TreeMap<>()));
            putSchema(
                    (Map<String, Object>) java.util.Objects.requireNonNull(below.get("properties")),
                    parameter,
                    depth + 1);
        }
    }

    private static Map<String, Object> closed(Map<String, Object> properties) {
        Map<String, Object> schema = new TreeMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("properties", properties);
        return schema;
    }
}
