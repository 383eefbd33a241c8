package io.ashlar.cost.prices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The list prices of one cloud. Exact match or nothing: what it does not know, it does not guess. */
public final class PriceBook {
    /** The region of what costs the same everywhere. */
    public static final String GLOBAL = "global";

    private static final Map<Cloud, PriceBook> SHIPPED = new ConcurrentHashMap<>();

    private final Map<String, Price> prices = new TreeMap<>();
    private final Map<String, RegionFactor> factors = new TreeMap<>();

    PriceBook(Collection<Price> prices, Collection<RegionFactor> factors) {
        for (Price price : prices) {
            if (this.prices.put(key(price.sku(), price.region()), price) != null) {
                throw new IllegalArgumentException(price.sku() + " in " + price.region() + " is there twice");
            }
        }
        for (RegionFactor factor : factors) {
            if (this.factors.put(key(factor.service(), factor.region()), factor) != null) {
                throw new IllegalArgumentException(factor.service() + " in " + factor.region() + " has two factors");
            }
        }
    }

    /** The book that ships with the library. Reads it once, and not those of clouds that nobody asks for. */
    public static PriceBook of(Cloud cloud) {
        return SHIPPED.computeIfAbsent(cloud, PriceFiles::shipped);
    }

    /**
     * The price of an article.
     *
     * @param sku such as {@code ec2/t3.medium}
     * @param region the cloud's own name of it
     * @return the price listed there, the one that is the same everywhere, or the base region's by its factor
     */
    public Optional<Price> find(String sku, String region) {
        return Optional.ofNullable(prices.get(key(sku, region)))
                .or(() -> Optional.ofNullable(prices.get(key(sku, GLOBAL))))
                .or(() -> derived(sku, region));
    }

    private Optional<Price> derived(String sku, String region) {
        int slash = sku.indexOf('/');
        return Optional.ofNullable(factors.get(key(slash < 0 ? sku : sku.substring(0, slash), region)))
                .flatMap(factor ->
                        Optional.ofNullable(prices.get(key(sku, factor.base()))).map(price -> price.derived(factor)));
    }

    /** Every price, sorted. */
    public List<Price> all() {
        return List.copyOf(prices.values());
    }

    /** Every factor, sorted. */
    public List<RegionFactor> factors() {
        return List.copyOf(factors.values());
    }

    /** Date of the oldest source that is in use: what the book's age is counted from. */
    public LocalDate oldest() {
        return prices.values().stream()
                .map(price -> price.source().date())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }

    private static String key(String sku, String region) {
        return sku + "@" + region;
    }
}
