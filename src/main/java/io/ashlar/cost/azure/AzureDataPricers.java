package io.ashlar.cost.azure;

import io.ashlar.cost.pricing.Charge;
import io.ashlar.cost.pricing.KeptCopies;
import io.ashlar.cost.pricing.Pricer;
import io.ashlar.cost.pricing.Range;
import io.ashlar.cost.pricing.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Databases, caches, storage and images.
 *
 * @see <a href="https://azure.microsoft.com/pricing/details/postgresql/flexible-server/">Flexible Server pricing</a>
 * @see <a href="https://azure.microsoft.com/pricing/details/cache/">Azure Cache for Redis pricing</a>
 */
final class AzureDataPricers {
    private AzureDataPricers() {}

    static Map<String, Pricer> table() {
        return Map.of(
                "azure-native:dbforpostgresql:Server",
                AzureDataPricers::server,
                "azure-native:cache:Redis",
                AzureDataPricers::redis,
                "azure-native:cache:RedisEnterprise",
                AzureDataPricers::managedRedis,
                "azure-native:storage:StorageAccount",
                AzureDataPricers::blobs,
                "azure-native:containerregistry:Registry",
                registry -> List.of(Charge.one(
                        "registry (" + registry.text("sku.name", "Basic") + ")",
                        "acr/" + registry.text("sku.name", "Basic").toLowerCase(Locale.ROOT))));
    }

    /** A gigabyte costs by its tier and by where its copies are: {@code Standard_ZRS} holds one in each zone. */
    private static List<Charge> blobs(Reader account) {
        String tier = account.text("accessTier", "Hot").toLowerCase(Locale.ROOT);
        String copies = account.text("sku.name", "Standard_LRS")
                .replaceFirst("^(Standard|Premium)_", "")
                .toLowerCase(Locale.ROOT);
        return List.of(Charge.usage("blobs", "storage/blob-" + tier + "-" + copies, "storedGb", Range.of(0, 10, 100)));
    }

    /** A standby in another zone, or in the same one, is a second server with a disk of its own. */
    private static List<Charge> server(Reader server) {
        String size = server.text("sku.name", "Standard_B1ms");
        boolean standby = !server.text("highAvailability.mode", "Disabled").equals("Disabled");
        double gib = server.number("storage.storageSizeGB", 32);
        Range copies = Range.of(standby ? 2 : 1);
        Charge compute = Charge.fixed("server (" + size + ")", "postgres/" + size, copies);
        Charge storage = Charge.fixed("storage", "postgres/storage", copies.times(gib));
        String twice = "high availability: the standby costs as much as the primary";
        List<Charge> charges = new ArrayList<>();
        charges.add(standby ? compute.because(twice) : compute);
        charges.add(standby ? storage.because(twice) : storage);
        charges.add(Charge.usage(
                "backups beyond the size of the storage",
                "postgres/backup",
                "backupGb",
                KeptCopies.beyond(gib, server.number("backup.backupRetentionDays", 7))));
        return charges;
    }

    /** Standard has a replica, Premium a primary and as many replicas as it names; each is a node. */
    private static List<Charge> redis(Reader cache) {
        String tier = cache.text("sku.name", "Standard");
        String size =
                cache.text("sku.family", tier.equals("Premium") ? "P" : "C") + (int) cache.number("sku.capacity", 1);
        double replicas = tier.equals("Basic") ? 0 : cache.number("replicasPerPrimary", 1);
        double shards = Math.max(1, cache.number("shardCount", 1));
        return List.of(Charge.fixed(
                "nodes (" + tier + " " + size + ")",
                "redis/" + tier.toLowerCase(Locale.ROOT) + "-" + size.toLowerCase(Locale.ROOT),
                Range.of(shards * (1 + replicas))));
    }

    private static List<Charge> managedRedis(Reader cache) {
        String sku = cache.text("sku.name", "Balanced_B3");
        double nodes = cache.text("highAvailability", "Enabled").equals("Disabled") ? 1 : 2;
        return List.of(Charge.fixed("nodes (" + sku + ")", "managed-redis/" + sku, Range.of(nodes)));
    }
}
