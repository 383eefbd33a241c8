package io.ashlar.cost.azure;

import io.ashlar.cost.pricing.Charge;
import io.ashlar.cost.pricing.Pricer;
import io.ashlar.cost.pricing.Range;
import io.ashlar.cost.pricing.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Addresses, names, gateways and load balancers.
 *
 * @see <a href="https://azure.microsoft.com/pricing/details/load-balancer/">Load Balancer pricing</a>
 * @see <a href="https://azure.microsoft.com/pricing/details/application-gateway/">Application Gateway pricing</a>
 */
final class AzureNetworkPricers {
    private static final Range SOME_GIGABYTES = Range.of(10, 100, 1000);

    /** The price of a load balancer holds for as many rules; each further one is charged by itself. */
    private static final int RULES_INCLUDED = 5;

    private AzureNetworkPricers() {}

    static Map<String, Pricer> table() {
        return Map.of(
                "azure-native:network:LoadBalancer", AzureNetworkPricers::loadBalancer,
                "azure-native:network:NatGateway",
                        gateway -> List.of(
                                Charge.one("NAT gateway", "nat/gateway"),
                                Charge.usage("data processed", "nat/data", "processedGb", SOME_GIGABYTES)),
                "azure-native:network:ApplicationGateway", AzureNetworkPricers::applicationGateway,
                "azure-native:network:PublicIPAddress", AzureNetworkPricers::address,
                "azure-native:network:Zone",
                        zone -> List.of(
                                Charge.one("zone", "dns/zone"),
                                Charge.usage("queries", "dns/queries", "queries", Range.of(0, 1_000_000, 10_000_000))),
                "azure-native:network:PrivateZone",
                        zone -> List.of(
                                Charge.one("private zone", "private-dns/zone"),
                                Charge.usage(
                                        "queries", "private-dns/queries", "queries", Range.of(0, 100_000, 1_000_000))),
                "azure-native:network:PrivateEndpoint",
                        endpoint -> List.of(
                                Charge.one("private endpoint", "private-endpoint/hour"),
                                Charge.usage(
                                        "data processed",
                                        "private-endpoint/data",
                                        "processedGb",
                                        Range.of(0, 10, 100))));
    }

    private static List<Charge> loadBalancer(Reader balancer) {
        if (balancer.text("sku.name", "Standard").equals("Basic")) {
            return List.of(Charge.free("Basic load balancers cost nothing"));
        }
        int rules = balancer.count("loadBalancingRules", 0) + balancer.count("outboundRules", 0);
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.one("load balancer with up to five rules", "lb/standard"));
        if (rules > RULES_INCLUDED) {
            charges.add(Charge.fixed("further rules", "lb/rule", Range.of(rules - RULES_INCLUDED)));
        }
        charges.add(Charge.usage("data processed", "lb/data", "processedGb", SOME_GIGABYTES));
        return charges;
    }

    private static List<Charge> applicationGateway(Reader gateway) {
        String article =
                gateway.text("sku.tier", "Standard_v2").equals("WAF_v2") ? "appgw/waf-v2" : "appgw/standard-v2";
        double least = gateway.number("autoscaleConfiguration.minCapacity", gateway.number("sku.capacity", 1));
        double most = gateway.number("autoscaleConfiguration.maxCapacity", Math.max(least, 10));
        return List.of(
                Charge.one("application gateway", article),
                Charge.usage(
                        "capacity units",
                        article + "-unit",
                        "capacityUnits",
                        Range.of(least, Math.max(least, 1), Math.max(Math.max(least, 1), most))));
    }

    private static List<Charge> address(Reader address) {
        boolean standing = address.text("sku.name", "Standard").equals("Standard")
                || address.text("publicIPAllocationMethod", "Static").equals("Static");
        return standing
                ? List.of(Charge.one("public IPv4 address", "ip/standard-static"))
                : List.of(Charge.unpriced("public IPv4 address", "the Basic tier of addresses is retired"));
    }
}
