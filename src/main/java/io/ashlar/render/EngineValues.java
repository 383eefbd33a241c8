package io.ashlar.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Values as a state and a preview hold them: maps, lists, texts, numbers, booleans and {@link Unresolved}.
 *
 * @see <a href="https://github.com/pulumi/pulumi/blob/v3.200.0/sdk/go/common/resource/plugin/rpc.go">the unknown values</a>
 * @see <a href="https://github.com/pulumi/pulumi/blob/v3.200.0/pkg/backend/display/json.go">what a preview writes for a secret</a>
 */
final class EngineValues {
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    private static final String MASKED = "[secret]";

    private static final Set<String> UNKNOWN = Set.of(
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

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
            case OBJECT -> Optional.of(node.has(SIGNATURE) ? Unresolved.SECRET : map(node));
            default -> Optional.empty();
        };
    }

    private static Object text(String text) {
        if (text.equals(MASKED)) {
            return Unresolved.SECRET;
        }
        return UNKNOWN.contains(text) ? Unresolved.AFTER_DEPLOYMENT : text;
    }
}
