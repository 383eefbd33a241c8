package io.ashlar.cost.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.ashlar.core.EngineMark;
import io.ashlar.cost.pricing.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Property values as the engine writes them: unknown ones as fixed texts, secrets wrapped under a fixed key.
 *
 * @see <a href="https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/plugin/rpc.go">rpc.go</a>
 */
final class Values {
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
            return EngineMark.isUnknown(node.asText()) ? Unknown.UNKNOWN : node.asText();
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
        if (node.has(EngineMark.SIGNATURE)) {
            // A secret that is sealed is as good as unknown.
            return node.has(EngineMark.SECRET_VALUE) ? value(node.path(EngineMark.SECRET_VALUE)) : Unknown.UNKNOWN;
        }
        return of(node);
    }
}
