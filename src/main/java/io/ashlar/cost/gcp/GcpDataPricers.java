package io.ashlar.cost.gcp;

import io.ashlar.cost.pricing.Charge;
import io.ashlar.cost.pricing.KeptCopies;
import io.ashlar.cost.pricing.Pricer;
import io.ashlar.cost.pricing.Range;
import io.ashlar.cost.pricing.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Databases, caches, buckets, keys and secrets.
 *
 * @see <a href="https://cloud.google.com/sql/pricing">Cloud SQL pricing</a>
 * @see <a href="https://cloud.google.com/memorystore/docs/redis/pricing">Memorystore pricing</a>
 */
final class GcpDataPricers {
    /** {@code db-custom-<processors>-<MB of memory>}. */
    private static final Pattern CUSTOM = Pattern.compile("db-custom-(\\d+)-(\\d+)");

    /**
     * {@code db-perf-optimized-N-<processors>}, with eight gigabytes for each:
     * https://cloud.google.com/sql/docs/postgres/machine-series-overview.
     */
    private static final Pattern PLUS = Pattern.compile("db-perf-optimized-N-(\\d+)");

    private static final int PLUS_GB_BY_PROCESSOR = 8;

    private GcpDataPricers() {}

    static Map<String, Pricer> table() {
        return Map.of(
                "gcp:sql/databaseInstance:DatabaseInstance", GcpDataPricers::database,
                "gcp:redis/instance:Instance", GcpDataPricers::redis,
                "gcp:storage/bucket:Bucket",
                        bucket -> List.of(Charge.usage(
                                "storage",
                                "gcs/" + bucket.text("storageClass", "STANDARD").toLowerCase(Locale.ROOT),
                                "storedGb",
                                Range.of(0, 10, 100))),
                "gcp:artifactregistry/repository:Repository",
                        repository ->
                                List.of(Charge.usage("images", "artifacts/storage", "storedGb", Range.of(0, 5, 50))),
                "gcp:kms/cryptoKey:CryptoKey", key -> List.of(Charge.one("key version", "kms/key-version")),
                "gcp:secretmanager/secretVersion:SecretVersion",
                        version -> List.of(Charge.one("secret version", "secrets/version")));
    }

    private static List<Charge> database(Reader database) {
        String tier = database.text("settings.tier", "db-custom-1-3840");
        String suffix = database.text("settings.availabilityType", "ZONAL").equals("REGIONAL") ? "-ha" : "";
        double gb = database.number("settings.diskSize", 10);
        List<Charge> charges = new ArrayList<>();
        charges.addAll(machine(tier, suffix));
        if (database.is("settings.dataCacheConfig.dataCacheEnabled", false)) {
            charges.add(Charge.unpriced("data cache", "its price is not in this book"));
        }
        String disk = database.text("settings.diskType", "PD_SSD").equals("PD_HDD") ? "sql/hdd" : "sql/ssd";
        charges.add(Charge.fixed("storage", disk + suffix, Range.of(gb)));
        if (database.is("settings.backupConfiguration.enabled", false)) {
            double kept = database.number("settings.backupConfiguration.backupRetentionSettings.retainedBackups", 7);
            charges.add(Charge.usage("backups", "sql/backup", "backupGb", KeptCopies.all(gb, kept)));
        }
        return charges;
    }

    private static List<Charge> machine(String tier, String suffix) {
        Matcher custom = CUSTOM.matcher(tier);
        if (custom.matches()) {
            double megabytes = Double.parseDouble(custom.group(2));
            return machine(tier, suffix, Double.parseDouble(custom.group(1)), megabytes / 1024);
        }
        Matcher plus = PLUS.matcher(tier);
        if (plus.matches()) {
            double processors = Double.parseDouble(plus.group(1));
            return machine(tier, "-plus" + suffix, processors, processors * PLUS_GB_BY_PROCESSOR);
        }
        return List.of(Charge.one("instance (" + tier + ")", "sql/" + tier + suffix));
    }

    private static List<Charge> machine(String tier, String suffix, double processors, double gigabytes) {
        return List.of(
                Charge.fixed("processors (" + tier + ")", "sql/vcpu" + suffix, Range.of(processors)),
                Charge.fixed("memory (" + tier + ")", "sql/memory" + suffix, Range.of(gigabytes)));
    }

    /**
     * The price of a gigabyte falls with the size of the instance: five classes. It holds for a primary and one replica; with
     * read replicas each node costs half of it, as the catalog lists the two articles "Redis Capacity Standard" and "Redis
     * Standard Node Capacity".
     */
    private static List<Charge> redis(Reader cache) {
        double gb = cache.number("memorySizeGb", 1);
        String tier = cache.text("tier", "BASIC").equals("STANDARD_HA") ? "standard" : "basic";
        String size = gb <= 4 ? "m1" : gb <= 10 ? "m2" : gb <= 35 ? "m3" : gb <= 100 ? "m4" : "m5";
        double replicas = cache.text("readReplicasMode", "").equals("READ_REPLICAS_ENABLED")
                ? Math.max(1, cache.number("replicaCount", 2))
                : 1;
        Charge memory =
                Charge.fixed("memory (" + tier + ")", "redis/" + tier + "-" + size, Range.of(gb * (1 + replicas) / 2));
        return List.of(replicas > 1 ? memory.because("each node at half of the price of a pair") : memory);
    }
}
