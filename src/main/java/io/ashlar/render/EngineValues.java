package io.ashlar.render;

import com.fasterxml.jackson.databind.JsonNode;
import io.ashlar.core.EngineMark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Values as a state and a preview hold them: maps, lists, texts, numbers, booleans and {@link Unresolved}.
 *
 * @see <a href="https://github.com/pulumi/pulumi/blob/v3.200.0/pkg/backend/display/json.go">what a preview writes for a secret</a>
 */
final class EngineValues {
    private static final String MASKED = "[secret]";

    private EngineValues() {}

    /** The inputs of a resource, without those that the engine's provider keeps for itself. */
    static Map<String, Object> inputs(JsonNode object) {
        Map<String, Object> entries = new TreeMap<>(map(object));
        entries.keySet().removeIf(key -> key.startsWith("__"));
        return Collections.unmodifiableMap(entries);
    }

    /** The entries of an object, by key, without those that are null. */
    private static Map<String, Object> map(JsonNode object) {
        Map<String, Object> entries = new TreeMap<>();
        object.properties()
                .forEach(entry -> value(entry.getValue()).ifPresent(value -> entries.put(entry.getKey(), value)));
        return Collections.unmodifiableMap(entries);
    }

    private static Optional<Object> value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> Optional.of(text(node.asText()));
            case NUMBER -> Optional.of(node.numberValue());
            case BOOLEAN -> Optional.of(node.booleanValue());
            case ARRAY -> {
                List<Object> items = new ArrayList<>();
                node.forEach(item -> value(item).ifPresent(items::add));
                yield Optional.of(List.copyOf(items));
            }
            case OBJECT -> Optional.of(node.has(EngineMark.SIGNATURE) ? Unresolved.SECRET : map(node));
            default -> Optional.empty();
        };
    }

    private static Object text(String text) {
        if (text.equals(MASKED)) {
            return Unresolved.SECRET;
        }
        return EngineMark.isUnknown(text) ? Unresolved.AFTER_DEPLOYMENT : text;
    }
}
