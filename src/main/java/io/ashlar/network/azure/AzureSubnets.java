package io.ashlar.network.azure;

import com.pulumi.azurenative.network.NatGateway;
import com.pulumi.azurenative.network.NetworkSecurityGroup;
import com.pulumi.azurenative.network.NetworkSecurityGroupArgs;
import com.pulumi.azurenative.network.Subnet;
import com.pulumi.azurenative.network.SubnetArgs;
import com.pulumi.azurenative.network.VirtualNetwork;
import com.pulumi.azurenative.network.inputs.DelegationArgs;
import com.pulumi.azurenative.network.inputs.SecurityRuleArgs;
import com.pulumi.azurenative.network.inputs.ServiceEndpointPropertiesFormatArgs;
import com.pulumi.azurenative.network.inputs.SubResourceArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.azure.AzureScope;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.plan.AzureNetworkPlan;
import io.ashlar.network.plan.AzureNetworkPlan.GroupPlan;
import io.ashlar.network.plan.AzureNetworkPlan.RulePlan;
import io.ashlar.network.plan.Cidr;
import io.ashlar.network.plan.Facility;
import io.ashlar.network.plan.NetworkPlan;
import io.ashlar.network.plan.SubnetTier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The subnets of a network with their security groups, one after the other: Azure takes one change of a network at a time, and
 * answers the next with AnotherOperationInProgress.
 *
 * @see <a href="https://github.com/pulumi/pulumi-azure-native/issues/699">Subnets made side by side fail</a>
 */
final class AzureSubnets {
    private final AzureScope scope;
    private final AzureNetworkOptions options;
    private final NetworkPlan plan;
    private final VirtualNetwork network;
    private final CustomResourceOptions child;
    private final Map<String, NetworkSecurityGroup> groups = new TreeMap<>();
    private final Map<String, Subnet> tiers = new TreeMap<>();
    private final Map<Facility, Subnet> delegated = new EnumMap<>(Facility.class);
    private final List<Resource> before = new ArrayList<>();

    AzureSubnets(
            AzureScope scope,
            AzureNetworkOptions options,
            NetworkPlan plan,
            VirtualNetwork network,
            CustomResourceOptions child) {
        this.scope = scope;
        this.options = options;
        this.plan = plan;
        this.network = network;
        this.child = child;
    }

    void guardedBy(GroupPlan group, NetworkArgs args) {
        groups.put(
                group.tier().name(),
                new NetworkSecurityGroup(
                        group.name(),
                        NetworkSecurityGroupArgs.builder()
                                .resourceGroupName(scope.resourceGroup())
                                .location(scope.location())
                                .securityRules(group.rules().stream()
                                        .map(AzureSubnets::rule)
                                        .toList())
                                .tags(args.tags().values())
                                .build(),
                        child));
    }

    private static SecurityRuleArgs rule(RulePlan rule) {
        return SecurityRuleArgs.builder()
                .name(rule.name())
                .priority(rule.priority())
                .direction(rule.direction().word())
                .access(rule.access().word())
                .protocol(rule.protocol())
                .sourceAddressPrefix(rule.source())
                .sourcePortRange("*")
                .destinationAddressPrefix(rule.destination())
                .destinationPortRanges(rule.ports())
                .build();
    }

    void provision(Map<String, NatGateway> gateways) {
        plan.subnets()
                .forEach(subnet -> tiers.put(
                        subnet.name(),
                        subnet(subnet.name(), subnet.tier(), subnet.cidr(), Optional.empty(), gateways)));
        plan.reserved()
                .forEach(range -> delegated.put(
                        range.facility(),
                        subnet(
                                range.name(),
                                range.tier(),
                                range.cidr(),
                                AzureNetworkPlan.delegatedTo(range.facility()),
                                gateways)));
    }

    private Subnet subnet(
            String name, SubnetTier tier, Cidr cidr, Optional<String> service, Map<String, NatGateway> gateways) {
        SubnetArgs.Builder builder = SubnetArgs.builder()
                .resourceGroupName(scope.resourceGroup())
                .virtualNetworkName(network.name())
                .subnetName(name)
                .addressPrefix(cidr.toString())
                .networkSecurityGroup(com.pulumi.azurenative.network.inputs.NetworkSecurityGroupArgs.builder()
                        .id(Objects.requireNonNull(groups.get(tier.name())).id())
                        .build())
                .privateEndpointNetworkPolicies("Enabled")
                .serviceEndpoints(AzureNetworkPlan.endpoints(tier).stream()
                        .map(endpoint -> ServiceEndpointPropertiesFormatArgs.builder()
                                .service(endpoint)
                                .build())
                        .toList());
        plan.natOf(tier)
                .ifPresent(nat -> builder.natGateway(SubResourceArgs.builder()
                        .id(Objects.requireNonNull(gateways.get(nat.name())).id())
                        .build()));
        service.ifPresent(named -> builder.delegations(
                DelegationArgs.builder().name("delegation").serviceName(named).build()));
        Subnet made = new Subnet(
                name,
                options.subnet().apply(name, builder).build(),
                CustomResourceOptions.merge(
                        child,
                        CustomResourceOptions.builder()
                                .dependsOn(List.copyOf(before))
                                .build()));
        before.clear();
        before.add(made);
        return made;
    }

    Map<String, Subnet> tiers() {
        return tiers;
    }

    Map<Facility, Subnet> delegated() {
        return delegated;
    }

    Map<String, NetworkSecurityGroup> groups() {
        return groups;
    }
}
