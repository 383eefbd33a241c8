package io.ashlar.loadbalancer.plan;

import io.ashlar.core.Protection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a load balancer consists of, by name. A driver creates exactly this; what there is one of is named after its role.
 *
 * @param namePrefix what its name in the cloud begins with; the cloud adds the rest, so that a new one can stand beside
 *     the old
 * @param networkCidr block that it may reach
 * @param clients blocks that may connect, by key
 * @param ingress who may connect, by port
 * @param egress the ports that it may reach
 * @param routes where requests are led, sorted by key
 * @param defaultRoute key of the route that takes the rest, if one does
 * @param aliases the names that lead to it
 * @param routing the same routes for clouds that look at the host first
 * @param capacity between how many units it scales, where that is asked
 * @param protection whether it may be deleted
 */
public record LoadBalancerPlan(
        String namePrefix,
        String networkCidr,
        SortedMap<String, String> clients,
        List<IngressPlan> ingress,
        List<EgressPlan> egress,
        List<RoutePlan> routes,
        Optional<String> defaultRoute,
        List<AliasPlan> aliases,
        HostRouting routing,
        GatewayCapacity capacity,
        Protection protection) {

    public LoadBalancerPlan {
        clients = Collections.unmodifiableSortedMap(new TreeMap<>(clients));
        ingress = List.copyOf(ingress);
        egress = List.copyOf(egress);
        routes = List.copyOf(routes);
        aliases = List.copyOf(aliases);
    }

    /**
     * A block that may connect to one port.
     *
     * @param name logical name
     * @param client the user's key of the block
     * @param port 80 or 443
     * @param cidr the block
     */
    public record IngressPlan(String name, String client, int port, String cidr) {}

    /**
     * A port of the network that may be reached.
     *
     * @param name logical name
     * @param port of targets
     */
    public record EgressPlan(String name, int port) {}

    /**
     * One route.
     *
     * @param key the user's key
     * @param targetsName logical name of its target group
     * @param targetsPrefix what the group's name in the cloud begins with
     * @param ruleName logical name of its rule
     * @param priority place of its rule in the order
     * @param route what it matches and where it leads
     */
    public record RoutePlan(
            String key, String targetsName, String targetsPrefix, String ruleName, int priority, Route route) {

        /** Whether it has a rule, and is not only the default. */
        public boolean hasRule() {
            return route.isConditional();
        }
    }

    /**
     * A name that leads to the load balancer.
     *
     * @param name logical name
     * @param hostName the name in full
     */
    public record AliasPlan(String name, String hostName) {}
}
