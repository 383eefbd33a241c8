package io.ashlar.cost;

import io.ashlar.cost.pricing.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a stack costs.
 *
 * @param stack its name
 * @param resources the cost of each resource that a cloud or a cluster has, the dearest first
 * @param pricesFrom date of the oldest price that was used
 * @param capacity how the cluster's nodes are used; see {@link ClusterShare}
 */
public record Estimate(String stack, List<ResourceCost> resources, LocalDate pricesFrom, ClusterShare capacity) {
    private static final BigDecimal HOURS = BigDecimal.valueOf(730);

    public Estimate {
        resources = resources.stream()
                .sorted(Comparator.comparing(
                                (ResourceCost cost) -> cost.monthly().expected())
                        .reversed()
                        .thenComparing(ResourceCost::urn))
                .toList();
    }

    /** US dollars a month of everything that has a price. */
    public Range monthly() {
        return resources.stream().map(ResourceCost::monthly).reduce(Range.ZERO, Range::plus);
    }

    /** US dollars an hour: the month's through 730. */
    public Range hourly() {
        return monthly().map(usd -> usd.divide(HOURS, 6, RoundingMode.HALF_UP));
    }

    /** What each component costs, the dearest first; a resource outside of components stands for itself. */
    public Map<String, Range> byComponent() {
        Map<String, Range> sums = new TreeMap<>();
        resources.forEach(cost -> sums.merge(cost.component(), cost.monthly(), Range::plus));
        Map<String, Range> sorted = new LinkedHashMap<>();
        sums.entrySet().stream()
                .filter(entry -> !entry.getValue().isZero())
                .sorted(Comparator.comparing((Map.Entry<String, Range> entry) ->
                                entry.getValue().expected())
                        .reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** How many resources cost money, known or not. */
    public long costing() {
        return resources.stream().filter(ResourceCost::costsMoney).count();
    }

    /** Those of which part of the cost is not known. */
    public List<ResourceCost> unpriced() {
        return resources.stream().filter(ResourceCost::isUnpriced).toList();
    }

    /** The share of what costs money that has a price, in percent; 100 where nothing costs money. */
    public BigDecimal coverage() {
        long costing = costing();
        return costing == 0
                ? BigDecimal.valueOf(100)
                : BigDecimal.valueOf(100)
                        .multiply(BigDecimal.valueOf(costing - unpriced().size()))
                        .divide(BigDecimal.valueOf(costing), 1, RoundingMode.HALF_UP);
    }

    /** Every line with its resource. */
    public Stream<Line> lines() {
        return resources.stream().flatMap(cost -> cost.lines().stream());
    }
}
