package io.ashlar.sandbox.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.sandbox.value.Properties;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the configuration of a provider, whose nested values travel as JSON in a text. */
public final class ProviderValues {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProviderValues() {}

    /** The configuration with every JSON text taken apart, except the kubeconfig, which is a text to its provider. */
    public static Properties read(Properties given) {
        Map<String, Object> values = new LinkedHashMap<>();
        given.asMap().forEach((key, value) -> values.put(key, key.equals("kubeconfig") ? value : parsed(value)));
        return Properties.of(values);
    }

    private static Object parsed(Object value) {
        if (!(value instanceof String text) || text.isEmpty()) {
            return value;
        }
        char first = text.charAt(0);
        boolean nested = first == '{' || first == '[' || text.equals("true") || text.equals("false");
        if (!nested) {
            return value;
        }
        try {
            return JSON.readValue(text, new TypeReference<Object>() {});
        } catch (JsonProcessingException notJson) {
            return value;
        }
    }
}
