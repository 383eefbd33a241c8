package io.ashlar.cost.aws;

import io.ashlar.cost.pricing.FreeTypes;
import io.ashlar.cost.pricing.Pricer;
import java.util.Map;
import java.util.TreeMap;

/** Every type of AWS that can be priced. */
public final class AwsPricers {
    private AwsPricers() {}

    /** Pricers by type token. */
    public static Map<String, Pricer> byType() {
        Map<String, Pricer> table = new TreeMap<>(FreeTypes.of("aws"));
        table.putAll(AwsNetworkPricers.table());
        table.putAll(AwsComputePricers.table());
        table.putAll(AwsKubernetesPricers.table());
        table.putAll(AwsDatabasePricers.table());
        table.putAll(AwsStoragePricers.table());
        table.putAll(AwsOperationsPricers.table());
        return table;
    }
}
