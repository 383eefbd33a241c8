package io.ashlar.cost.azure;

import io.ashlar.cost.pricing.Charge;
import io.ashlar.cost.pricing.Pricer;
import io.ashlar.cost.pricing.Range;
import io.ashlar.cost.pricing.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Copies in a backup vault: a price for each protected instance, and one for what is kept.
 *
 * @see <a href="https://azure.microsoft.com/pricing/details/backup/">Azure Backup pricing</a>
 */
final class AzureBackupPricers {
    private static final String POLICY = "azure-native:dataprotection:BackupPolicy";
    private static final String VAULT = "azure-native:dataprotection:BackupVault";
    private static final String DATABASE = "azure-native:dbforpostgresql:Server";

    private static final Pattern DAYS = Pattern.compile("P(\\d+)D");

    private static final String USUAL_REDUNDANCY = "LocallyRedundant";

    private AzureBackupPricers() {}

    static Map<String, Pricer> table() {
        return Map.of("azure-native:dataprotection:BackupInstance", AzureBackupPricers::instance);
    }

    private static List<Charge> instance(Reader instance) {
        String source = instance.text("properties.dataSourceInfo.datasourceType", "");
        Charge kept = Charge.usage("copies in the vault", "backup/" + vault(instance), "storedGb", copies(instance));
        return source.startsWith("Microsoft.DBforPostgreSQL/")
                ? List.of(Charge.one("protected instance", "backup/postgres-instance"), kept)
                : List.of(
                        Charge.unpriced("protected instance", "the book has no price of instances of " + source), kept);
    }

    /** Where the copies of its vault are: of the one with its name, or of the only one where the name is not known yet. */
    private static String vault(Reader instance) {
        Optional<String> name = instance.text("vaultName");
        List<Reader> vaults = instance.others(VAULT).stream()
                .filter(vault -> name.isEmpty() || vault.text("vaultName").equals(name))
                .toList();
        String redundancy = vaults.size() == 1
                ? vaults.get(0)
                        .block("properties.storageSettings")
                        .flatMap(settings -> settings.text("type"))
                        .orElse(USUAL_REDUNDANCY)
                : USUAL_REDUNDANCY;
        return switch (redundancy) {
            case "GeoRedundant" -> "vault-grs";
            case "ZoneRedundant" -> "vault-zrs";
            default -> "vault-lrs";
        };
    }

    /** Every copy of a database is whole; a database fills half of its disk. */
    private static Range copies(Reader instance) {
        double gib = instance.behind("properties", DATABASE)
                .map(database -> database.number("storage.storageSizeGB", 32))
                .orElse(32.0);
        double kept = instance.behind("properties", POLICY)
                .map(AzureBackupPricers::copiesKept)
                .orElse(4.0);
        return Range.of(0, gib / 2 * kept, gib * kept);
    }

    private static double copiesKept(Reader policy) {
        double days = 30;
        double interval = 1;
        for (Reader rule : policy.blocks("properties.policyRules")) {
            for (Reader lifecycle : rule.blocks("lifecycles")) {
                Matcher duration = DAYS.matcher(lifecycle.text("deleteAfter.duration", ""));
                days = duration.matches() ? Double.parseDouble(duration.group(1)) : days;
            }
            for (String repeated : rule.texts("trigger.schedule.repeatingTimeIntervals")) {
                interval = repeated.endsWith("/P1W") ? 7 : 1;
            }
        }
        return Math.max(1, Math.floor(days / interval));
    }
}
