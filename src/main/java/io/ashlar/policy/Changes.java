package io.ashlar.policy;

import io.ashlar.policy.PropertyValue.Nothing;
import io.ashlar.policy.PropertyValue.Secret;
import io.ashlar.policy.PropertyValue.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes one value deep in another and leaves the marks of all others alone. */
final class Changes {
    private Changes() {}

    static PropertyValue put(PropertyValue into, PropertyValue value, List<String> path, String at) {
        if (into instanceof Secret secret) {
            PropertyValue changed = put(secret.value(), value, path, at);
            return changed instanceof Secret ? changed : new Secret(changed);
        }
        if (path.isEmpty()) {
            return value;
        }
        if (into instanceof Unknown) {
            throw new UnknownValueException(at);
        }
        if (into != Nothing.NOTHING && !(into instanceof PropertyMap)) {
            throw new PropertyShapeException(at, "a block", into);
        }
        String key = path.get(0);
        Map<String, PropertyValue> entries =
                new LinkedHashMap<>(into instanceof PropertyMap map ? map.entries() : Map.of());
        PropertyValue before = entries.getOrDefault(key, Nothing.NOTHING);
        String below = at.isEmpty() ? key : at + "." + key;
        entries.put(key, put(before, value, path.subList(1, path.size()), below));
        return PropertyMap.of(entries);
    }
}
