package io.ashlar.sandbox.kubernetes.validation;

import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A place in an object, with what stands there: a value, nothing, or something that a preview does not know yet.
 *
 * <p>As for the API server, an empty text, list or map and the number 0 count as nothing where a rule asks {@link #isEmpty}.
 */
public final class Field {
    private final String path;

    @Nullable
    private final Object value;

    private Field(String path, @Nullable Object value) {
        this.path = path;
        this.value = value;
    }

    /** The whole object. */
    public static Field of(Properties object) {
        return new Field("", object.asMap());
    }

    /** The place as the API server writes it, e.g. {@code spec.ports[0].name}. */
    public String path() {
        return path;
    }

    /** A field of this object. Whatever lies below something unknown is unknown. */
    public Field child(String name) {
        String place = path.isEmpty() ? name : path + "." + name;
        return new Field(place, value == Unknown.VALUE ? value : value instanceof Map<?, ?> map ? map.get(name) : null);
    }

    /** A field further down, e.g. {@code template.spec}. */
    public Field at(String names) {
        Field here = this;
        for (String name : names.split("\\.", -1)) {
            here = here.child(name);
        }
        return here;
    }

    /** An entry of this map, written {@code path[key]}. */
    public Field key(String key) {
        return new Field(
                path + "[" + key + "]",
                value == Unknown.VALUE ? value : value instanceof Map<?, ?> map ? map.get(key) : null);
    }

    /** The same value under another path, where the API server names another one. */
    public Field called(String otherPath) {
        return new Field(otherPath, value);
    }

    /** The elements of this list; none when it is not known. */
    public List<Field> items() {
        List<Field> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                items.add(new Field(path + "[" + i + "]", list.get(i)));
            }
        }
        return items;
    }

    /** The entries of this map, by key; none when it is not known. */
    public Map<String, Field> entries() {
        Map<String, Field> entries = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> entries.put(String.valueOf(key), key(String.valueOf(key))));
        }
        return entries;
    }

    /** The known texts of this map, sorted by key as the API server prints them. */
    public Map<String, String> texts() {
        Map<String, String> texts = new java.util.TreeMap<>();
        entries().forEach((key, entry) -> entry.text().ifPresent(text -> texts.put(key, text)));
        return texts;
    }

    /** The known texts of this list. */
    public List<String> textItems() {
        return items().stream().flatMap(item -> item.text().stream()).toList();
    }

    /** Whether something stands here, known or not. */
    public boolean isGiven() {
        return value != null;
    }

    /** Whether something stands here, and it is known. */
    public boolean isKnown() {
        return value != null && value != Unknown.VALUE;
    }

    /** Whether something stands here that is known and counts. */
    public boolean isSet() {
        return isKnown() && !isEmpty();
    }

    /** Whether nothing stands here. */
    public boolean isAbsent() {
        return value == null;
    }

    /** Whether nothing stands here, or what counts as nothing. */
    public boolean isEmpty() {
        return value == null
                || "".equals(value)
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof Number number && number.doubleValue() == 0);
    }

    /** Whether this value, or anything in it, is not known yet. */
    public boolean hasUnknowns() {
        return value == Unknown.VALUE
                || (value != null && Properties.of(Map.of("value", value)).hasUnknowns());
    }

    /** Whether this value is not known yet, as a whole. */
    public boolean isUnknown() {
        return value == Unknown.VALUE;
    }

    /** The known value. */
    public Optional<Object> value() {
        return value == Unknown.VALUE ? Optional.empty() : Optional.ofNullable(value);
    }

    /** The text here, when it is one. */
    public Optional<String> text() {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The text here, unless it is empty. */
    public Optional<String> nonEmptyText() {
        return text().filter(text -> !text.isEmpty());
    }

    /** Whether this is exactly that text. */
    public boolean is(String text) {
        return text.equals(value);
    }

    /** The whole number here. */
    public OptionalLong number() {
        return value instanceof Number number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }

    /** Whether this is {@code true}. */
    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    /** Whether this is {@code false}, and not merely absent. */
    public boolean isFalse() {
        return Boolean.FALSE.equals(value);
    }

    /** The quantity here; a number will do as well as a text. */
    public Optional<Quantity> quantity() {
        if (value instanceof Number number) {
            return Quantity.parse(
                    number.doubleValue() == Math.rint(number.doubleValue())
                            ? Long.toString(number.longValue())
                            : number.toString());
        }
        return text().flatMap(Quantity::parse);
    }

    /** Whether the same stands in another place; two absent values are the same. */
    public boolean sameAs(Field other) {
        return Objects.equals(plain(value), plain(other.value));
    }

    /** Numbers travel as decimals, so that 1 and 1.0 are the same. */
    @Nullable
    private static Object plain(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Field::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, item) -> plain.put(key, plain(item)));
            return plain;
        }
        return value;
    }

    @Override
    public String toString() {
        return path + "=" + value;
    }
}
