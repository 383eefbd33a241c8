package io.ashlar.cost.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the properties of one resource for its pricer. A value that is not there is the cloud's default, and certain; a
 * value that is not known yet is taken to be that default, and noted. It lives for one resource's pricing only.
 */
public final class Reader {
    private final Costed resource;
    private final Map<?, ?> map;
    private final String path;
    private final Resources all;
    private final Set<String> assumed;

    public Reader(Costed resource, Resources all) {
        this(resource, resource.properties(), "", all, new LinkedHashSet<>());
    }

    private Reader(Costed resource, Map<?, ?> map, String path, Resources all, Set<String> assumed) {
        this.resource = resource;
        this.map = map;
        this.path = path;
        this.all = all;
        this.assumed = assumed;
    }

    /** The resource itself. */
    public Costed resource() {
        return resource;
    }

    /** What had to be assumed so far. */
    public List<String> assumed() {
        return List.copyOf(assumed);
    }

    /** Text at a path such as {@code upgradePolicy.supportType}; the default where there is none. */
    public String text(String at, String otherwise) {
        return find(at, otherwise) instanceof String text ? text : otherwise;
    }

    /** Text at a path, if it is there and known. */
    public Optional<String> text(String at) {
        return value(at) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Number at a path, also one written as text; the default where there is none. */
    public double number(String at, double otherwise) {
        Object found = find(at, otherwise);
        if (found instanceof Number number) {
            return number.doubleValue();
        }
        if (found instanceof String text && text.matches("-?\\d+(\\.\\d+)?")) {
            return Double.parseDouble(text);
        }
        return otherwise;
    }

    /**
     * Number at a path, if it is there and known. For what a cloud fills in itself: not known yet then means not asked for,
     * and nothing is noted.
     */
    public Optional<Double> known(String at) {
        return value(at) instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }

    /** Whether a switch at a path is on; the default where there is none. */
    public boolean is(String at, boolean otherwise) {
        Object found = find(at, otherwise);
        return found instanceof Boolean flag ? flag : found instanceof String text ? text.equals("true") : otherwise;
    }

    /** Whether something is there, known or not. */
    public boolean has(String at) {
        return value(at) != null;
    }

    /** Whether something is there that is not known yet. */
    public boolean isUnknown(String at) {
        return value(at) == Unknown.UNKNOWN;
    }

    /** The texts of a list; none where it is not known. */
    public List<String> texts(String at) {
        List<String> texts = new ArrayList<>();
        if (find(at, "no entries") instanceof List<?> list) {
            list.forEach(item -> texts.add(item instanceof String text ? text : "?"));
        }
        return texts;
    }

    /** How many entries a list has; the default where there is none. */
    public int count(String at, int otherwise) {
        return find(at, otherwise) instanceof List<?> list ? list.size() : otherwise;
    }

    /** The blocks of a list, or the one block that stands in its place. */
    public List<Reader> blocks(String at) {
        List<Reader> blocks = new ArrayList<>();
        Object found = value(at);
        if (found instanceof Map<?, ?> one) {
            blocks.add(within(one, at));
        } else if (found instanceof List<?> list) {
            list.forEach(item -> {
                if (item instanceof Map<?, ?> one) {
                    blocks.add(within(one, at));
                }
            });
        }
        return blocks;
    }

    /** The block at a path, if there is one. */
    public Optional<Reader> block(String at) {
        return blocks(at).stream().findFirst();
    }

    /** Its own properties, as they are. */
    public Map<?, ?> raw() {
        return map;
    }

    /** The day that the stack is priced for. */
    public LocalDate today() {
        return all.today();
    }

    /** All resources of a type in the stack. */
    public List<Reader> others(String type) {
        return all.ofType(type).stream().map(this::of).toList();
    }

    /** The resource of a type that a property's value comes from, also before that value is known. */
    public Optional<Reader> behind(String property, String type) {
        return all.behind(resource, property, type).stream().findFirst().map(this::of);
    }

    private Reader of(Costed other) {
        return new Reader(other, other.properties(), other.name() + ": ", all, assumed);
    }

    private Reader within(Map<?, ?> block, String at) {
        return new Reader(resource, block, path + at + ".", all, assumed);
    }

    private @Nullable Object find(String at, Object otherwise) {
        Object found = value(at);
        if (found == Unknown.UNKNOWN) {
            assumed.add(path + at + " is not known yet: " + plain(otherwise) + " assumed");
            return null;
        }
        return found;
    }

    private static String plain(Object value) {
        return value instanceof Double number && number == Math.rint(number)
                ? Long.toString(number.longValue())
                : value.toString();
    }

    private @Nullable Object value(String at) {
        Object current = map;
        for (String key : at.split("\\.", -1)) {
            if (current == Unknown.UNKNOWN) {
                return current;
            }
            if (!(current instanceof Map<?, ?> here)) {
                return null;
            }
            current = here.get(key);
        }
        return current;
    }
}
