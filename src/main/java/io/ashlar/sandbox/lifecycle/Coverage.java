package io.ashlar.sandbox.lifecycle;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** How many resources were held against rules of their cloud, and how many only against their schema. */
public final class Coverage {
    private final AtomicInteger modelled = new AtomicInteger();
    private final Map<String, AtomicInteger> schemaOnly = new ConcurrentHashMap<>();

    /** Counts a resource that was created. */
    public void count(String type, boolean hasModel) {
        if (hasModel) {
            modelled.incrementAndGet();
        } else {
            schemaOnly.computeIfAbsent(type, any -> new AtomicInteger()).incrementAndGet();
        }
    }

    /** Whether anything was created at all. */
    public boolean hasAny() {
        return modelled() + schemaOnly() > 0;
    }

    /** Resources whose type has a model. */
    public int modelled() {
        return modelled.get();
    }

    /** Resources whose type has only a schema. */
    public int schemaOnly() {
        return schemaOnly.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** The types that have only a schema. */
    public Set<String> typesWithoutModel() {
        return new TreeSet<>(schemaOnly.keySet());
    }

    /** One line for the end of a run. */
    public String summary() {
        int all = modelled() + schemaOnly();
        String line = "sandbox: " + all + " created, " + modelled() + " by the cloud's rules, " + schemaOnly()
                + " by their schema only";
        return schemaOnly.isEmpty()
                ? line
                : line + typesWithoutModel().stream().collect(Collectors.joining(", ", " (", ")"));
    }
}
