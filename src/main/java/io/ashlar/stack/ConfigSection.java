package io.ashlar.stack;

import com.fasterxml.jackson.databind.JsonNode;
import io.ashlar.core.Nearest;
import io.ashlar.core.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One object of the configuration while it is read. The keys that were asked for are the keys there are: whatever else
 * the object holds is reported by {@link #rejectUnknownKeys()}, with the nearest of them.
 */
final class ConfigSection {
    private final String path;
    private final Map<String, JsonNode> values;
    private final Problems problems;
    private final Set<String> asked = new TreeSet<>();

    ConfigSection(String path, Map<String, JsonNode> values, Problems problems) {
        this.path = path;
        this.values = new TreeMap<>(values);
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    String path(String key) {
        return path.isEmpty() || path.endsWith(":") ? path + key : path + "." + key;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Set<String> keys() {
        asked.addAll(values.keySet());
        return new TreeSet<>(values.keySet());
    }

    /** Text that must be there; an empty string stands in for it once the problem is recorded. */
    String text(String key) {
        Optional<String> found = optionalText(key);
        if (found.isEmpty() && !values.containsKey(key)) {
            problems.add("STK-001", path(key), "missing", "it is required", "Set it in the stack file.");
        }
        return found.orElse("");
    }

    Optional<String> optionalText(String key) {
        return value(key, "text", node -> node.isTextual() && !node.textValue().isBlank(), JsonNode::textValue);
    }

    /** A whole number that must be there; the lower bound stands in for it once the problem is recorded. */
    int integer(String key, int least, int most) {
        Optional<Integer> found = optionalInteger(key, least, most);
        if (found.isEmpty() && !values.containsKey(key)) {
            problems.add("STK-001", path(key), "missing", "it is required", "Set it in the stack file.");
        }
        return found.orElse(least);
    }

    Optional<Integer> optionalInteger(String key, int least, int most) {
        return value(
                key,
                "a whole number from %,d to %,d".formatted(least, most),
                node -> wholeNumber(node)
                        .filter(number -> number >= least && number <= most)
                        .isPresent(),
                node -> Math.toIntExact(wholeNumber(node).orElseThrow()));
    }

    List<String> texts(String key) {
        return value(key, "a list of text", ConfigSection::isTextList, node -> {
                    List<String> texts = new ArrayList<>();
                    node.forEach(element -> texts.add(element.textValue()));
                    return List.copyOf(texts);
                })
                .orElse(List.of());
    }

    <E> Optional<E> optionalChoice(String key, Function<String, Optional<E>> parse, List<String> allowed) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> choice = parse.apply(text.get());
        if (choice.isEmpty()) {
            problems.add(
                    "STK-003",
                    path(key),
                    "\"" + text.get() + "\"",
                    "it must be one of " + allowed,
                    Nearest.to(text.get(), allowed)
                            .map(n -> "Did you mean \"" + n + "\"?")
                            .orElse("Choose one of them."));
        }
        return choice;
    }

    /** An object that must be there; an empty one stands in for it once the problem is recorded. */
    ConfigSection section(String key) {
        if (!values.containsKey(key)) {
            asked.add(key);
            problems.add("STK-001", path(key), "missing", "it is required", "Set it in the stack file.");
        }
        return optionalSection(key).orElseGet(() -> new ConfigSection(path(key), Map.of(), Problems.of("Stack", path)));
    }

    Optional<ConfigSection> optionalSection(String key) {
        return value(key, "an object of keys and values", JsonNode::isObject, node -> {
            Map<String, JsonNode> children = new TreeMap<>();
            node.properties().forEach(property -> children.put(property.getKey(), property.getValue()));
            return new ConfigSection(path(key), children, problems);
        });
    }

    /** Reports each key that nobody asked for. Call it when everything has been read. */
    void rejectUnknownKeys() {
        values.keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> problems.add(
                        "STK-002",
                        path(key),
                        "set",
                        "there is no such key; here are " + asked,
                        Nearest.to(key, asked)
                                .map(n -> "Did you mean \"" + n + "\"?")
                                .orElse("Remove it.")));
    }

    private <T> Optional<T> value(
            String key, String expected, Function<JsonNode, Boolean> fits, Function<JsonNode, T> convert) {
        asked.add(key);
        JsonNode node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (!fits.apply(node)) {
            problems.add(
                    "STK-004", path(key), node.toString(), "it must be " + expected, "Correct it in the stack file.");
            return Optional.empty();
        }
        return Optional.of(convert.apply(node));
    }

    /** Top-level values reach the program as text, nested ones as JSON numbers: both count. */
    private static Optional<Long> wholeNumber(JsonNode node) {
        if (node.isIntegralNumber()) {
            return Optional.of(node.longValue());
        }
        return node.isTextual() && node.textValue().matches("-?\\d{1,12}")
                ? Optional.of(Long.valueOf(node.textValue()))
                : Optional.empty();
    }

    private static boolean isTextList(JsonNode node) {
        if (!node.isArray()) {
            return false;
        }
        for (JsonNode element : node) {
            if (!element.isTextual()) {
                return false;
            }
        }
        return true;
    }
}
