package io.ashlar.cost.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ashlar.cost.CostDiff;
import io.ashlar.cost.Estimate;
import io.ashlar.cost.Line;
import io.ashlar.cost.ResourceCost;
import io.ashlar.cost.pricing.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** A report for programs. Amounts are US dollars a month with six decimals; a price that is not known is absent, never zero. */
public final class JsonReport {
    /** Grows when a field changes its meaning or goes. */
    private static final int FORMAT = 1;

    private static final int DECIMALS = 6;
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonReport() {}

    /** Writes a report, indented. */
    public static String write(CostReport report) {
        ObjectNode root = JSON.createObjectNode();
        Estimate estimate = report.estimate();
        root.put("format", FORMAT);
        root.put("stack", estimate.stack());
        root.set("monthly", range(estimate.monthly()));
        root.set("hourly", range(estimate.hourly()));
        report.budget().ifPresent(budget -> root.put("budget", rounded(budget)));
        root.put("coveragePercent", estimate.coverage());
        root.put("pricesFrom", estimate.pricesFrom().toString());
        ArrayNode components = root.putArray("components");
        estimate.byComponent().forEach((urn, cost) -> components
                .addObject()
                .put("urn", urn)
                .put("name", CostReport.name(urn))
                .set("monthly", range(cost)));
        ArrayNode resources = root.putArray("resources");
        estimate.resources().forEach(cost -> resource(cost, resources.addObject()));
        report.diff().ifPresent(diff -> diff(diff, root.putObject("change")));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void resource(ResourceCost cost, ObjectNode node) {
        node.put("urn", cost.urn());
        node.put("type", cost.type());
        node.put("name", cost.name());
        node.put("component", cost.component());
        node.put("region", cost.region());
        ArrayNode lines = node.putArray("lines");
        cost.lines().forEach(line -> line(line, lines.addObject()));
    }

    private static void line(Line line, ObjectNode node) {
        node.put("what", line.what());
        node.put("state", line.state().name().toLowerCase(Locale.ROOT));
        line.price().ifPresent(price -> {
            node.set("quantity", range(line.quantity()));
            node.set("monthly", range(line.monthly()));
            ObjectNode rate = node.putObject("price");
            rate.put("sku", price.sku());
            rate.put("region", price.region());
            rate.put("usd", price.first());
            rate.put("unit", price.unit().label());
            rate.put("source", price.source().address().toString());
            rate.put("date", price.source().date().toString());
            rate.put("trust", price.source().trust().name().toLowerCase(Locale.ROOT));
            price.factor().ifPresent(factor -> rate.put("regionFactor", factor.factor()));
        });
        ArrayNode notes = node.putArray("notes");
        line.notes().forEach(notes::add);
    }

    private static void diff(CostDiff diff, ObjectNode node) {
        node.put("added", rounded(diff.added()));
        node.set("before", range(diff.before().monthly()));
        ArrayNode changes = node.putArray("lines");
        diff.changes().forEach(change -> changes.addObject()
                .put("urn", change.urn())
                .put("what", change.what())
                .put("kind", change.kind().name().toLowerCase(Locale.ROOT))
                .put("before", rounded(change.before()))
                .put("after", rounded(change.after()))
                .put("priced", change.priced()));
    }

    private static ObjectNode range(Range range) {
        return JSON.createObjectNode()
                .put("low", rounded(range.low()))
                .put("expected", rounded(range.expected()))
                .put("high", rounded(range.high()));
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
