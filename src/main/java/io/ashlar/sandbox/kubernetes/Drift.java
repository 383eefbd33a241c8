package io.ashlar.sandbox.kubernetes;

import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else has changed in an object since it was written. Only what was given counts, and only when it differs
 * from what the server answered then: how the server spells a value, or what it never shows, is no change.
 */
final class Drift {
    private Drift() {}

    /** The inputs as they would have to be for the object to stand as it does. */
    static Properties of(Properties inputs, Properties written, Properties live) {
        Map<String, Object> now = new LinkedHashMap<>(inputs.asMap());
        inputs.asMap().forEach((name, given) -> {
            // What is never shown, such as a Secret's stringData, is not gone.
            Object there = live.asMap().get(name);
            if (there != null) {
                now.put(name, changed(given, written.asMap().get(name), there));
            }
        });
        return Properties.of(now);
    }

    private static Object changed(Object given, @Nullable Object written, Object live) {
        if (written == null || same(written, live)) {
            return given;
        }
        if (given instanceof Map<?, ?> inputs && written instanceof Map<?, ?> before && live instanceof Map<?, ?> now) {
            Map<String, Object> changed = new LinkedHashMap<>();
            inputs.forEach((key, value) -> {
                Object there = now.get(key);
                if (there != null) {
                    changed.put(String.valueOf(key), changed(value, before.get(key), there));
                } else if (before.get(key) == null) {
                    changed.put(String.valueOf(key), value);
                }
            });
            return changed;
        }
        if (given instanceof List<?> inputs
                && written instanceof List<?> before
                && live instanceof List<?> now
                && inputs.size() == now.size()
                && before.size() == now.size()) {
            List<Object> changed = new ArrayList<>();
            for (int i = 0; i < now.size(); i++) {
                changed.add(changed(inputs.get(i), before.get(i), now.get(i)));
            }
            return changed;
        }
        return live;
    }

    /** Numbers are one, whether they came as whole ones or not. */
    private static boolean same(Object one, Object other) {
        if (one instanceof Number left && other instanceof Number right) {
            return left.doubleValue() == right.doubleValue();
        }
        return Objects.equals(one, other);
    }
}
