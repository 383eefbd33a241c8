package io.ashlar.cost.report;

import io.ashlar.cost.CostDiff;
import io.ashlar.cost.Estimate;
import io.ashlar.cost.Line;
import io.ashlar.cost.LineState;
import io.ashlar.cost.ResourceCost;
import io.ashlar.cost.prices.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a report tells.
 *
 * @param estimate what the stack costs
 * @param diff what a change adds to that, if there is something to compare with
 * @param budget dollars a month, if there is a limit
 */
public record CostReport(Estimate estimate, Optional<CostDiff> diff, Optional<BigDecimal> budget) {
    private static final int WIDEST_SHARE = 999;

    /** A line with its resource. */
    record Item(ResourceCost resource, Line line) {}

    /** The whole in one sentence. */
    String headline() {
        return "%s costs %s a month, between %s and %s (%s an hour)%s"
                .formatted(
                        estimate.stack(),
                        usd(estimate.monthly().expected()),
                        usd(estimate.monthly().low()),
                        usd(estimate.monthly().high()),
                        usd(estimate.hourly().expected()),
                        budget.map(limit -> ", %s of its budget of %s".formatted(share(limit), usd(limit)))
                                .orElse(""));
    }

    /** How much of it is known. */
    String coverage() {
        return "%d of %d resources cost money; %s %% of these are priced%s"
                .formatted(
                        estimate.costing(),
                        estimate.resources().size(),
                        estimate.coverage().toPlainString(),
                        estimate.unpriced().isEmpty() ? "" : ", the rest is named below and is not in the sum");
    }

    /** How old the prices are, and how many are to be verified. */
    String provenance() {
        long tables = priced().filter(line ->
                        line.price().stream().anyMatch(price -> price.source().trust() == Source.Trust.TABLES))
                .count();
        return "List prices without tax, the oldest of %s; %d of %d priced lines rest on public tables and are to be verified"
                .formatted(estimate.pricesFrom(), tables, priced().count());
    }

    /** What the change adds or saves, in one sentence. */
    Optional<String> change() {
        return diff.map(change -> {
            BigDecimal added = change.added();
            String what = added.setScale(2, RoundingMode.HALF_UP).signum() == 0
                    ? "This change costs nothing"
                    : added.signum() > 0
                            ? "This change adds " + usd(added) + " a month"
                            : "This change saves " + usd(added.negate()) + " a month";
            return what + ": from " + usd(change.before().monthly().expected()) + " to "
                    + usd(change.after().monthly().expected());
        });
    }

    /** The lines that cost something, the dearest first. */
    List<Item> items() {
        return estimate.resources().stream()
                .flatMap(cost -> cost.lines().stream().map(line -> new Item(cost, line)))
                .filter(item -> item.line().costsMoney())
                .sorted((one, other) -> other.line()
                        .monthly()
                        .expected()
                        .compareTo(one.line().monthly().expected()))
                .toList();
    }

    private Stream<Line> priced() {
        return estimate.lines().filter(line -> line.price().isPresent() && line.state() != LineState.UNPRICED);
    }

    private String share(BigDecimal limit) {
        int percent = estimate.monthly()
                .expected()
                .multiply(BigDecimal.valueOf(100))
                .divide(limit, 0, RoundingMode.HALF_UP)
                .intValue();
        return percent > WIDEST_SHARE ? "more than " + WIDEST_SHARE + " %" : percent + " %";
    }

    /** Dollars with cents. */
    static String usd(BigDecimal amount) {
        return "$" + plain(amount);
    }

    /** Dollars with a sign. */
    static String signed(BigDecimal amount) {
        return (amount.signum() < 0 ? "−" : "+") + plain(amount.abs());
    }

    /** An amount with cents and without a currency. */
    static String plain(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    /** The last part of a URN. */
    static String name(String urn) {
        return urn.substring(urn.lastIndexOf("::") + 2);
    }

    /** The kind of thing that a URN names: {@code Network}, {@code NatGateway}. */
    static String kind(String urn) {
        String type = urn.substring(0, urn.lastIndexOf("::"));
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /** The rate of a line: {@code $0.045 a GB}. */
    static String rate(Line line) {
        return line.price()
                .map(price -> "$" + price.first().stripTrailingZeros().toPlainString() + " / "
                        + price.unit().label())
                .orElse("");
    }
}
