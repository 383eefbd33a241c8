package io.ashlar.cost.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.ashlar.cost.pricing.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Property values as the engine writes them: unknown ones as fixed texts, secrets wrapped under a fixed key.
 *
 * @see <a href="https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/plugin/rpc.go">rpc.go</a>
 */
final class Values {
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    private static final Set<String> UNKNOWN = Set.of(
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    private Values() {}

    /** The properties of an object, without the engine's own and those that are null. */
    static Map<String, Object> of(JsonNode object) {
        Map<String, Object> map = new HashMap<>();
        object.properties().forEach(entry -> {
            Object value = value(entry.getValue());
            if (value != null && !entry.getKey().startsWith("__")) {
                map.put(entry.getKey(), value);
            }
        });
        return map;
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isTextual()) {
            return UNKNOWN.contains(node.asText()) ? Unknown.UNKNOWN : node.asText();
        }
        if (node.isNumber()) {
            return node.doubleValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(item -> {
                Object value = value(item);
                list.add(value == null ? "" : value);
            });
            return list;
        }
        if (!node.isObject()) {
            return null;
        }
        if (node.has(SIGNATURE)) {
            // A secret that is sealed is as good as unknown.
            return node.has("value") ? value(node.path("value")) : Unknown.UNKNOWN;
        }
        return of(node);
    }
}
