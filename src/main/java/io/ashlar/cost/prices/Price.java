package io.ashlar.cost.prices;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * The list price of one article in one region, in US dollars without tax.
 *
 * @param sku the article, such as {@code ec2/t3.medium}
 * @param region the cloud's own name of the region, or {@code global}
 * @param unit what one price buys
 * @param tiers at least one, the first from zero, each from a larger quantity than the one before
 * @param source where it was read
 * @param factor where the price was derived from the base region's: what it was multiplied by
 */
public record Price(
        String sku, String region, Unit unit, List<Tier> tiers, Source source, Optional<RegionFactor> factor) {

    /**
     * One step of a graduated price.
     *
     * @param above quantity in a month from which it applies
     * @param usd price of a unit beyond that
     */
    public record Tier(BigDecimal above, BigDecimal usd) {}

    public Price {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty() || tiers.get(0).above().signum() != 0) {
            throw new IllegalArgumentException(sku + " in " + region + " has no price from the first unit on");
        }
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i).above().compareTo(tiers.get(i - 1).above()) <= 0) {
                throw new IllegalArgumentException(sku + " in " + region + " has tiers out of order");
            }
        }
    }

    /** What the first unit costs. */
    public BigDecimal first() {
        return tiers.get(0).usd();
    }

    /** What a quantity costs in a month: of things that run, their number; of things that are used, the month's use. */
    public BigDecimal monthly(BigDecimal quantity) {
        BigDecimal units = quantity.multiply(unit.monthly()).divide(unit.size(), MathContext.DECIMAL64);
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            BigDecimal from = tiers.get(i).above();
            BigDecimal to = i + 1 < tiers.size() ? tiers.get(i + 1).above().min(units) : units;
            if (to.compareTo(from) > 0) {
                total = total.add(to.subtract(from).multiply(tiers.get(i).usd()));
            }
        }
        return total;
    }

    /** The same article in another region. */
    Price derived(RegionFactor by) {
        List<Tier> scaled = tiers.stream()
                .map(tier -> new Tier(tier.above(), tier.usd().multiply(by.factor())))
                .toList();
        return new Price(sku, by.region(), unit, scaled, source, Optional.of(by));
    }
}
