package io.ashlar.network.azure;

import com.pulumi.azurenative.network.PrivateZone;
import com.pulumi.azurenative.network.PrivateZoneArgs;
import com.pulumi.azurenative.network.VirtualNetwork;
import com.pulumi.azurenative.network.VirtualNetworkLink;
import com.pulumi.azurenative.network.VirtualNetworkLinkArgs;
import com.pulumi.azurenative.network.inputs.SubResourceArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.azure.AzureScope;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.plan.AzureNetworkPlan.ZonePlan;
import io.ashlar.network.plan.Facility;
import java.util.EnumMap;
import java.util.Map;

/**
 * Private DNS zones, in which the names of what is reached privately resolve to addresses of the network.
 *
 * @see <a href="https://learn.microsoft.com/azure/private-link/private-endpoint-dns">The zone of each service</a>
 */
final class AzurePrivateZones {
    private final AzureScope scope;
    private final VirtualNetwork network;
    private final NetworkArgs args;
    private final CustomResourceOptions child;
    private final Map<Facility, PrivateZone> zones = new EnumMap<>(Facility.class);
    private final Map<Facility, VirtualNetworkLink> links = new EnumMap<>(Facility.class);

    AzurePrivateZones(AzureScope scope, VirtualNetwork network, NetworkArgs args, CustomResourceOptions child) {
        this.scope = scope;
        this.network = network;
        this.args = args;
        this.child = child;
    }

    void zone(ZonePlan plan) {
        PrivateZone zone = new PrivateZone(
                plan.name(),
                PrivateZoneArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .location("global")
                        .privateZoneName(plan.domain())
                        .tags(args.tags().values())
                        .build(),
                child);
        zones.put(plan.facility(), zone);
        links.put(
                plan.facility(),
                new VirtualNetworkLink(
                        plan.linkName(),
                        VirtualNetworkLinkArgs.builder()
                                .resourceGroupName(scope.resourceGroup())
                                .location("global")
                                .privateZoneName(zone.name())
                                .virtualNetworkLinkName(plan.linkName())
                                .virtualNetwork(SubResourceArgs.builder()
                                        .id(network.id())
                                        .build())
                                .registrationEnabled(false)
                                .tags(args.tags().values())
                                .build(),
                        child));
    }

    Map<Facility, PrivateZone> zones() {
        return zones;
    }

    Map<Facility, VirtualNetworkLink> links() {
        return links;
    }
}
