package io.ashlar.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that users of a rule may set: a constant of the rule's class, named in its {@link RuleInfo}.
 *
 * @param name its key in the pack's configuration
 * @param description one line for people
 * @param schema what values it takes, as JSON Schema
 * @param defaultValue what holds where it is not set
 * @param reader reads a value, or throws {@link PropertyShapeException}
 */
public record Setting<T>(
        String name,
        String description,
        Map<String, Object> schema,
        T defaultValue,
        Function<PropertyMap, Optional<T>> reader) {
    public Setting {
        Map<String, Object> all = new LinkedHashMap<>(schema);
        all.put("description", description);
        all.put("default", defaultValue);
        schema = Collections.unmodifiableMap(all);
    }

    /** A whole number from least to most. */
    public static Setting<Integer> whole(String name, int byDefault, int least, int most, String description) {
        return new Setting<>(
                name,
                description,
                Map.of("type", "integer", "minimum", least, "maximum", most),
                byDefault,
                map -> map.whole(name));
    }

    /** A number from least to most. */
    public static Setting<Double> number(String name, double byDefault, double least, double most, String description) {
        return new Setting<>(
                name,
                description,
                Map.of("type", "number", "minimum", least, "maximum", most),
                byDefault,
                map -> map.number(name));
    }

    /** Yes or no. */
    public static Setting<Boolean> flag(String name, boolean byDefault, String description) {
        return new Setting<>(name, description, Map.of("type", "boolean"), byDefault, map -> map.flag(name));
    }

    /** A text. */
    public static Setting<String> text(String name, String byDefault, String description) {
        return new Setting<>(name, description, Map.of("type", "string"), byDefault, map -> map.text(name));
    }

    /** One of these words. */
    public static Setting<String> choice(String name, String byDefault, List<String> words, String description) {
        return new Setting<>(
                name, description, Map.of("type", "string", "enum", words), byDefault, map -> map.text(name));
    }

    /** A list of texts. */
    public static Setting<List<String>> texts(String name, List<String> byDefault, String description) {
        return new Setting<>(
                name,
                description,
                Map.of("type", "array", "items", Map.of("type", "string")),
                List.copyOf(byDefault),
                map -> map.has(name) ? Optional.of(map.texts(name)) : Optional.empty());
    }

    /** The value as the rule takes it. */
    T read(PropertyValue value) {
        return reader.apply(PropertyMap.of(Map.of(name, value))).orElse(defaultValue);
    }

    /** Why a value cannot be taken; empty if it can. */
    public Optional<String> problem(PropertyValue value) {
        List<String> problems = new ArrayList<>();
        try {
            T read = read(value);
            if (read instanceof Number number
                    && (schema.get("minimum") instanceof Number least)
                    && (schema.get("maximum") instanceof Number most)
                    && (number.doubleValue() < least.doubleValue() || number.doubleValue() > most.doubleValue())) {
                problems.add("%s is %s: it takes %s to %s".formatted(name, read, least, most));
            }
            if (schema.get("enum") instanceof List<?> words && !words.contains(read)) {
                problems.add("%s is '%s': it takes one of %s".formatted(name, read, words));
            }
        } catch (PropertyShapeException wrong) {
            problems.add(String.valueOf(wrong.getMessage()));
        }
        return problems.stream().findFirst();
    }
}
