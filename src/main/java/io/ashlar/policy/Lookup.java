package io.ashlar.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds resources by any of their keys, in their order, without looking at each of them. */
final class Lookup {
    private final List<Resource> resources;
    private final Map<Object, List<Integer>> positions = new HashMap<>();

    Lookup(List<Resource> resources, Function<Resource, Collection<?>> keys) {
        this.resources = resources;
        for (int i = 0; i < resources.size(); i++) {
            for (Object key : keys.apply(resources.get(i))) {
                positions.computeIfAbsent(key, first -> new ArrayList<>(1)).add(i);
            }
        }
    }

    /** Those that have any of these keys. */
    List<Resource> find(Collection<?> keys) {
        TreeSet<Integer> found = new TreeSet<>();
        keys.forEach(key -> found.addAll(positions.getOrDefault(key, List.of())));
        return found.stream().map(resources::get).toList();
    }
}
