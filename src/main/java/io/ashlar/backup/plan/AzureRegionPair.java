package io.ashlar.backup.plan;

import java.util.List;
import java.util.Optional;

/**
 * Regions of Azure that keep each other's geo-redundant copies.
 *
 * @see <a href="https://learn.microsoft.com/azure/reliability/regions-paired">Paired regions</a>
 */
final class AzureRegionPair {
    /** Each line holds both ways. */
    private static final List<List<String>> PAIRS = List.of(
            List.of("australiaeast", "australiasoutheast"),
            List.of("canadacentral", "canadaeast"),
            List.of("centralindia", "southindia"),
            List.of("centralus", "eastus2"),
            List.of("eastasia", "southeastasia"),
            List.of("eastus", "westus"),
            List.of("francecentral", "francesouth"),
            List.of("germanywestcentral", "germanynorth"),
            List.of("japaneast", "japanwest"),
            List.of("koreacentral", "koreasouth"),
            List.of("northcentralus", "southcentralus"),
            List.of("northeurope", "westeurope"),
            List.of("norwayeast", "norwaywest"),
            List.of("southafricanorth", "southafricawest"),
            List.of("swedencentral", "swedensouth"),
            List.of("switzerlandnorth", "switzerlandwest"),
            List.of("uaenorth", "uaecentral"),
            List.of("uksouth", "ukwest"),
            List.of("westus2", "westcentralus"));

    private AzureRegionPair() {}

    /** The other region of the pair, if this one has one. */
    static Optional<String> of(String region) {
        return PAIRS.stream()
                .filter(pair -> pair.contains(region))
                .map(pair -> pair.get(1 - pair.indexOf(region)))
                .findFirst();
    }
}
