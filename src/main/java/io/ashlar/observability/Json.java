package io.ashlar.observability;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Plain values as text, the same in every run: keys in order, since the engine compares the text, and the JVM shuffles small
 * maps. Nulls stay: the first step of a threshold has no figure, and says so.
 */
final class Json {
    private static final Gson WRITER =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private Json() {}

    static String text(Object value) {
        return WRITER.toJson(sorted(value));
    }

    private static @Nullable Object sorted(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new TreeMap<>();
            map.forEach((key, entry) -> copy.put(String.valueOf(key), sorted(entry)));
            return copy;
        }
        return value instanceof Iterable<?> list
                ? java.util.stream.StreamSupport.stream(list.spliterator(), false)
                        .map(Json::sorted)
                        .toList()
                : value;
    }
}
