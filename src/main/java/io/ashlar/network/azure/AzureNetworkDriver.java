package io.ashlar.network.azure;

import com.pulumi.azurenative.network.NatGateway;
import com.pulumi.azurenative.network.NatGatewayArgs;
import com.pulumi.azurenative.network.PublicIPAddress;
import com.pulumi.azurenative.network.PublicIPAddressArgs;
import com.pulumi.azurenative.network.VirtualNetwork;
import com.pulumi.azurenative.network.VirtualNetworkArgs;
import com.pulumi.azurenative.network.enums.NatGatewaySkuName;
import com.pulumi.azurenative.network.enums.PublicIPAddressSkuName;
import com.pulumi.azurenative.network.inputs.AddressSpaceArgs;
import com.pulumi.azurenative.network.inputs.NatGatewaySkuArgs;
import com.pulumi.azurenative.network.inputs.PublicIPAddressSkuArgs;
import com.pulumi.azurenative.network.inputs.SubResourceArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.azure.AzureScope;
import io.ashlar.encryption.plan.KeyAccess;
import io.ashlar.network.Network;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.NetworkDriver;
import io.ashlar.network.NetworkHandles;
import io.ashlar.network.plan.AzureNetworkPlan;
import io.ashlar.network.plan.NetworkOffering;
import io.ashlar.network.plan.NetworkPlan;
import io.ashlar.network.plan.NetworkPlan.NatPlan;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes a virtual network and all that a planned network holds. A NAT gateway costs about $32 a month and $0.045 per GB
 * (https://azure.microsoft.com/pricing/details/azure-nat-gateway/), each of the six private DNS zones $0.50 a month.
 */
public final class AzureNetworkDriver implements NetworkDriver {
    private final AzureScope scope;
    private final AzureNetworkOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AzureNetworkDriver(AzureScope scope) {
        this(scope, AzureNetworkOptions.none());
    }

    /** A driver with options. */
    public AzureNetworkDriver(AzureScope scope, AzureNetworkOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public NetworkOffering offering() {
        return AzureNetworkOffering.OFFERING;
    }

    @Override
    public KeyAccess keyAccess() {
        return KeyAccess.THROUGH_IDENTITY;
    }

    @Override
    public NetworkHandles provision(NetworkPlan plan, NetworkArgs args, Network parent) {
        AzureNetworkPlan own = AzureNetworkPlan.of(
                parent.pulumiResourceName(), plan, args.spec().profile(), options.zones());
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        VirtualNetwork network = network(plan, own, args, child);
        Map<String, NatGateway> gateways = new TreeMap<>();
        Map<String, PublicIPAddress> addresses = new TreeMap<>();
        plan.nats().forEach(nat -> {
            PublicIPAddress address = address(nat, args, child);
            addresses.put(nat.addressName(), address);
            gateways.put(nat.name(), natGateway(nat, address, args, child));
        });
        AzureSubnets subnets = new AzureSubnets(scope, options, plan, network, child);
        own.groups().forEach(group -> subnets.guardedBy(group, args));
        subnets.provision(gateways);
        AzurePrivateZones zones = new AzurePrivateZones(scope, network, args, child);
        own.zones().forEach(zones::zone);
        AzureFlowLog log = new AzureFlowLog(scope, options, plan, own.log(), args, network, child);
        return new AzureNetworkHandles(
                network,
                subnets.tiers(),
                subnets.delegated(),
                subnets.groups(),
                gateways,
                addresses,
                zones.zones(),
                zones.links(),
                log.account(),
                log.flowLog());
    }

    private VirtualNetwork network(
            NetworkPlan plan, AzureNetworkPlan own, NetworkArgs args, CustomResourceOptions child) {
        return new VirtualNetwork(
                own.networkName(),
                options.network()
                        .apply(VirtualNetworkArgs.builder()
                                .resourceGroupName(scope.resourceGroup())
                                .location(scope.location())
                                .addressSpace(AddressSpaceArgs.builder()
                                        .addressPrefixes(plan.cidr().toString())
                                        .build())
                                .tags(args.tags().values()))
                        .build(),
                child);
    }

    private PublicIPAddress address(NatPlan nat, NetworkArgs args, CustomResourceOptions child) {
        return new PublicIPAddress(
                nat.addressName(),
                PublicIPAddressArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .location(scope.location())
                        .sku(PublicIPAddressSkuArgs.builder()
                                .name(PublicIPAddressSkuName.Standard)
                                .build())
                        .publicIPAllocationMethod("Static")
                        .zones(nat.zone().stream().toList())
                        .tags(args.tags().values())
                        .build(),
                child);
    }

    private NatGateway natGateway(NatPlan nat, PublicIPAddress address, NetworkArgs args, CustomResourceOptions child) {
        return new NatGateway(
                nat.name(),
                NatGatewayArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .location(scope.location())
                        .sku(NatGatewaySkuArgs.builder()
                                .name(NatGatewaySkuName.Standard)
                                .build())
                        .zones(nat.zone().stream().toList())
                        .publicIpAddresses(
                                SubResourceArgs.builder().id(address.id()).build())
                        .tags(args.tags().values())
                        .build(),
                child);
    }
}
