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
    private static final Map<String, String> BY_DESCRIPTION = Map.of(
            "Cloud SQL for PostgreSQL: Zonal - vCPU", "sql/vcpu",
            "Cloud SQL for PostgreSQL: Regional - vCPU", "sql/vcpu-ha",
            "Cloud SQL for PostgreSQL: Zonal - RAM", "sql/memory",
            "Cloud SQL for PostgreSQL: Regional - RAM", "sql/memory-ha",
            "Cloud SQL for PostgreSQL: Zonal - Standard storage", "sql/ssd",
            "Cloud SQL for PostgreSQL: Regional - Standard storage", "sql/ssd-ha",
            "Regional Kubernetes Clusters", "gke/cluster",
            "Balanced PD Capacity", "disk/pd-balanced",
            "SSD backed PD Capacity", "disk/pd-ssd",
            "Storage PD Capacity", "disk/pd-standard");

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

    private static void rates(String sku, String region, JsonNode article, List<Quote> quotes) {
        for (JsonNode rate :
                article.path("pricingInfo").path(0).path("pricingExpression").path("tieredRates")) {
            BigDecimal usd = new BigDecimal(rate.path("unitPrice").path("units").asText("0"))
                    .add(BigDecimal.valueOf(rate.path("unitPrice").path("nanos").asLong(), NANOS));
            if (usd.signum() > 0) {
                quotes.add(
                        new Quote(sku, region, rate.path("startUsageAmount").decimalValue(), usd.stripTrailingZeros()));
            }
        }
    }

    private static Optional<String> sku(String description) {
        int place = description.lastIndexOf(" in ");
        return Optional.ofNullable(BY_DESCRIPTION.get(place < 0 ? description : description.substring(0, place)));
    }
}
