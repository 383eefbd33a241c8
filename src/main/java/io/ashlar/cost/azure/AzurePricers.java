package io.ashlar.cost.azure;

import io.ashlar.cost.pricing.FreeTypes;
import io.ashlar.cost.pricing.Pricer;
import java.util.Map;
import java.util.TreeMap;

/** Every type of Azure that can be priced. */
public final class AzurePricers {
    private AzurePricers() {}

    /** Pricers by type token. */
    public static Map<String, Pricer> byType() {
        Map<String, Pricer> table = new TreeMap<>(FreeTypes.of("azure"));
        table.putAll(AzureComputePricers.table());
        table.putAll(AzureDataPricers.table());
        table.putAll(AzureNetworkPricers.table());
        table.putAll(AzureOperationsPricers.table());
        table.putAll(AzureBackupPricers.table());
        return table;
    }
}
