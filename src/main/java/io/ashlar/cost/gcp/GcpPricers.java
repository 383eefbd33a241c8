package io.ashlar.cost.gcp;

import io.ashlar.cost.pricing.FreeTypes;
import io.ashlar.cost.pricing.Pricer;
import java.util.Map;
import java.util.TreeMap;

/** Every type of Google Cloud that can be priced. */
public final class GcpPricers {
    private GcpPricers() {}

    /** Pricers by type token. */
    public static Map<String, Pricer> byType() {
        Map<String, Pricer> table = new TreeMap<>(FreeTypes.of("gcp"));
        table.putAll(GcpComputePricers.table());
        table.putAll(GcpDataPricers.table());
        table.putAll(GcpNetworkPricers.table());
        table.putAll(GcpOperationsPricers.table());
        return table;
    }
}
