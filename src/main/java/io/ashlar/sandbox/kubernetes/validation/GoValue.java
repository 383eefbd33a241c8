package io.ashlar.sandbox.kubernetes.validation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How Go prints values that came from JSON, which is what the server shows of them where it knows no type.
 *
 * @see <a href="https://pkg.go.dev/fmt#hdr-Printing">fmt</a>
 */
final class GoValue {
    private static final String MAP = "map[string]interface {}";
    private static final String LIST = "[]interface {}";

    private GoValue() {}

    /** As {@code %#v}. */
    static String structure(Object value) {
        if (value instanceof Map<?, ?> map) {
            return MAP
                    + sorted(map).entrySet().stream()
                            .map(entry -> FieldErrors.Go.quoted(entry.getKey()) + ":" + structure(entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return LIST + list.stream().map(GoValue::structure).collect(Collectors.joining(", ", "{", "}"));
        }
        return json(value);
    }

    /** As {@code %v}. */
    static String plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            return sorted(map).entrySet().stream()
                    .map(entry -> entry.getKey() + ":" + plain(entry.getValue()))
                    .collect(Collectors.joining(" ", "map[", "]"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(GoValue::plain).collect(Collectors.joining(" ", "[", "]"));
        }
        return value instanceof String text ? text : json(value);
    }

    /** As {@code %T}. */
    static String type(Object value) {
        if (value instanceof Map) {
            return MAP;
        }
        if (value instanceof List) {
            return LIST;
        }
        return value instanceof Boolean ? "bool" : "string";
    }

    /** A text in quotes, a number, or a flag. */
    static String json(Object value) {
        if (value instanceof String text) {
            return FieldErrors.Go.quoted(text);
        }
        if (value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())) {
            return Long.toString(number.longValue());
        }
        return String.valueOf(value);
    }

    private static Map<String, Object> sorted(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        return sorted;
    }
}
