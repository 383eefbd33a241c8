package io.ashlar.core;

import java.util.Map;
import java.util.TreeMap;

/**
 * Labels that say whose a resource is and what it is for. Immutable; {@code with} returns a copy.
 *
 * @param values key to value, sorted by key so that two runs print the same
 */
public record Tags(Map<String, String> values) {

    public Tags {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** No tags at all. */
    public static Tags none() {
        return new Tags(Map.of());
    }

    /** These tags and one more; the new value wins. */
    public Tags with(String key, String value) {
        Map<String, String> copy = new TreeMap<>(values);
        copy.put(key, value);
        return new Tags(copy);
    }

    /** These tags and others; the others win. */
    public Tags with(Map<String, String> others) {
        Map<String, String> copy = new TreeMap<>(values);
        copy.putAll(others);
        return new Tags(copy);
    }

    /** These tags and {@code Name}, which consoles show as the resource's title. */
    public Map<String, String> named(String name) {
        return with("Name", name).values();
    }
}
