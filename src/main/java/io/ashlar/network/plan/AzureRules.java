package io.ashlar.network.plan;

import io.ashlar.network.plan.AzureNetworkPlan.Access;
import io.ashlar.network.plan.AzureNetworkPlan.Direction;
import io.ashlar.network.plan.AzureNetworkPlan.RulePlan;
import java.util.ArrayList;
import java.util.List;

/**
 * What the security group of a tier lets through, beside Azure's own rules: those let everything pass inside the network and
 * out of it, and let nothing in from outside but load balancers' probes.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#default-security-rules">Azure's own rules</a>
 */
final class AzureRules {
    private static final String INTERNET = "Internet";
    private static final String ANY = "*";

    /** The last that a user may give: a deny of the internet takes Azure's own services along, so those come before. */
    private static final int LAST = 4096;

    /**
     * Azure's load balancers keep the client's address and lie in no subnet: without this, nothing that a cluster publishes
     * could be reached. Nodes have no public address of their own.
     */
    private static final RulePlan CLIENTS = inbound("clients-of-load-balancers", 200, INTERNET, List.of("80", "443"));

    /**
     * https://learn.microsoft.com/azure/application-gateway/configuration-infrastructure#network-security-groups: the ports
     * by which Azure runs the gateway.
     */
    private static final RulePlan GATEWAY_MANAGER =
            inbound("gateway-manager", 210, "GatewayManager", List.of("65200-65535"));

    /**
     * What flexible servers and caches need of Azure itself: log archives, tokens and keys.
     * https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-networking-private#virtual-network-concepts.
     */
    private static final List<String> SERVICES_OF_DATABASES =
            List.of("AzureActiveDirectory", "AzureKeyVault", "Storage");

    /** What nodes need of Azure itself: https://learn.microsoft.com/azure/aks/outbound-rules-control-egress. */
    private static final List<String> SERVICES_OF_NODES = List.of(
            "AzureActiveDirectory",
            "AzureContainerRegistry",
            "AzureFrontDoor.FirstParty",
            "AzureKeyVault",
            "AzureMonitor",
            "MicrosoftContainerRegistry",
            "Storage");

    private AzureRules() {}

    static List<RulePlan> of(SubnetTier tier, NetworkPlan plan) {
        return switch (tier.exposure()) {
            case PUBLIC -> List.of(CLIENTS, GATEWAY_MANAGER);
            case PRIVATE -> {
                List<RulePlan> rules = new ArrayList<>(List.of(CLIENTS));
                if (plan.natOf(tier).isEmpty()) {
                    rules.addAll(closed(SERVICES_OF_NODES));
                }
                yield rules;
            }
            case ISOLATED -> {
                List<RulePlan> rules = new ArrayList<>(closed(SERVICES_OF_DATABASES));
                plan.subnetsOf(SubnetTier.PUBLIC)
                        .forEach(entrance -> rules.add(new RulePlan(
                                "no-way-in-from-the-entrance",
                                200,
                                Direction.INBOUND,
                                Access.DENY,
                                ANY,
                                entrance.cidr().toString(),
                                ANY,
                                List.of(ANY))));
                yield rules;
            }
        };
    }

    private static List<RulePlan> closed(List<String> services) {
        List<RulePlan> rules = new ArrayList<>();
        for (String service : services) {
            rules.add(new RulePlan(
                    "to-" + service.toLowerCase(java.util.Locale.ROOT).replace('.', '-'),
                    300 + 10 * rules.size(),
                    Direction.OUTBOUND,
                    Access.ALLOW,
                    "Tcp",
                    "VirtualNetwork",
                    service,
                    List.of("443")));
        }
        rules.add(new RulePlan("no-way-out", LAST, Direction.OUTBOUND, Access.DENY, ANY, ANY, INTERNET, List.of(ANY)));
        return rules;
    }

    private static RulePlan inbound(String name, int priority, String source, List<String> ports) {
        return new RulePlan(name, priority, Direction.INBOUND, Access.ALLOW, "Tcp", source, ANY, ports);
    }
}
