package io.ashlar.cost.refresh;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The articles of the price book by the names of Azure's meters: what is found by its service and meter alone, and what by a pattern.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-monitor/cost-meters">Meters of Azure Monitor</a>
 */
final class AzureMeters {
    /**
     * One meter.
     *
     * @param article its name in the book
     * @param allowance what an account gets of it for nothing: its price begins there, and in the book at nothing
     */
    record Meter(String article, double allowance) {
        Meter(String article) {
            this(article, 0);
        }
    }

    /** Services whose meters cost the same everywhere: the book lists them once. */
    static final List<String> EVERYWHERE = List.of("Azure DNS", "Azure Monitor");

    private static final Map<String, Meter> BY_NAME = Map.ofEntries(
            Map.entry("Azure DNS/Private Queries", new Meter("private-dns/queries")),
            Map.entry("Azure DNS/Private Zone", new Meter("private-dns/zone")),
            Map.entry("Azure DNS/Public Queries", new Meter("dns/queries")),
            Map.entry("Azure DNS/Public Zone", new Meter("dns/zone")),
            Map.entry("Azure Kubernetes Service/Standard Uptime SLA", new Meter("aks/standard")),
            Map.entry("Azure Monitor/Alerts Dynamic Threshold", new Meter("monitor/dynamic-threshold")),
            Map.entry("Azure Monitor/Alerts Metric Monitored", new Meter("monitor/metric-series", 10)),
            Map.entry(
                    "Azure Monitor/Alerts System Log Monitored at 1 Minute Frequency", new Meter("monitor/log-rule-1")),
            Map.entry(
                    "Azure Monitor/Alerts System Log Monitored at 10 Minute Frequency",
                    new Meter("monitor/log-rule-10")),
            Map.entry(
                    "Azure Monitor/Alerts System Log Monitored at 15 Minute Frequency",
                    new Meter("monitor/log-rule-15")),
            Map.entry(
                    "Azure Monitor/Alerts System Log Monitored at 5 Minute Frequency", new Meter("monitor/log-rule-5")),
            Map.entry("Backup/PostgreSQL Protected Instance", new Meter("backup/postgres-instance")),
            Map.entry("Backup/Standard GRS Data Stored", new Meter("backup/vault-grs")),
            Map.entry("Backup/Standard LRS Data Stored", new Meter("backup/vault-lrs")),
            Map.entry("Key Vault/Advanced Key Operations", new Meter("keyvault/advanced-operations")),
            Map.entry("Key Vault/Operations", new Meter("keyvault/operations")),
            Map.entry("Key Vault/Premium HSM-protected Advanced Key", new Meter("keyvault/hsm-advanced")),
            Map.entry("Key Vault/Premium HSM-protected RSA 2048-bit key", new Meter("keyvault/hsm-rsa-2048")),
            Map.entry("Log Analytics/Analytics Logs Data Ingestion", new Meter("logs/ingested", 5)),
            Map.entry("Log Analytics/Analytics Logs Data Retention", new Meter("logs/kept")),
            Map.entry("NAT Gateway/Standard Data Processed", new Meter("nat/data")),
            Map.entry("NAT Gateway/Standard Gateway", new Meter("nat/gateway")),
            Map.entry("Network Watcher/Standard Network Logs Collected", new Meter("flow-logs/collected", 5)));

    /** A patterned name: {@code <service>/<product>/<sku>/<meter>}, and the article that its groups make. */
    private record Named(Pattern name, String article) {
        private static Named of(String name, String article) {
            return new Named(Pattern.compile(name), article);
        }
    }

    private static final List<Named> BY_PATTERN = List.of(
            Named.of("Redis Cache/Azure Redis Cache (\\w+)/(\\w+)/.* Cache Instance", "redis/%s-%s"),
            Named.of(
                    "Redis Cache/Azure Managed Redis - (Balanced)/(B\\d+)/B\\d+ Cache Instance", "managed-redis/%s_%s"),
            Named.of("Storage/General Block Blob v2/.*/(Hot|Cool) (LRS|ZRS) Data Stored", "storage/blob-%s-%s"),
            Named.of(
                    "Storage/(?:Premium SSD|Standard SSD|Standard HDD) Managed Disks/.*/([PES]\\d+) LRS Disk",
                    "disk/%s"),
            Named.of(
                    "Azure Database for PostgreSQL/.* Flexible Server General Purpose Ddsv5 Series Compute/(\\d+)"
                            + " vCore/vCore",
                    "postgres/Standard_D%sds_v5"));

    private AzureMeters() {}

    /** The article that a meter is the price of, if the book can hold it. */
    static Optional<Meter> find(String service, String product, String sku, String meter) {
        Meter known = BY_NAME.get(service + "/" + meter);
        if (known != null) {
            return Optional.of(known);
        }
        String name = String.join("/", service, product, sku, meter);
        for (Named pattern : BY_PATTERN) {
            Matcher matcher = pattern.name().matcher(name);
            if (matcher.matches()) {
                Object[] groups = new Object[matcher.groupCount()];
                for (int i = 0; i < groups.length; i++) {
                    groups[i] = inTheBook(pattern.article(), matcher.group(i + 1));
                }
                return Optional.of(new Meter(pattern.article().formatted(groups)));
            }
        }
        return Optional.empty();
    }

    /** Sizes are written as Azure does, tiers in small letters. */
    private static String inTheBook(String article, String part) {
        boolean asItIs = article.startsWith("managed-redis/") || article.startsWith("disk/");
        return asItIs ? part : part.toLowerCase(Locale.ROOT);
    }
}
