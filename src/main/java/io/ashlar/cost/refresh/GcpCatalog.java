package io.ashlar.cost.refresh;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The billing catalog of Google Cloud: articles by description, with their regions and graduated rates.
 *
 * @see <a href="https://cloud.google.com/billing/docs/reference/rest/v1/services.skus/list">Catalog</a>
 */
final class GcpCatalog {
    private static final int NANOS = 9;

    /** Articles by the description before the place that it ends with. */
    private static final Map<String, String> BY_DESCRIPTION = Map.ofEntries(
            Map.entry("Artifact Registry Storage", "artifacts/storage"),
            Map.entry("Balanced PD Capacity", "disk/pd-balanced"),
            Map.entry("Cloud SQL for PostgreSQL: Regional - RAM", "sql/memory-ha"),
            Map.entry("Cloud SQL for PostgreSQL: Regional - Standard storage", "sql/ssd-ha"),
            Map.entry("Cloud SQL for PostgreSQL: Regional - vCPU", "sql/vcpu-ha"),
            Map.entry("Cloud SQL for PostgreSQL: Zonal - RAM", "sql/memory"),
            Map.entry("Cloud SQL for PostgreSQL: Zonal - Standard storage", "sql/ssd"),
            Map.entry("Cloud SQL for PostgreSQL: Zonal - vCPU", "sql/vcpu"),
            Map.entry("DNS Query (port 53)", "dns/queries"),
            Map.entry("Log Volume", "logging/ingested"),
            Map.entry("ManagedZone", "dns/zone"),
            Map.entry("Message Delivery Basic", "pubsub/throughput"),
            Map.entry("Regional Kubernetes Clusters", "gke/cluster"),
            Map.entry("SSD backed PD Capacity", "disk/pd-ssd"),
            Map.entry("Storage PD Capacity", "disk/pd-standard"),
            Map.entry("Subscriptions retained acknowledged messages", "pubsub/retained"));

    private GcpCatalog() {}

    static List<Quote> quotes(JsonNode root) {
        List<Quote> quotes = new ArrayList<>();
        for (JsonNode article : root.path("skus")) {
            if (article.path("category").path("usageType").asText().equals("OnDemand")) {
                sku(article.path("description").asText()).ifPresent(sku -> article.path("serviceRegions")
                        .forEach(region -> rates(sku, region.asText(), article, quotes)));
            }
        }
        return quotes;
    }

    /** What an account gets for nothing is left out: the first rate that costs money holds from the first unit on. */
    private static void rates(String sku, String region, JsonNode article, List<Quote> quotes) {
        boolean isFirst = true;
        for (JsonNode rate :
                article.path("pricingInfo").path(0).path("pricingExpression").path("tieredRates")) {
            BigDecimal usd = new BigDecimal(rate.path("unitPrice").path("units").asText("0"))
                    .add(BigDecimal.valueOf(rate.path("unitPrice").path("nanos").asLong(), NANOS));
            if (usd.signum() > 0) {
                BigDecimal above = isFirst
                        ? BigDecimal.ZERO
                        : rate.path("startUsageAmount").decimalValue();
                quotes.add(new Quote(sku, region, above, usd.stripTrailingZeros()));
                isFirst = false;
            }
        }
    }

    private static Optional<String> sku(String description) {
        int place = description.lastIndexOf(" in ");
        return Optional.ofNullable(BY_DESCRIPTION.get(place < 0 ? description : description.substring(0, place)));
    }
}
