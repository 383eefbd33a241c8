package io.ashlar.sandbox.azure.arm;

import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.schema.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The locations of the public cloud and their availability zones.
 *
 * @see <a href="https://learn.microsoft.com/azure/reliability/regions-list">Azure regions list</a>
 */
public final class Locations {
    /** Where a resource belongs to no region, e.g. a DNS zone. */
    public static final String GLOBAL = "global";

    private static final List<String> ZONES = List.of("1", "2", "3");

    private static final Set<String> WITH_ZONES = Set.of(
            "australiaeast",
            "austriaeast",
            "belgiumcentral",
            "brazilsouth",
            "canadacentral",
            "centralindia",
            "centralus",
            "chilecentral",
            "eastasia",
            "eastus",
            "eastus2",
            "francecentral",
            "germanywestcentral",
            "indonesiacentral",
            "israelcentral",
            "italynorth",
            "japaneast",
            "japanwest",
            "koreacentral",
            "malaysiawest",
            "mexicocentral",
            "newzealandnorth",
            "northeurope",
            "norwayeast",
            "polandcentral",
            "qatarcentral",
            "southafricanorth",
            "southcentralus",
            "southeastasia",
            "spaincentral",
            "swedencentral",
            "switzerlandnorth",
            "uaenorth",
            "uksouth",
            "westeurope",
            "westus2",
            "westus3");

    private static final Set<String> WITHOUT_ZONES = Set.of(
            "australiacentral",
            "australiacentral2",
            "australiasoutheast",
            "brazilsoutheast",
            "canadaeast",
            "francesouth",
            "germanynorth",
            "jioindiacentral",
            "jioindiawest",
            "koreasouth",
            "northcentralus",
            "norwaywest",
            "southafricawest",
            "southindia",
            "switzerlandwest",
            "uaecentral",
            "ukwest",
            "westcentralus",
            "westindia",
            "westus");

    private Locations() {}

    /** {@code West Europe} and {@code westeurope} are the same place. */
    public static String normal(String location) {
        return location.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** Whether there is such a region. */
    public static boolean isKnown(String location) {
        String normal = normal(location);
        return WITH_ZONES.contains(normal) || WITHOUT_ZONES.contains(normal);
    }

    /** The zones of a region; none when it has no zones. */
    public static List<String> zones(String location) {
        return WITH_ZONES.contains(normal(location)) ? ZONES : List.of();
    }

    /** A region that exists. */
    public static Rules.ValueRule known() {
        return value -> isKnown(String.valueOf(value))
                ? Optional.empty()
                : Optional.of("is not available for this resource type." + hint(String.valueOf(value)));
    }

    /** The place of what belongs to no region. */
    public static Rules.ValueRule global() {
        return value -> normal(String.valueOf(value)).equals(GLOBAL)
                ? Optional.empty()
                : Optional.of("is not available for this resource type; its only location is 'global'");
    }

    /** {@code " Did you mean 'westeurope'?"}, or nothing. */
    static String hint(String given) {
        Set<String> all = new TreeSet<>(WITH_ZONES);
        all.addAll(WITHOUT_ZONES);
        return Nearest.hint(normal(given), all);
    }
}
