package io.ashlar.network.azure;

import com.pulumi.azurenative.network.FlowLog;
import com.pulumi.azurenative.network.NatGateway;
import com.pulumi.azurenative.network.NetworkSecurityGroup;
import com.pulumi.azurenative.network.PrivateZone;
import com.pulumi.azurenative.network.PublicIPAddress;
import com.pulumi.azurenative.network.Subnet;
import com.pulumi.azurenative.network.VirtualNetwork;
import com.pulumi.azurenative.network.VirtualNetworkLink;
import com.pulumi.azurenative.storage.StorageAccount;
import com.pulumi.core.Output;
import io.ashlar.core.Outputs;
import io.ashlar.network.NetworkHandles;
import io.ashlar.network.plan.Facility;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The resources of a network on Azure.
 *
 * @param network the virtual network
 * @param subnets its subnets by planned name
 * @param delegated the subnets delegated to services
 * @param groups the security groups by tier
 * @param natGateways its NAT gateways by planned name
 * @param natAddresses their addresses on the internet by planned name
 * @param zones the private DNS zones
 * @param links each zone's link to the network
 * @param logAccount where flow logs are kept
 * @param flowLog the flow log
 */
public record AzureNetworkHandles(
        VirtualNetwork network,
        Map<String, Subnet> subnets,
        Map<Facility, Subnet> delegated,
        Map<String, NetworkSecurityGroup> groups,
        Map<String, NatGateway> natGateways,
        Map<String, PublicIPAddress> natAddresses,
        Map<Facility, PrivateZone> zones,
        Map<Facility, VirtualNetworkLink> links,
        StorageAccount logAccount,
        FlowLog flowLog)
        implements NetworkHandles {

    public AzureNetworkHandles {
        subnets = Map.copyOf(subnets);
        delegated = Map.copyOf(delegated);
        groups = Map.copyOf(groups);
        natGateways = Map.copyOf(natGateways);
        natAddresses = Map.copyOf(natAddresses);
        zones = Map.copyOf(zones);
        links = Map.copyOf(links);
    }

    @Override
    public Output<String> networkId() {
        return network.id();
    }

    /** A subnet comes with its NAT gateway and its security group, so that it leads where it should from the start. */
    @Override
    public Map<String, Output<String>> subnetIds() {
        Map<String, Output<String>> ids = new TreeMap<>();
        subnets.forEach((name, subnet) -> ids.put(name, subnet.id()));
        return ids;
    }

    @Override
    public Map<String, Output<String>> natIds() {
        Map<String, Output<String>> ids = new TreeMap<>();
        natGateways.forEach((name, gateway) -> ids.put(name, gateway.id()));
        return ids;
    }

    /** Whoever goes out goes through a gateway, and has its address. */
    @Override
    public Output<List<String>> outboundBlocks() {
        List<Output<String>> addresses = new TreeMap<>(natAddresses)
                .values().stream()
                        .map(address -> address.ipAddress()
                                .applyValue(known -> known.map(ip -> ip + "/32").orElse("")))
                        .toList();
        return Outputs.listOf(addresses)
                .applyValue(blocks ->
                        blocks.stream().filter(block -> !block.isEmpty()).toList());
    }

    /** A zone is known only when the network sees it: what registers in it earlier cannot be found. */
    @Override
    public Map<Facility, Output<String>> facilities() {
        Map<Facility, Output<String>> facilities = new EnumMap<>(Facility.class);
        delegated.forEach((facility, subnet) -> facilities.put(facility, subnet.id()));
        zones.forEach((facility, zone) -> facilities.put(
                facility, Outputs.onceThereAre(List.of(Objects.requireNonNull(links.get(facility))), zone.id())));
        return facilities;
    }
}
