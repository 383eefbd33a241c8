package io.ashlar.sandbox.kubernetes.validation;

import io.ashlar.sandbox.value.Properties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fields whose names no language of an SDK can write: programs say {@code x_kubernetes_list_type}, and the provider turns it
 * into the API's {@code x-kubernetes-list-type}. It does so for these names and no others.
 *
 * @see <a href="https://github.com/pulumi/pulumi-kubernetes/blob/v4.0.0/provider/pkg/provider/provider.go">mapReplUnderscoreToDash</a>
 */
public final class WireKeys {
    private static final Map<String, String> DASHED = Map.of(
            "x_kubernetes_embedded_resource", "x-kubernetes-embedded-resource",
            "x_kubernetes_int_or_string", "x-kubernetes-int-or-string",
            "x_kubernetes_list_map_keys", "x-kubernetes-list-map-keys",
            "x_kubernetes_list_type", "x-kubernetes-list-type",
            "x_kubernetes_map_type", "x-kubernetes-map-type",
            "x_kubernetes_preserve_unknown_fields", "x-kubernetes-preserve-unknown-fields",
            "x_kubernetes_validations", "x-kubernetes-validations");

    private WireKeys() {}

    /** A field's name as the API has it. */
    public static String of(String key) {
        return DASHED.getOrDefault(key, key);
    }

    /** An object as the API has it. */
    public static Properties of(Properties object) {
        Map<String, Object> wire = new LinkedHashMap<>();
        object.asMap().forEach((key, value) -> wire.put(of(key), value(value)));
        return Properties.of(wire);
    }

    private static Object value(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> wire = new LinkedHashMap<>();
            map.forEach((key, item) -> wire.put(of(String.valueOf(key)), value(item)));
            return wire;
        }
        return value instanceof List<?> list
                ? list.stream().map(WireKeys::value).toList()
                : value;
    }
}
