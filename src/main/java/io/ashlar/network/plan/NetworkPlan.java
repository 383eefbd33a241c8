package io.ashlar.network.plan;

import java.util.List;
import java.util.Optional;

/**
 * What a network consists of, by name. A driver creates exactly this.
 *
 * @param cidr block of the whole network
 * @param subnets one for each tier and zone, sorted by name
 * @param nats the NAT gateways, sorted by name
 * @param routeTables one for all public subnets, one for each zone of a tier with a way out, one for each isolated tier
 * @param interfaceEndpoints services reached without leaving the network, in the cloud's short names
 * @param flowLogRetentionDays days that flow logs are kept
 */
public record NetworkPlan(
        Cidr cidr,
        List<SubnetPlan> subnets,
        List<NatPlan> nats,
        List<RouteTablePlan> routeTables,
        List<EndpointPlan> interfaceEndpoints,
        int flowLogRetentionDays) {

    public NetworkPlan {
        subnets = List.copyOf(subnets);
        nats = List.copyOf(nats);
        routeTables = List.copyOf(routeTables);
        interfaceEndpoints = List.copyOf(interfaceEndpoints);
    }

    /** The subnets of one tier, by zone. */
    public List<SubnetPlan> subnetsOf(SubnetTier tier) {
        return subnets.stream().filter(subnet -> subnet.tier().equals(tier)).toList();
    }

    /**
     * One subnet.
     *
     * @param name logical name
     * @param tier what it is for
     * @param zone the availability zone it lies in
     * @param cidr its block
     * @param routeTable logical name of its route table
     */
    public record SubnetPlan(String name, SubnetTier tier, String zone, Cidr cidr, String routeTable) {}

    /**
     * One NAT gateway with an address of its own.
     *
     * @param key its zone, or {@code shared}
     * @param name logical name of the gateway
     * @param addressName logical name of its public address
     * @param subnet logical name of the public subnet it lies in
     */
    public record NatPlan(String key, String name, String addressName, String subnet) {}

    /**
     * One route table.
     *
     * @param name logical name
     * @param exposure {@link Exposure#PUBLIC} tables lead to the internet gateway
     * @param nat logical name of the NAT gateway it leads to, if any
     */
    public record RouteTablePlan(String name, Exposure exposure, Optional<String> nat) {}

    /**
     * One interface endpoint, present in every private subnet.
     *
     * @param name logical name
     * @param service the cloud's short name of the service, such as {@code ecr.api}
     */
    public record EndpointPlan(String name, String service) {}
}
