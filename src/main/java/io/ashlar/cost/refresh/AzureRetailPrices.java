package io.ashlar.cost.refresh;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The retail price API of Azure: a flat list of meters.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/cost-management/retail-prices/azure-retail-prices">Retail prices</a>
 */
final class AzureRetailPrices {
    private AzureRetailPrices() {}

    static List<Quote> quotes(JsonNode root) {
        List<Quote> quotes = new ArrayList<>();
        for (JsonNode item : root.path("Items")) {
            if (text(item, "type").equals("Consumption")
                    && item.path("retailPrice").asDouble() > 0) {
                sku(item)
                        .ifPresent(sku -> quotes.add(new Quote(
                                sku,
                                text(item, "armRegionName"),
                                item.path("tierMinimumUnits").decimalValue(),
                                item.path("retailPrice").decimalValue())));
            }
        }
        return quotes;
    }

    private static Optional<String> sku(JsonNode item) {
        return switch (text(item, "serviceName")) {
            case "Virtual Machines" -> machine(item);
            case "Azure Kubernetes Service" ->
                text(item, "meterName").equals("Standard Uptime SLA") ? Optional.of("aks/standard") : Optional.empty();
            case "Redis Cache" -> cache(item);
            // A meter "vCore" is the price of one processor of a whole series, not of a server.
            case "Azure Database for PostgreSQL" ->
                text(item, "meterName").equals("vCore")
                                || text(item, "armSkuName").isEmpty()
                        ? Optional.empty()
                        : Optional.of("postgres/" + text(item, "armSkuName"));
            case "NAT Gateway" ->
                switch (text(item, "meterName")) {
                    case "Standard Gateway" -> Optional.of("nat/gateway");
                    case "Standard Data Processed" -> Optional.of("nat/data");
                    default -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }

    /** Linux on demand: spot, low priority and Windows are meters of the same size. */
    private static Optional<String> machine(JsonNode item) {
        boolean plain = !text(item, "productName").contains("Windows")
                && !text(item, "skuName").contains("Spot")
                && !text(item, "skuName").contains("Low Priority");
        return plain ? Optional.of("vm/" + text(item, "armSkuName")) : Optional.empty();
    }

    private static Optional<String> cache(JsonNode item) {
        String tier =
                text(item, "productName").replace("Azure Redis Cache ", "").toLowerCase(Locale.ROOT);
        return text(item, "meterName").endsWith("Cache Instance")
                ? Optional.of("redis/" + tier + "-" + text(item, "skuName").toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static String text(JsonNode item, String field) {
        return item.path(field).asText("");
    }
}
