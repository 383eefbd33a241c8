package io.ashlar.cost.gcp;

import io.ashlar.cost.pricing.Charge;
import io.ashlar.cost.pricing.Pricer;
import io.ashlar.cost.pricing.Range;
import io.ashlar.cost.pricing.Reader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gateways, forwarding rules, addresses, names and firewalls.
 *
 * @see <a href="https://cloud.google.com/nat/pricing">Cloud NAT pricing</a>
 * @see <a href="https://cloud.google.com/load-balancing/pricing">Load balancing pricing</a>
 * @see <a href="https://cloud.google.com/armor/pricing">Cloud Armor pricing</a>
 * @see <a href="https://cloud.google.com/dns/pricing">Cloud DNS pricing</a>
 */
final class GcpNetworkPricers {
    private static final String RULE = "gcp:compute/forwardingRule:ForwardingRule";
    private static final String GLOBAL_RULE = "gcp:compute/globalForwardingRule:GlobalForwardingRule";
    private static final String NAT = "gcp:compute/routerNat:RouterNat";
    private static final Range SOME_GIGABYTES = Range.of(10, 100, 1000);

    /** One price holds for the first five rules together. */
    private static final int RULES_TOGETHER = 5;

    private GcpNetworkPricers() {}

    static Map<String, Pricer> table() {
        return Map.of(
                "gcp:compute/routerNat:RouterNat",
                GcpNetworkPricers::nat,
                RULE,
                GcpNetworkPricers::rule,
                GLOBAL_RULE,
                GcpNetworkPricers::rule,
                "gcp:compute/address:Address",
                GcpNetworkPricers::address,
                "gcp:compute/globalAddress:GlobalAddress",
                GcpNetworkPricers::address,
                "gcp:dns/managedZone:ManagedZone",
                zone -> List.of(
                        Charge.one("zone", "dns/zone"),
                        Charge.usage("queries", "dns/queries", "queries", Range.of(0, 1_000_000, 10_000_000))),
                "gcp:compute/securityPolicy:SecurityPolicy",
                GcpNetworkPricers::firewall);
    }

    /** The rule for everybody else counts as one. */
    private static List<Charge> firewall(Reader policy) {
        return List.of(
                Charge.one("policy", "armor/policy"),
                Charge.fixed("rules", "armor/rule", Range.of(policy.count("rules", 1))),
                Charge.usage("requests", "armor/requests", "requests", Range.of(0, 1_000_000, 10_000_000)));
    }

    /** Charged for each machine behind it up to 32, from where on it stays the same. */
    private static List<Charge> nat(Reader nat) {
        return List.of(
                Charge.usage("NAT gateway, by machines behind it", "nat/machine", "machines", Range.of(1, 5, 32)),
                Charge.usage("data processed", "nat/data", "processedGb", SOME_GIGABYTES));
    }

    private static List<Charge> rule(Reader rule) {
        List<String> all = Stream.concat(rule.others(RULE).stream(), rule.others(GLOBAL_RULE).stream())
                .map(other -> other.resource().urn())
                .sorted()
                .toList();
        int place = all.indexOf(rule.resource().urn());
        Charge standing = place == 0
                ? Charge.one("forwarding rules, the first five together", "lb/first-rules")
                : place < RULES_TOGETHER
                        ? Charge.free("within the first five forwarding rules")
                        : Charge.one("further forwarding rule", "lb/further-rule");
        return List.of(standing, Charge.usage("data processed", "lb/data", "processedGb", SOME_GIGABYTES));
    }

    /** An address of a forwarding rule costs nothing beside it; one of a gateway or a machine does, and one of nothing more. */
    private static List<Charge> address(Reader address) {
        if (address.text("addressType", "EXTERNAL").equals("INTERNAL")) {
            return List.of(Charge.free("internal addresses cost nothing"));
        }
        if (isUsedBy(address, RULE) || isUsedBy(address, GLOBAL_RULE)) {
            return List.of(Charge.free("a forwarding rule uses it"));
        }
        return isUsedBy(address, NAT)
                ? List.of(Charge.one("address of a gateway", "ip/in-use"))
                : List.of(Charge.one("unused address", "ip/unused"));
    }

    private static boolean isUsedBy(Reader address, String type) {
        return address.others(type).stream()
                .flatMap(user -> user.resource().references().values().stream())
                .anyMatch(urns -> urns.contains(address.resource().urn()));
    }
}
