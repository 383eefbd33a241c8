package io.ashlar.policy.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.core.EngineMark;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.PropertyValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values as a state holds them.
 *
 * @see <a href="https://github.com/pulumi/pulumi/blob/v3.200.0/pkg/resource/stack/deployment.go">how the engine writes them</a>
 */
final class SavedValues {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SavedValues() {}

    static PropertyMap map(JsonNode node) {
        Map<String, PropertyValue> entries = new LinkedHashMap<>();
        node.properties().forEach(entry -> entries.put(entry.getKey(), value(entry.getValue())));
        return PropertyMap.of(entries);
    }

    private static PropertyValue value(JsonNode node) {
        if (node.isObject()) {
            return node.path(EngineMark.SIGNATURE).asText().equals(EngineMark.SECRET) ? secret(node) : map(node);
        }
        if (node.isArray()) {
            List<PropertyValue> items = new ArrayList<>();
            node.forEach(item -> items.add(value(item)));
            return new PropertyValue.Items(items);
        }
        if (node.isBoolean()) {
            return new PropertyValue.Flag(node.asBoolean());
        }
        if (node.isNumber()) {
            return new PropertyValue.Numeric(node.asDouble());
        }
        return node.isTextual() ? new PropertyValue.Text(node.asText()) : PropertyValue.Nothing.NOTHING;
    }

    /** What is encrypted is as good as unknown; {@code stack export --show-secrets} writes it in clear, as JSON in a text. */
    private static PropertyValue secret(JsonNode node) {
        JsonNode clear = node.path("plaintext");
        try {
            return new PropertyValue.Secret(
                    clear.isTextual() ? value(JSON.readTree(clear.asText())) : new PropertyValue.Unknown(""));
        } catch (JsonProcessingException e) {
            return new PropertyValue.Secret(new PropertyValue.Text(clear.asText()));
        }
    }
}
