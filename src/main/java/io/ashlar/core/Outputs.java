package io.ashlar.core;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What {@link Output} lacks: lists and maps of outputs as one output. */
public final class Outputs {
    private Outputs() {}

    /** Many outputs as one output of a list, in the same order. Setters of the SDK take no {@code List<Output<T>>}. */
    public static <T> Output<List<T>> listOf(Collection<Output<T>> outputs) {
        return Output.all(List.copyOf(outputs)).applyValue(List::copyOf);
    }

    /** A map of outputs as one output of a map, sorted by key. */
    public static <T> Output<Map<String, T>> mapOf(Map<String, Output<T>> outputs) {
        List<Output<Map.Entry<String, T>>> entries = outputs.entrySet().stream()
                .map(entry -> entry.getValue().applyValue(value -> Map.entry(entry.getKey(), value)))
                .collect(Collectors.toList());
        return Output.all(entries).applyValue(resolved -> {
            Map<String, T> map = new TreeMap<>();
            resolved.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
            return map;
        });
    }

    /**
     * The value, for which whatever takes it waits until the parts are there. Their URNs carry the dependency: unlike ids they
     * are known in a preview, so that a part to be added does not make the value unknown.
     */
    public static <T> Output<T> onceThereAre(Collection<? extends Resource> parts, Output<T> value) {
        List<Output<String>> urns = parts.stream().map(Resource::urn).toList();
        return Output.tuple(value, Output.all(urns)).applyValue(known -> known.t1);
    }
}
