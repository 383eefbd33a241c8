package io.ashlar.cost;

import io.ashlar.cost.aws.AwsPricers;
import io.ashlar.cost.azure.AzurePricers;
import io.ashlar.cost.gcp.GcpPricers;
import io.ashlar.cost.incluster.InClusterPricers;
import io.ashlar.cost.prices.Cloud;
import io.ashlar.cost.prices.Price;
import io.ashlar.cost.prices.PriceBook;
import io.ashlar.cost.pricing.Charge;
import io.ashlar.cost.pricing.Costed;
import io.ashlar.cost.pricing.FreeTypes;
import io.ashlar.cost.pricing.Pricer;
import io.ashlar.cost.pricing.Range;
import io.ashlar.cost.pricing.Reader;
import io.ashlar.cost.pricing.Resources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prices the resources of a stack. Pure: the same resources, usage and book give the same estimate. */
public final class Estimator {
    private static final Map<String, Pricer> PRICERS = Stream.of(
                    AwsPricers.byType(),
                    AzurePricers.byType(),
                    GcpPricers.byType(),
                    InClusterPricers.byType(),
                    FreeTypes.of("random"))
            .flatMap(table -> table.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /**
     * What the usage calls the share of the list price that is paid for what runs by the hour: 0.6 for capacity reserved at
     * 40 % off, 0.3 × 0.6 + 0.7 × 0.4 for a mix of reserved and spot.
     */
    private static final String PAID_SHARE = "paidShare";

    private final Function<Cloud, PriceBook> books;
    private final Usage usage;
    private final LocalDate today;

    private Estimator(Function<Cloud, PriceBook> books, Usage usage, LocalDate today) {
        this.books = books;
        this.usage = usage;
        this.today = today;
    }

    /**
     * With the prices that ship with the library, and every quantity assumed.
     *
     * @param today the day to price for: some versions grow dearer on a date
     */
    public static Estimator on(LocalDate today) {
        return new Estimator(PriceBook::of, Usage.NONE, today);
    }

    /** The same with what is known about the use. */
    public Estimator with(Usage known) {
        return new Estimator(books, known, today);
    }

    /** The same with other prices, such as refreshed or negotiated ones. */
    public Estimator with(Function<Cloud, PriceBook> other) {
        return new Estimator(other, usage, today);
    }

    /** The types that have a pricer; every other one of a cloud is unpriced. */
    public static Set<String> types() {
        return PRICERS.keySet();
    }

    /**
     * Prices a stack.
     *
     * @param stack its name
     * @param all all of its resources, components and providers among them
     * @throws io.ashlar.core.InvalidInputException if part of the usage file has no effect
     */
    public Estimate estimate(String stack, Collection<Costed> all) {
        Resources resources = new Resources(all, today);
        Ancestry ancestry = new Ancestry(all);
        Cloud clusterCloud = clusterCloud(all);
        String mainRegion = Regions.main(all);
        Map<String, Set<String>> usageKeys = new HashMap<>();
        List<ResourceCost> costs = new ArrayList<>();
        for (Costed resource : all) {
            if (resource.isReal()) {
                Reader reader = new Reader(resource, resources);
                List<Charge> charges = charges(reader);
                usageKeys.put(resource.urn(), keys(charges));
                String region = Regions.own(resource).orElse(mainRegion);
                List<Line> lines = charges.stream()
                        .map(charge -> line(charge, resource, region, clusterCloud, reader.assumed()))
                        .toList();
                costs.add(new ResourceCost(
                        resource.urn(), resource.type(), resource.name(), ancestry.component(resource), region, lines));
            }
        }
        usage.requireEffect(all, usageKeys);
        return new Estimate(stack, costs, oldest(costs), ClusterShares.of(resources, costs));
    }

    /** The pricer of a type, or of the API group that it is in. */
    private static @Nullable Pricer pricer(String type) {
        Pricer exact = PRICERS.get(type);
        return exact == null && type.startsWith("kubernetes:")
                ? PRICERS.get(type.replaceFirst("/v[^/:]*:.*", "/*"))
                : exact;
    }

    /** What the usage can say of a resource with these charges. */
    private static Set<String> keys(List<Charge> charges) {
        Set<String> keys = charges.stream()
                .flatMap(charge -> charge.usageKey().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (charges.stream().anyMatch(Estimator::isForTime)) {
            keys.add(PAID_SHARE);
        }
        return keys;
    }

    private static boolean isForTime(Charge charge) {
        return charge.kind() == Charge.Kind.FIXED;
    }

    private static List<Charge> charges(Reader reader) {
        Pricer pricer = pricer(reader.resource().type());
        return pricer == null
                ? List.of(Charge.unpriced(
                        "all of it",
                        "there is no pricer for " + reader.resource().type()))
                : pricer.charges(reader);
    }

    private Line line(Charge charge, Costed resource, String region, Cloud clusterCloud, List<String> assumed) {
        List<String> notes = new ArrayList<>(assumed);
        if (charge.kind() == Charge.Kind.FREE) {
            return new Line("free", LineState.FREE, Optional.empty(), Range.ZERO, Range.ZERO, List.of(charge.sku()));
        }
        if (charge.kind() == Charge.Kind.UNPRICED) {
            notes.add(charge.sku());
            return new Line(charge.what(), LineState.UNPRICED, Optional.empty(), Range.ZERO, Range.ZERO, notes);
        }
        notes.addAll(charge.notes());
        Optional<Price> price =
                books.apply(cloud(resource.type(), clusterCloud)).find(charge.sku(), region);
        if (price.isEmpty()) {
            notes.add("the book has no price of %s in %s".formatted(charge.sku(), region.isEmpty() ? "?" : region));
            return new Line(charge.what(), LineState.UNPRICED, price, charge.quantity(), Range.ZERO, notes);
        }
        Optional<Range> known = charge.usageKey().flatMap(key -> usage.quantity(resource, key));
        charge.usageKey().ifPresent(key -> notes.add(known.isPresent() ? key + " from the usage" : key + " assumed"));
        Range quantity = known.orElse(charge.quantity());
        Range share = charge.share();
        if (isForTime(charge) && price.get().unit().isForTime()) {
            Optional<Range> paid = usage.quantity(resource, PAID_SHARE);
            paid.ifPresent(told -> notes.add("a share of the list price, from the usage"));
            share = paid.orElse(share);
        }
        Range monthly = quantity.map(price.get()::monthly).times(share);
        LineState state = charge.kind() == Charge.Kind.USAGE ? LineState.USAGE : LineState.PRICED;
        return new Line(charge.what(), state, price, quantity, monthly, notes);
    }

    /** What lives in a cluster is charged by the cloud that the cluster is in. */
    private static Cloud cloud(String type, Cloud clusterCloud) {
        return switch (type.substring(0, type.indexOf(':'))) {
            case "aws" -> Cloud.AWS;
            case "azure-native" -> Cloud.AZURE;
            case "gcp" -> Cloud.GCP;
            default -> clusterCloud;
        };
    }

    private static Cloud clusterCloud(Collection<Costed> all) {
        for (Costed resource : all) {
            switch (resource.type()) {
                case "azure-native:containerservice:ManagedCluster" -> {
                    return Cloud.AZURE;
                }
                case "gcp:container/cluster:Cluster" -> {
                    return Cloud.GCP;
                }
                default -> {}
            }
        }
        return Cloud.AWS;
    }

    private static LocalDate oldest(List<ResourceCost> costs) {
        return costs.stream()
                .flatMap(cost -> cost.lines().stream())
                .flatMap(line -> line.price().stream())
                .map(price -> price.source().date())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }
}
