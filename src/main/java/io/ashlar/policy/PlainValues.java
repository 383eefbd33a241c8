package io.ashlar.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns plain Java objects, and texts that are JSON, into values. */
final class PlainValues {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private PlainValues() {}

    static PropertyValue valueOf(@Nullable Object plain) {
        if (plain == null) {
            return PropertyValue.Nothing.NOTHING;
        }
        if (plain instanceof PropertyValue value) {
            return value;
        }
        if (plain instanceof Boolean flag) {
            return new PropertyValue.Flag(flag);
        }
        if (plain instanceof Number number) {
            return new PropertyValue.Numeric(number.doubleValue());
        }
        if (plain instanceof CharSequence text) {
            return new PropertyValue.Text(text.toString());
        }
        if (plain instanceof Iterable<?> items) {
            List<PropertyValue> values = new ArrayList<>();
            items.forEach(item -> values.add(valueOf(item)));
            return new PropertyValue.Items(values);
        }
        if (plain instanceof Map<?, ?> map) {
            Map<String, PropertyValue> entries = new LinkedHashMap<>();
            map.forEach((key, value) -> entries.put(String.valueOf(key), valueOf(value)));
            return PropertyMap.of(entries);
        }
        throw new IllegalArgumentException(plain.getClass().getName() + " is no value of a property");
    }

    /** The value that a JSON text stands for, or null if it is none. */
    static @Nullable PropertyValue parse(String text) {
        try {
            return valueOf(JSON.readValue(text, Object.class));
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }
}
