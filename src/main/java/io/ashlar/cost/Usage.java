package io.ashlar.cost;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ashlar.core.Problems;
import io.ashlar.cost.pricing.Costed;
import io.ashlar.cost.pricing.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How much of what is charged by use a stack will use in a month: the usage file. Its keys are globs over URNs, where
 * {@code *} stands for any characters; under each, the quantities by the names that the reports print. A quantity is a number or
 * {@code {low: 1, expected: 2, high: 5}}. Where two globs match one resource, the later one in the file wins.
 */
public final class Usage {
    /** Nothing is known: everything is assumed. */
    public static final Usage NONE = new Usage("", List.of(), Check.EFFECT);

    private static final YAMLMapper YAML = new YAMLMapper();

    private final String file;
    private final List<Entry> entries;
    private final Check check;

    private enum Check {
        EFFECT,
        NOTHING
    }

    private record Entry(UrnGlob glob, Map<String, Range> quantities) {}

    private Usage(String file, List<Entry> entries, Check check) {
        this.file = file;
        this.entries = List.copyOf(entries);
        this.check = check;
    }

    /** The same for a stack that need not have all that the file names: what was there before a change. */
    public Usage lenient() {
        return new Usage(file, entries, Check.NOTHING);
    }

    /**
     * Reads a usage file.
     *
     * @param file what to call it in an error
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong with it
     */
    public static Usage parse(String file, String yaml) {
        Problems problems = Problems.of("Usage file", file);
        List<Entry> entries = new ArrayList<>();
        try {
            JsonNode root = YAML.readTree(yaml);
            if (root.isObject()) {
                root.properties()
                        .forEach(entry -> entries.add(new Entry(
                                new UrnGlob(entry.getKey()), quantities(entry.getKey(), entry.getValue(), problems))));
            } else if (!root.isMissingNode() && !root.isNull()) {
                problems.add(
                        "COST-001", "file", "no map", "it is a map of URN globs", "Begin with a glob and a colon.");
            }
        } catch (JacksonException notYaml) {
            problems.add(
                    "COST-001",
                    "file",
                    "not YAML (" + notYaml.getOriginalMessage() + ")",
                    "it is a map of URN globs",
                    "Mend it.");
        }
        problems.throwIfAny();
        return new Usage(file, entries, Check.EFFECT);
    }

    private static Map<String, Range> quantities(String glob, JsonNode node, Problems problems) {
        Map<String, Range> quantities = new TreeMap<>();
        if (!node.isObject()) {
            problems.add(
                    "COST-001",
                    glob,
                    node,
                    "under a glob stand quantities by name",
                    "Write for example {dataProcessedGb: 100}.");
        }
        node.properties().forEach(entry -> quantity(entry.getValue())
                .ifPresentOrElse(
                        range -> quantities.put(entry.getKey(), range),
                        () -> problems.add(
                                "COST-002",
                                glob + "." + entry.getKey(),
                                entry.getValue(),
                                "a quantity is a number from 0, or {low, expected, high} in that order",
                                "Write for example 100 or {low: 10, expected: 100, high: 500}.")));
        return quantities;
    }

    private static Optional<Range> quantity(JsonNode node) {
        if (node.isNumber() && node.asDouble() >= 0) {
            return Optional.of(Range.of(node.decimalValue()));
        }
        if (!node.isObject() || !Set.of("low", "expected", "high").equals(fields(node))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Range(
                    node.get("low").decimalValue(),
                    node.get("expected").decimalValue(),
                    node.get("high").decimalValue()));
        } catch (IllegalArgumentException outOfOrder) {
            return Optional.empty();
        }
    }

    private static Set<String> fields(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The quantity of a resource that the file gives, if it does. */
    Optional<Range> quantity(Costed resource, String key) {
        Optional<Range> found = Optional.empty();
        for (Entry entry : entries) {
            if (entry.quantities().containsKey(key) && entry.glob().matches(resource.urn())) {
                found = Optional.of(entry.quantities().get(key));
            }
        }
        return found;
    }

    /**
     * Refuses what in the file has no effect.
     *
     * @param keys the quantities that each resource is charged by, by URN
     * @throws io.ashlar.core.InvalidInputException with every glob that matches nothing, and every name that nothing it
     *     matches is charged by
     */
    void requireEffect(Collection<Costed> resources, Map<String, Set<String>> keys) {
        Problems problems = Problems.of("Usage file", file);
        for (Entry entry : check == Check.EFFECT ? entries : List.<Entry>of()) {
            Set<String> possible = new TreeSet<>();
            List<Costed> matched = resources.stream()
                    .filter(resource -> entry.glob().matches(resource.urn()))
                    .toList();
            matched.forEach(resource -> possible.addAll(keys.getOrDefault(resource.urn(), Set.of())));
            problems.require(
                    !matched.isEmpty(),
                    "COST-003",
                    entry.glob().text(),
                    "a glob that matches nothing",
                    "each must match a resource of the stack",
                    "Look for a typing error, or remove it.");
            for (String key :
                    matched.isEmpty() ? Set.<String>of() : entry.quantities().keySet()) {
                problems.require(
                        possible.contains(key),
                        "COST-004",
                        entry.glob().text() + "." + key,
                        "a quantity that nothing is charged by",
                        possible.isEmpty()
                                ? "what it matches is not charged by use"
                                : "what it matches is charged by " + String.join(", ", possible),
                        "Use one of these names, or remove it.");
            }
        }
        problems.throwIfAny();
    }
}
