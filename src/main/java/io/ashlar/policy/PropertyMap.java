package io.ashlar.policy;

import static io.ashlar.policy.Scalars.revealed;

import io.ashlar.policy.PropertyValue.Items;
import io.ashlar.policy.PropertyValue.Nothing;
import io.ashlar.policy.PropertyValue.Secret;
import io.ashlar.policy.PropertyValue.Unknown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a resource, or a block of them, as rules read them.
 *
 * <p>A path is given key by key: {@code text("metadata", "labels", "app.kubernetes.io/name")}. What is absent or null reads as
 * empty. Secrets read like anything else. <b>Reading what is unknown ends the judgement as unknown</b>, see {@link Verdict}; ask
 * {@link #isUnknown} first where that is not wanted. Reading a value as something that it is not is a
 * {@link PropertyShapeException}. Immutable.
 */
public final class PropertyMap implements PropertyValue.Structure {
    private static final PropertyMap EMPTY = new PropertyMap(Map.of(), "", false);

    private final Map<String, PropertyValue> entries;
    private final String at;
    private final boolean unknown;
    private final JsonDocuments documents = new JsonDocuments();

    private PropertyMap(Map<String, PropertyValue> entries, String at, boolean unknown) {
        this.entries = entries;
        this.at = at;
        this.unknown = unknown;
    }

    /** No properties. */
    public static PropertyMap empty() {
        return EMPTY;
    }

    /** These properties. */
    public static PropertyMap of(Map<String, PropertyValue> entries) {
        return entries.isEmpty()
                ? EMPTY
                : new PropertyMap(Collections.unmodifiableMap(new LinkedHashMap<>(entries)), "", false);
    }

    /** A text; numbers and booleans read as they are written. */
    public Optional<String> text(String... path) {
        PropertyValue value = known(path);
        return value == Nothing.NOTHING ? Optional.empty() : Optional.of(Scalars.text(value, pathTo(path)));
    }

    /** A boolean; also one that is given as the text {@code true} or {@code false}. */
    public Optional<Boolean> flag(String... path) {
        PropertyValue value = known(path);
        return value == Nothing.NOTHING ? Optional.empty() : Optional.of(Scalars.flag(value, pathTo(path)));
    }

    /** Whether a boolean is given and true. */
    public boolean isTrue(String... path) {
        return flag(path).orElse(false);
    }

    /** A number; also one that is given as a text. */
    public Optional<Double> number(String... path) {
        PropertyValue value = known(path);
        return value == Nothing.NOTHING ? Optional.empty() : Optional.of(Scalars.number(value, pathTo(path)));
    }

    /** A whole number, e.g. days or a port; also one that is given as a text. */
    public Optional<Integer> whole(String... path) {
        return number(path).map(Double::intValue);
    }

    /** A block, e.g. {@code vpcConfig}; a list of one block reads as that block. */
    public Optional<PropertyMap> block(String... path) {
        List<PropertyMap> blocks = blocks(path);
        if (blocks.size() > 1) {
            throw new PropertyShapeException(pathTo(path), "one block", known(path));
        }
        return blocks.stream().findFirst();
    }

    /**
     * The blocks of a list, e.g. {@code containers}; a single block reads as a list of one.
     *
     * <p>A block that is unknown as a whole is in the list, and ends the judgement once it is read: see {@link Verdict#each}.
     */
    public List<PropertyMap> blocks(String... path) {
        PropertyValue value = known(path);
        String here = pathTo(path);
        if (value == Nothing.NOTHING) {
            return List.of();
        }
        if (value instanceof PropertyMap map) {
            return List.of(map.placed(here));
        }
        List<PropertyMap> blocks = new ArrayList<>();
        List<PropertyValue> items = Scalars.items(value, here, "a list of blocks");
        for (int i = 0; i < items.size(); i++) {
            String place = here + "[" + i + "]";
            PropertyValue item = revealed(items.get(i));
            if (item instanceof Unknown) {
                blocks.add(new PropertyMap(Map.of(), place, true));
            } else if (item instanceof PropertyMap map) {
                blocks.add(map.placed(place));
            } else if (item != Nothing.NOTHING) {
                throw new PropertyShapeException(place, "a block", item);
            }
        }
        return List.copyOf(blocks);
    }

    /** The texts of a list, e.g. {@code subnetIds}; a single text reads as a list of one. Ends as unknown if any of them is. */
    public List<String> texts(String... path) {
        List<String> texts = new ArrayList<>();
        for (PropertyValue item : items(path)) {
            if (item instanceof Unknown) {
                throw new UnknownValueException(pathTo(path));
            }
            texts.add(Scalars.text(item, pathTo(path)));
        }
        return List.copyOf(texts);
    }

    /**
     * Whether any text of a list, or the single text, is as wanted: one known {@code 0.0.0.0/0} is enough, whatever else is
     * unknown. Ends as unknown if only an unknown one could be.
     */
    public boolean anyText(Predicate<String> wanted, String... path) {
        boolean doubtful = false;
        for (PropertyValue item : items(path)) {
            if (item instanceof Unknown) {
                doubtful = true;
            } else if (wanted.test(Scalars.text(item, pathTo(path)))) {
                return true;
            }
        }
        if (doubtful) {
            throw new UnknownValueException(pathTo(path));
        }
        return false;
    }

    /** The texts of a block by their keys, e.g. {@code tags}; entries that are unknown are left out, see {@link #isUnknown}. */
    public Map<String, String> textsByKey(String... path) {
        Map<String, String> texts = new LinkedHashMap<>();
        block(path).ifPresent(block -> block.keys().forEach(key -> {
            if (!block.isUnknown(key)) {
                block.text(key).ifPresent(text -> texts.put(key, text));
            }
        }));
        return Collections.unmodifiableMap(texts);
    }

    /** A text that is a JSON document, e.g. an IAM policy; empty if absent or not JSON. Parsed once for all rules. */
    public Optional<PropertyMap> json(String... path) {
        return text(path)
                .flatMap(documents::parsed)
                .filter(PropertyMap.class::isInstance)
                .map(document -> ((PropertyMap) document).placed(pathTo(path)));
    }

    /** Whether something is there; ends as unknown if that is not known. */
    public boolean has(String... path) {
        return known(path) != Nothing.NOTHING;
    }

    /** Whether the value, or what it lies in, is unknown. Never ends a judgement. */
    public boolean isUnknown(String... path) {
        return find(path) instanceof Unknown;
    }

    /** Whether the value, or what it lies in, is secret. Never ends a judgement. */
    public boolean isSecret(String... path) {
        PropertyValue value = this;
        for (String key : path) {
            if (value instanceof Secret) {
                return true;
            }
            value = value instanceof PropertyMap map ? map.entries.getOrDefault(key, Nothing.NOTHING) : Nothing.NOTHING;
        }
        return value instanceof Secret;
    }

    /** The value itself, with its marks; nothing if absent. */
    public PropertyValue value(String... path) {
        PropertyValue value = this;
        for (String key : path) {
            value = revealed(value) instanceof PropertyMap map
                    ? map.entries.getOrDefault(key, Nothing.NOTHING)
                    : revealed(value) instanceof Unknown ? revealed(value) : Nothing.NOTHING;
        }
        return value;
    }

    /** The keys, without the engine's own such as {@code __defaults}. */
    public Set<String> keys() {
        if (unknown) {
            throw new UnknownValueException(at);
        }
        return entries.keySet().stream()
                .filter(key -> !key.startsWith("__"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where in its resource this block is, e.g. {@code spec.containers[0]}; empty for the whole. */
    public String path() {
        return at;
    }

    @Override
    public Map<String, PropertyValue> entries() {
        return entries;
    }

    /**
     * The same with one value changed; blocks on the way are made if they are absent.
     *
     * <p>Everything else stays what it is, marks and all; what was secret stays secret.
     *
     * @param plain what {@link PropertyValue#of} takes
     */
    public PropertyMap with(Object plain, String... path) {
        return (PropertyMap) Changes.put(this, PropertyValue.of(plain), List.of(path), "");
    }

    private List<PropertyValue> items(String... path) {
        PropertyValue value = known(path);
        List<PropertyValue> items = value instanceof Items list ? list.values() : List.of(value);
        return items.stream()
                .map(Scalars::revealed)
                .filter(item -> item != Nothing.NOTHING)
                .toList();
    }

    private PropertyValue known(String... path) {
        PropertyValue value = find(path);
        if (value instanceof Unknown) {
            throw new UnknownValueException(pathTo(path));
        }
        return value;
    }

    private PropertyValue find(String... path) {
        if (unknown) {
            return new Unknown("");
        }
        PropertyValue value = this;
        for (String key : path) {
            if (value instanceof PropertyMap map) {
                value = revealed(map.entries.getOrDefault(key, Nothing.NOTHING));
            } else if (value instanceof Items items && items.values().size() == 1) {
                value = revealed(items.values().get(0)) instanceof PropertyMap map
                        ? revealed(map.entries.getOrDefault(key, Nothing.NOTHING))
                        : revealed(items.values().get(0));
            } else if (value == Nothing.NOTHING || value instanceof Unknown) {
                return value;
            } else {
                throw new PropertyShapeException(pathTo(path) + " lies in something that", "a block", value);
            }
        }
        return value;
    }

    private PropertyMap placed(String path) {
        return new PropertyMap(entries, path, unknown);
    }

    private String pathTo(String... path) {
        String below = String.join(".", path);
        return at.isEmpty() || below.isEmpty() ? at + below : at + "." + below;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PropertyMap map && map.entries.equals(entries) && map.unknown == unknown;
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
