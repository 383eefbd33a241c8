package io.ashlar.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A place without a value.
 *
 * @param path keys and positions from the top, such as {@code spec}, {@code containers}, {@code 0}
 * @param reason why there is none
 */
public record Gap(List<String> path, Unresolved reason) {
    public Gap {
        path = List.copyOf(path);
    }

    /** The path as one text, such as {@code spec.containers.0.image}. */
    public String field() {
        return String.join(".", path);
    }

    /** Every gap in a value, in order. */
    public static List<Gap> in(Object value) {
        List<Gap> gaps = new ArrayList<>();
        collect(value, List.of(), gaps);
        return List.copyOf(gaps);
    }

    private static void collect(Object value, List<String> path, List<Gap> gaps) {
        if (value instanceof Unresolved reason) {
            gaps.add(new Gap(path, reason));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> collect(entry, below(path, String.valueOf(key)), gaps));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(list.get(i), below(path, Integer.toString(i)), gaps);
            }
        }
    }

    private static List<String> below(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
