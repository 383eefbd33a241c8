package io.ashlar.sandbox.azure.network;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.model.Cidr;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Subnets. */
public final class Subnets {
    /** The type of subnets. */
    public static final String SUBNET = "azure-native:network:Subnet";

    /** https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq: the smallest has 8 addresses, 5 of them Azure's. */
    private static final Rules.ValueRule RANGE = Rules.cidr(2, 29);

    /** Subnets whose name makes them one service's own, with the longest prefix that it takes. */
    private static final Map<String, Integer> DEDICATED = Map.of(
            // https://learn.microsoft.com/azure/bastion/configuration-settings#subnet
            "AzureBastionSubnet", 26,
            // https://learn.microsoft.com/azure/firewall/firewall-faq
            "AzureFirewallSubnet", 26,
            // https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings#gwsub
            "GatewaySubnet", 29);

    /** https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview. */
    private static final Rules.ValueRule SERVICE = Rules.oneOf(
            "Microsoft.AzureActiveDirectory",
            "Microsoft.AzureCosmosDB",
            "Microsoft.CognitiveServices",
            "Microsoft.ContainerRegistry",
            "Microsoft.EventHub",
            "Microsoft.KeyVault",
            "Microsoft.ServiceBus",
            "Microsoft.Sql",
            "Microsoft.Storage",
            "Microsoft.Storage.Global",
            "Microsoft.Web");

    /** https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits#azure-networking-limits. */
    private static final int MOST_SUBNETS = 3000;

    private Subnets() {}

    /** The subnet that a property names by its id; it stays as long as it is named. */
    public static Reference use() {
        return Arm.byId(SUBNET)
                .blocksDeletion(
                        "InUseSubnetCannotBeDeleted",
                        "Subnet {target} is in use by {referrer} and cannot be deleted. In order to delete the subnet,"
                                + " delete all the resources within the subnet. See aka.ms/deletesubnet.");
    }

    static ResourceModel subnet() {
        return Arm.child(
                        SUBNET,
                        VirtualNetworks.KIND + "/subnets",
                        VirtualNetworks.NETWORK,
                        "virtualNetworkName",
                        "subnetName")
                .source("https://learn.microsoft.com/rest/api/virtualnetwork/subnets/create-or-update")
                .source("https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-subnet")
                .defaultsTo("privateEndpointNetworkPolicies", "Disabled")
                .defaultsTo("privateLinkServiceNetworkPolicies", "Enabled")
                .rule("subnetName", ArmNames.network(1, 80))
                .rule("addressPrefix", RANGE)
                .rule("addressPrefixes[]", RANGE)
                .rule(
                        "delegations[].serviceName",
                        Rules.matches(
                                "Microsoft\\.[A-Za-z.]+/[A-Za-z/]+",
                                "a service like Microsoft.DBforPostgreSQL/flexibleServers"))
                .rule("serviceEndpoints[].service", SERVICE)
                .check((inputs, findings) -> {
                    if (!inputs.has("addressPrefix") && !inputs.has("addressPrefixes")) {
                        findings.add("addressPrefix", "one of 'addressPrefix' and 'addressPrefixes' must be given");
                    }
                    if (inputs.objects("delegations").size() > 1) {
                        findings.add("delegations", "a subnet can be delegated to one service only");
                    }
                    dedicated(inputs).ifPresent(complaint -> findings.add("addressPrefix", complaint));
                })
                .refersTo("networkSecurityGroup.id", SecurityGroups.use())
                .refersTo("routeTable.id", Routes.use())
                .refersTo("natGateway.id", Gateways.useNat())
                .quotaPer(
                        "virtualNetworkName",
                        MOST_SUBNETS,
                        "SubnetCountLimitReached",
                        "Cannot create more than " + MOST_SUBNETS + " subnets in virtual network {target}.")
                .admit(Subnets::liesInItsNetwork)
                .admit(Subnets::staysWhereItIsUsed)
                .admit(Subnets::usesWhatIsInItsRegion)
                .build();
    }

    private static Optional<String> dedicated(Properties inputs) {
        Optional<Integer> longest = inputs.text("subnetName").map(DEDICATED::get);
        Optional<Cidr> range = inputs.text("addressPrefix").flatMap(Cidr::parse);
        return longest.isPresent() && range.isPresent() && range.get().prefix() > longest.get()
                ? Optional.of("'addressPrefix' is '" + range.get() + "': "
                        + inputs.text("subnetName").orElse("") + " must be /" + longest.get() + " or larger")
                : Optional.empty();
    }

    private static Optional<CloudResource> network(Subject subnet) {
        return subnet.find(
                VirtualNetworks.NETWORK,
                Arm.id(subnet.scope().account(), VirtualNetworks.KIND, subnet.inputs(), List.of("virtualNetworkName")));
    }

    static Refusal outside(String subnet, String network) {
        return Refusal.invalid(
                "NetcfgInvalidSubnet",
                "Subnet '" + subnet + "' is not valid because its IP address range is outside the IP address range of"
                        + " virtual network '" + network + "'.");
    }

    private static void liesInItsNetwork(Subject subnet) {
        Optional<Cidr> range = subnet.text("addressPrefix")
                .or(() -> subnet.inputs().texts("addressPrefixes").stream().findFirst())
                .flatMap(Cidr::parse);
        Optional<CloudResource> network = network(subnet);
        if (range.isEmpty() || network.isEmpty()) {
            return;
        }
        String name = subnet.text("subnetName").orElse("");
        String networkName = subnet.text("virtualNetworkName").orElse("");
        if (VirtualNetworks.ranges(network.get()).stream().noneMatch(whole -> whole.contains(range.get()))) {
            throw outside(name, networkName);
        }
        boolean overlaps = subnet.referrers(network.get(), SUBNET).stream()
                .filter(other -> !other.id().equals(subnet.id()))
                .flatMap(other -> other.inputs().text("addressPrefix").flatMap(Cidr::parse).stream())
                .anyMatch(range.get()::overlaps);
        if (overlaps) {
            throw Refusal.conflict(
                    "NetcfgSubnetRangesOverlap",
                    "Subnet '" + name + "' is not valid because its IP address range overlaps with that of an existing"
                            + " subnet in virtual network '" + networkName + "'.");
        }
    }

    private static void staysWhereItIsUsed(Subject subnet) {
        subnet.existing()
                .filter(existing -> !existing.inputs().text("addressPrefix").equals(subnet.text("addressPrefix")))
                .flatMap(existing -> subnet.cloud().referrers(existing).stream()
                        .filter(referrer -> !referrer.resource().key().equals(existing.key()))
                        .findFirst())
                .ifPresent(referrer -> {
                    throw Refusal.inUse(
                            "InUsePrefixCannotBeDeleted",
                            "IpPrefix "
                                    + subnet.existing()
                                            .orElseThrow()
                                            .inputs()
                                            .text("addressPrefix")
                                            .orElse("")
                                    + " on Subnet " + Arm.nameOf(subnet.id())
                                    + " has active allocations and cannot be deleted.");
                });
    }

    private static void usesWhatIsInItsRegion(Subject subnet) {
        Optional<String> here = network(subnet).flatMap(Arm::locationOf);
        Map<String, String> used = Map.of(
                "networkSecurityGroup.id", SecurityGroups.GROUP,
                "routeTable.id", Routes.TABLE,
                "natGateway.id", Gateways.NAT);
        used.forEach((path, type) -> subnet.text(path)
                .flatMap(id -> subnet.cloud().findAnywhere(type, "id", id))
                .filter(resource ->
                        here.isPresent() && !Arm.locationOf(resource).equals(here))
                .ifPresent(resource -> {
                    throw Refusal.invalid(
                            "InvalidResourceReference",
                            "Resource " + resource.id() + " is in '"
                                    + Arm.locationOf(resource).orElse("")
                                    + "' and the virtual network of subnet '"
                                    + Arm.nameOf(subnet.text("subnetName").orElse(""))
                                    + "' in '" + here.get() + "'; both must be in the same region.");
                }));
    }
}
