package io.ashlar.cost;

import io.ashlar.cost.pricing.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a change adds to a stack's cost, or saves.
 *
 * @param before what is deployed
 * @param after what will be
 * @param changes one for each line whose expected cost differs or whose price is no longer or not yet known, the largest first
 */
public record CostDiff(Estimate before, Estimate after, List<Change> changes) {

    /** What happens to a line. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One line that costs something else afterwards.
     *
     * @param urn of its resource
     * @param name of its resource
     * @param what is charged
     * @param kind what happens to it
     * @param before expected dollars a month
     * @param after expected dollars a month
     * @param priced whether both are known
     */
    public record Change(
            String urn, String name, String what, Kind kind, BigDecimal before, BigDecimal after, boolean priced) {
        /** What it adds; negative for what it saves. */
        public BigDecimal added() {
            return after.subtract(before);
        }
    }

    private record Key(String urn, String what) {}

    private record Entry(String name, Line line) {}

    public CostDiff {
        changes = List.copyOf(changes);
    }

    /** Compares two estimates of one stack, made with the same usage and prices. */
    public static CostDiff between(Estimate before, Estimate after) {
        Map<Key, List<Entry>> old = lines(before);
        Map<Key, List<Entry>> now = lines(after);
        List<Change> changes = new ArrayList<>();
        now.forEach((key, entries) -> compare(key, old.getOrDefault(key, List.of()), entries, changes));
        old.forEach((key, entries) -> {
            if (!now.containsKey(key)) {
                compare(key, entries, List.of(), changes);
            }
        });
        changes.sort(Comparator.comparing((Change change) -> change.added().abs())
                .reversed()
                .thenComparing(Change::urn)
                .thenComparing(Change::what));
        return new CostDiff(before, after, changes);
    }

    /** Expected dollars a month that the change adds; negative for what it saves. */
    public BigDecimal added() {
        return after.monthly().expected().subtract(before.monthly().expected());
    }

    private static void compare(Key key, List<Entry> old, List<Entry> now, List<Change> changes) {
        BigDecimal before = expected(old);
        BigDecimal after = expected(now);
        boolean priced = isPriced(old) && isPriced(now);
        if (before.compareTo(after) != 0 || (!priced && old.isEmpty() != now.isEmpty())) {
            Kind kind = old.isEmpty() ? Kind.ADDED : now.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
            String name = (now.isEmpty() ? old : now).get(0).name();
            changes.add(new Change(key.urn(), name, key.what(), kind, before, after, priced));
        }
    }

    private static BigDecimal expected(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.line().monthly())
                .reduce(Range.ZERO, Range::plus)
                .expected();
    }

    private static boolean isPriced(List<Entry> entries) {
        return entries.stream().allMatch(entry -> entry.line().state() != LineState.UNPRICED);
    }

    private static Map<Key, List<Entry>> lines(Estimate estimate) {
        Map<Key, List<Entry>> lines = new LinkedHashMap<>();
        for (ResourceCost cost : estimate.resources()) {
            for (Line line : cost.lines()) {
                lines.computeIfAbsent(new Key(cost.urn(), line.what()), key -> new ArrayList<>())
                        .add(new Entry(cost.name(), line));
            }
        }
        return lines;
    }
}
