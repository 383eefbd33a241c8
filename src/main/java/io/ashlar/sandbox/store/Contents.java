package io.ashlar.sandbox.store;

import io.ashlar.sandbox.model.CloudResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a store holds in memory: the entries by key, and the lines of the indexes, which follow from them. */
final class Contents {
    private final NavigableMap<String, Entry> entries = new TreeMap<>();
    private final NavigableMap<String, String> lookups = new TreeMap<>();
    private final NavigableMap<String, String> links = new TreeMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, Long> generations = new HashMap<>();

    /** Makes a step; answers with the step that undoes it. */
    Step apply(Step step) {
        if (step instanceof Step.Put put) {
            String key = Lines.of(put.entry().resource().key());
            @Nullable Entry before = remove(key);
            add(key, put.entry());
            return before == null ? new Step.Remove(key) : new Step.Put(before);
        }
        if (step instanceof Step.Remove remove) {
            @Nullable Entry before = remove(remove.key());
            return before == null ? remove : new Step.Put(before);
        }
        Step.Generation generation = (Step.Generation) step;
        @Nullable Long before = generations.put(generation.urn(), generation.count());
        return new Step.Generation(generation.urn(), before == null ? 0 : before);
    }

    private void add(String key, Entry entry) {
        CloudResource resource = entry.resource();
        entries.put(key, entry);
        entry.lookups().forEach(lookup -> lookups.put(Lines.of(resource.type(), lookup) + key, key));
        entry.links().forEach(link -> links.put(Lines.ofReferrers(link.target()) + key + Lines.END + link.path(), key));
        if (resource.isImplicit()) {
            links.put(Lines.ofOwned(resource.owner()) + key, key);
        }
        counts.merge(Lines.of(resource.key().scope()) + resource.type(), 1L, Long::sum);
    }

    private @Nullable Entry remove(String key) {
        @Nullable Entry entry = entries.remove(key);
        if (entry != null) {
            CloudResource resource = entry.resource();
            entry.lookups().forEach(lookup -> lookups.remove(Lines.of(resource.type(), lookup) + key));
            entry.links()
                    .forEach(link -> links.remove(Lines.ofReferrers(link.target()) + key + Lines.END + link.path()));
            if (resource.isImplicit()) {
                links.remove(Lines.ofOwned(resource.owner()) + key);
            }
            counts.merge(Lines.of(resource.key().scope()) + resource.type(), -1L, Long::sum);
        }
        return entry;
    }

    void clear() {
        entries.clear();
        lookups.clear();
        links.clear();
        counts.clear();
        generations.clear();
    }

    /** The steps that lead here from nothing. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        entries.values().forEach(entry -> steps.add(new Step.Put(entry)));
        generations.forEach((urn, count) -> steps.add(new Step.Generation(urn, count)));
        return steps;
    }

    int size() {
        return entries.size() + generations.size();
    }

    Optional<CloudResource> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::resource);
    }

    long generation(String urn) {
        return generations.getOrDefault(urn, 0L);
    }

    long count(String scopeAndType) {
        return counts.getOrDefault(scopeAndType, 0L);
    }

    /** The entries whose key begins so. */
    List<CloudResource> below(String prefix) {
        List<CloudResource> found = new ArrayList<>();
        entries.tailMap(prefix).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(prefix))
                .forEach(entry -> found.add(entry.getValue().resource()));
        return found;
    }

    /** The first resource that a line of the look-ups leads to. */
    Optional<CloudResource> first(String prefix) {
        Map.@Nullable Entry<String, String> line = lookups.ceilingEntry(prefix);
        return line != null && line.getKey().startsWith(prefix) ? get(line.getValue()) : Optional.empty();
    }

    /** Every resource that a line of the look-ups leads to. */
    List<CloudResource> found(String prefix) {
        List<CloudResource> found = new ArrayList<>();
        eachLine(lookups, prefix, line -> get(line.getValue()).ifPresent(found::add));
        return found;
    }

    /** Every resource that a line of the links leads to, with the end of that line. */
    void linked(String prefix, java.util.function.BiConsumer<CloudResource, String> each) {
        eachLine(links, prefix, line -> get(line.getValue())
                .ifPresent(resource -> each.accept(
                        resource, line.getKey().substring(line.getKey().lastIndexOf(Lines.END) + 1))));
    }

    private static void eachLine(
            NavigableMap<String, String> index, String prefix, Consumer<Map.Entry<String, String>> each) {
        for (Map.Entry<String, String> line : index.tailMap(prefix).entrySet()) {
            if (!line.getKey().startsWith(prefix)) {
                return;
            }
            each.accept(line);
        }
    }
}
