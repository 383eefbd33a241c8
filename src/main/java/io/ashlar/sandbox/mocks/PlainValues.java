package io.ashlar.sandbox.mocks;

import com.pulumi.asset.AssetOrArchive;
import io.ashlar.sandbox.value.Properties;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what the SDK's mock monitor hands over into the sandbox's plain values, and back. */
final class PlainValues {
    private PlainValues() {}

    static Properties read(Map<String, ?> given) {
        Map<String, Object> plain = new LinkedHashMap<>();
        given.forEach((key, value) -> {
            if (value != null) {
                plain.put(key, plain(value));
            }
        });
        return Properties.of(plain);
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(String.valueOf(key), plain(item)));
            return copy;
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(PlainValues::plain).toList();
        }
        if (value instanceof Optional<?> maybe) {
            return maybe.<Object>map(PlainValues::plain).orElse("");
        }
        // An asset has no plain form; rules that look into archives do not exist.
        return value instanceof AssetOrArchive asset ? asset.getClass().getSimpleName() : value;
    }

    /** The mock monitor takes integers and doubles, and no other numbers. */
    static Map<String, Object> write(Properties properties) {
        Map<String, Object> written = new LinkedHashMap<>();
        properties.asMap().forEach((key, value) -> written.put(key, writable(value)));
        return written;
    }

    private static Object writable(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(String.valueOf(key), writable(item)));
            return copy;
        }
        if (value instanceof List<?> items) {
            return items.stream().map(PlainValues::writable).toList();
        }
        return value instanceof Number number && !(value instanceof Integer) ? number.doubleValue() : value;
    }
}
