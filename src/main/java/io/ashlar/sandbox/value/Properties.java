package io.ashlar.sandbox.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The properties of a resource, immutable.
 *
 * <p>Paths name nested values: {@code vpcConfig.subnetIds}, and {@code ingress[].fromPort} for that field of every
 * element. A value that is absent, unknown or of another kind reads as empty, so that a rule speaks only about what it
 * can see.
 */
public final class Properties {
    /** No properties at all. */
    public static final Properties NONE = new Properties(Map.of());

    private final Map<String, Object> values;

    private Properties(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** A value and where it was found, e.g. {@code ingress[2].fromPort}. */
    public record Located(String path, Object value) {}

    /** Properties with these values; null values are left out. */
    public static Properties of(Map<String, ?> values) {
        Map<String, Object> present = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (value != null) {
                present.put(key, value);
            }
        });
        return new Properties(present);
    }

    static Map<String, Object> keyed(Map<?, ?> map) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        map.forEach((key, value) -> keyed.put(String.valueOf(key), value));
        return keyed;
    }

    /** The values, in the order they were given. */
    public Map<String, Object> asMap() {
        return values;
    }

    /** These properties with one more, or with another value for it. */
    public Properties with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Properties(changed);
    }

    /** These properties with a nested value, e.g. at {@code metadata.name}; objects on the way are made. */
    public Properties withNested(String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return with(path, value);
        }
        String first = path.substring(0, dot);
        return with(
                first, object(first).withNested(path.substring(dot + 1), value).asMap());
    }

    /** These properties overlaid with others. */
    public Properties with(Properties others) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.putAll(others.values);
        return new Properties(changed);
    }

    /** These properties without one. */
    public Properties without(String name) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.remove(name);
        return new Properties(changed);
    }

    /** Whether anything stands at the path, known or not. */
    public boolean has(String path) {
        return !all(path).isEmpty();
    }

    /** Whether the value at the path, or an object on the way to it, is not known yet. */
    public boolean isUnknown(String path) {
        Object here = this;
        for (String step : path.split("\\.", -1)) {
            here = here instanceof Properties properties
                    ? properties.values.get(step)
                    : here instanceof Map<?, ?> map ? map.get(step) : null;
            if (here == Unknown.VALUE) {
                return true;
            }
            if (here == null) {
                return false;
            }
        }
        return containsUnknown(here);
    }

    /** Whether any of these values is unknown, at any depth. */
    public boolean hasUnknowns() {
        return containsUnknown(values);
    }

    private static boolean containsUnknown(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(Properties::containsUnknown);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().anyMatch(Properties::containsUnknown);
        }
        return value == Unknown.VALUE;
    }

    /** The known value at the path. */
    public Optional<Object> at(String path) {
        List<Located> found = all(path);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(0).value()).filter(v -> v != Unknown.VALUE);
    }

    /** The text at the path. */
    public Optional<String> text(String path) {
        return at(path).filter(String.class::isInstance).map(String.class::cast);
    }

    /** The whole number at the path. */
    public OptionalLong number(String path) {
        return at(path).filter(Number.class::isInstance)
                .map(number -> OptionalLong.of(((Number) number).longValue()))
                .orElse(OptionalLong.empty());
    }

    /** Whether the value at the path is {@code true}. */
    public boolean isTrue(String path) {
        return at(path).filter(Boolean.TRUE::equals).isPresent();
    }

    /** Whether the value at the path is {@code false} and not merely absent. */
    public boolean isFalse(String path) {
        return at(path).filter(Boolean.FALSE::equals).isPresent();
    }

    /** The known texts of the list at the path. */
    public List<String> texts(String path) {
        return items(path, item -> item instanceof String text ? Optional.of(text) : Optional.empty());
    }

    /** The known objects of the list at the path, or the one object there. */
    public List<Properties> objects(String path) {
        Optional<Object> single = at(path).filter(Map.class::isInstance);
        if (single.isPresent()) {
            return List.of(of(keyed((Map<?, ?>) single.get())));
        }
        return items(
                path,
                item -> item instanceof Map<?, ?> map ? Optional.of(of(keyed(map))) : Optional.<Properties>empty());
    }

    /** The object at the path; no properties when there is none. */
    public Properties object(String path) {
        return at(path).filter(Map.class::isInstance)
                .map(map -> of(keyed((Map<?, ?>) map)))
                .orElse(NONE);
    }

    private <T> List<T> items(String path, Function<Object, Optional<T>> as) {
        return at(path).filter(List.class::isInstance)
                .map(list -> ((List<?>) list)
                        .stream().flatMap(item -> as.apply(item).stream()).toList())
                .orElse(List.of());
    }

    /** Every value that the path reaches, unknown ones included, each with its exact place. */
    public List<Located> all(String path) {
        List<Located> found = new ArrayList<>();
        collect("", values, path, found);
        return found;
    }

    private static void collect(String at, Object here, String rest, List<Located> found) {
        if (here == Unknown.VALUE) {
            found.add(new Located(at, Unknown.VALUE));
            return;
        }
        if (!(here instanceof Map<?, ?> map)) {
            return;
        }
        int dot = rest.indexOf('.');
        String step = dot < 0 ? rest : rest.substring(0, dot);
        String tail = dot < 0 ? "" : rest.substring(dot + 1);
        boolean each = step.endsWith("[]");
        String name = each ? step.substring(0, step.length() - 2) : step;
        Object value = map.get(name);
        if (value == null) {
            return;
        }
        String place = at.isEmpty() ? name : at + "." + name;
        if (each && value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                arrive(place + "[" + i + "]", list.get(i), tail, found);
            }
        } else {
            arrive(place, value, tail, found);
        }
    }

    private static void arrive(String place, Object value, String tail, List<Located> found) {
        if (tail.isEmpty()) {
            found.add(new Located(place, value));
        } else {
            collect(place, value, tail, found);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Properties properties && values.equals(properties.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
