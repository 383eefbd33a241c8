package io.ashlar.network.plan;

import java.util.List;
import java.util.Optional;

/**
 * What a network consists of, by name. A driver creates exactly this.
 *
 * @param cidr block of the whole network
 * @param zones the availability zones, sorted
 * @param subnets one for each tier, and for each zone where a subnet spans one only; sorted by name
 * @param reserved ranges kept for one kind of service, sorted by name
 * @param nats the NAT gateways, sorted by name
 * @param routeTables one for all public subnets, one for each zone of a tier with a way out, one for each isolated tier;
 *     none where subnets span zones, since their clouds route by themselves
 * @param interfaceEndpoints services reached without leaving the network, in the cloud's short names
 * @param flowLogRetentionDays days that flow logs are kept
 */
public record NetworkPlan(
        Cidr cidr,
        List<String> zones,
        List<SubnetPlan> subnets,
        List<ReservedPlan> reserved,
        List<NatPlan> nats,
        List<RouteTablePlan> routeTables,
        List<EndpointPlan> interfaceEndpoints,
        int flowLogRetentionDays) {

    public NetworkPlan {
        zones = List.copyOf(zones);
        subnets = List.copyOf(subnets);
        reserved = List.copyOf(reserved);
        nats = List.copyOf(nats);
        routeTables = List.copyOf(routeTables);
        interfaceEndpoints = List.copyOf(interfaceEndpoints);
    }

    /** The subnets of one tier, by zone. */
    public List<SubnetPlan> subnetsOf(SubnetTier tier) {
        return subnets.stream().filter(subnet -> subnet.tier().equals(tier)).toList();
    }

    /** The NAT gateway that serves a subnet which spans zones, if it has a way out. */
    public Optional<NatPlan> natOf(SubnetTier tier) {
        return tier.exposure() == Exposure.PRIVATE
                ? nats.stream()
                        .filter(nat -> nat.tier().map(tier::equals).orElse(true))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * One subnet.
     *
     * @param name logical name
     * @param tier what it is for
     * @param zone the availability zone it lies in; empty if it spans all
     * @param cidr its block
     * @param routeTable logical name of its route table, if it has one
     */
    public record SubnetPlan(
            String name, SubnetTier tier, Optional<String> zone, Cidr cidr, Optional<String> routeTable) {}

    /**
     * A range kept for one kind of service.
     *
     * @param name logical name
     * @param facility what it is kept for
     * @param tier the tier that it belongs to: it has its exposure
     * @param cidr its block
     */
    public record ReservedPlan(String name, Facility facility, SubnetTier tier, Cidr cidr) {}

    /**
     * One NAT gateway with an address of its own.
     *
     * @param key its zone or its tier, or {@code shared}
     * @param name logical name of the gateway
     * @param addressName logical name of its public address
     * @param zone the zone it stands in, if it stands in one
     * @param subnet logical name of the public subnet it lies in, if it lies in one
     * @param tier the only tier that it serves, if it serves one
     */
    public record NatPlan(
            String key,
            String name,
            String addressName,
            Optional<String> zone,
            Optional<String> subnet,
            Optional<SubnetTier> tier) {}

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
