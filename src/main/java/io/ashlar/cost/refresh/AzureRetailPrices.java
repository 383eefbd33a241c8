package io.ashlar.cost.refresh;

import com.fasterxml.jackson.databind.JsonNode;
import io.ashlar.cost.prices.PriceBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The retail price API of Azure: a flat list of meters.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/cost-management/retail-prices/azure-retail-prices">Retail prices</a>
 */
final class AzureRetailPrices {
    /** Regions under which what costs the same everywhere is taken. */
    private static final Set<String> ONE_OF_ALL = Set.of("", "Global", "Zone 1", "eastus");

    private AzureRetailPrices() {}

    static List<Quote> quotes(JsonNode root) {
        List<Quote> quotes = new ArrayList<>();
        for (JsonNode item : root.path("Items")) {
            if (text(item, "type").equals("Consumption")
                    && item.path("retailPrice").asDouble() > 0) {
                meter(item)
                        .ifPresent(meter -> quotes.add(new Quote(
                                meter.article(),
                                region(item),
                                BigDecimal.valueOf(item.path("tierMinimumUnits").asDouble() - meter.allowance())
                                        .max(BigDecimal.ZERO),
                                item.path("retailPrice").decimalValue())));
            }
        }
        return quotes;
    }

    private static Optional<AzureMeters.Meter> meter(JsonNode item) {
        return switch (text(item, "serviceName")) {
            case "Virtual Machines" -> machine(item);
            // A meter "vCore" of no size is the price of one processor of a whole series, not of a server.
            case "Azure Database for PostgreSQL" ->
                text(item, "meterName").equals("vCore")
                                || text(item, "armSkuName").isEmpty()
                        ? listed(item)
                        : Optional.of(new AzureMeters.Meter("postgres/" + text(item, "armSkuName")));
            default -> listed(item);
        };
    }

    private static Optional<AzureMeters.Meter> listed(JsonNode item) {
        return AzureMeters.find(
                text(item, "serviceName"), text(item, "productName"), text(item, "skuName"), text(item, "meterName"));
    }

    /** What costs the same everywhere is listed with a zone, with nothing, or in each region again: one stands for all. */
    private static String region(JsonNode item) {
        String region = text(item, "armRegionName");
        return AzureMeters.EVERYWHERE.contains(text(item, "serviceName")) && ONE_OF_ALL.contains(region)
                ? PriceBook.GLOBAL
                : region;
    }

    /** Linux on demand: spot, low priority and Windows are meters of the same size. */
    private static Optional<AzureMeters.Meter> machine(JsonNode item) {
        boolean plain = !text(item, "productName").contains("Windows")
                && !text(item, "skuName").contains("Spot")
                && !text(item, "skuName").contains("Low Priority");
        return plain ? Optional.of(new AzureMeters.Meter("vm/" + text(item, "armSkuName"))) : Optional.empty();
    }

    private static String text(JsonNode item, String field) {
        return item.path(field).asText("");
    }
}
