package io.ashlar.sandbox.azure.network;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import java.util.List;
import java.util.Optional;

/** Private DNS zones and their links to networks. */
public final class PrivateDns {
    /** The type of private DNS zones. */
    public static final String ZONE = "azure-native:network:PrivateZone";

    /** The type of their links to virtual networks. */
    public static final String LINK = "azure-native:network:VirtualNetworkLink";

    static final String KIND = "Microsoft.Network/privateDnsZones";

    private PrivateDns() {}

    static ResourceModel zone() {
        return Arm.resource(ZONE, KIND, "privateZoneName")
                .source("https://learn.microsoft.com/azure/dns/private-dns-privatednszone")
                .source("https://learn.microsoft.com/rest/api/dns/privatedns/private-zones/create-or-update")
                .with(Arm::global)
                .computed("maxNumberOfRecordSets", zone -> 25_000)
                .computed("maxNumberOfVirtualNetworkLinks", zone -> 1000)
                .computed("maxNumberOfVirtualNetworkLinksWithRegistration", zone -> 100)
                .rule(
                        "privateZoneName",
                        Rules.length(1, 253),
                        Rules.matches(
                                "[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?){1,33}",
                                "2 to 34 labels of letters, digits, underscores and dashes, separated by dots"))
                .beforeDeletion(PrivateDns::isNotLinked)
                .takesAlongWhatRefersBy("privateZoneName")
                .build();
    }

    private static void isNotLinked(Subject zone) {
        if (!zone.referrers(zone.existing().orElseThrow(), LINK).isEmpty()) {
            throw Refusal.inUse(
                    "CannotDeleteResource",
                    "Can not delete resource before nested resources are deleted: the zone is linked to a virtual"
                            + " network.");
        }
    }

    static ResourceModel link() {
        return Arm.child(LINK, KIND + "/virtualNetworkLinks", ZONE, "privateZoneName", "virtualNetworkLinkName")
                .source("https://learn.microsoft.com/azure/dns/private-dns-virtual-network-links")
                .with(Arm::global)
                .defaultsTo("registrationEnabled", false)
                .computed("virtualNetworkLinkState", link -> "Completed")
                .replaceOn("virtualNetwork")
                .rule("virtualNetworkLinkName", ArmNames.network(1, 80))
                .check((inputs, findings) -> {
                    if (!inputs.has("virtualNetwork.id") && !inputs.isUnknown("virtualNetwork")) {
                        findings.add("virtualNetwork.id", "'virtualNetwork.id' must be given");
                    }
                })
                .refersTo("virtualNetwork.id", Arm.byId(VirtualNetworks.NETWORK))
                .admit(PrivateDns::networkIsFree)
                .build();
    }

    private static void networkIsFree(Subject link) {
        Optional<CloudResource> network = link.text("virtualNetwork.id")
                .flatMap(id -> link.cloud().findAnywhere(VirtualNetworks.NETWORK, "id", id));
        if (network.isEmpty()) {
            return;
        }
        String zone = link.text("privateZoneName").orElse("");
        List<CloudResource> others = link.referrers(network.get(), LINK).stream()
                .filter(other -> !other.id().equals(link.id()))
                .toList();
        if (others.stream()
                .anyMatch(other -> other.inputs().text("privateZoneName").equals(Optional.of(zone)))) {
            throw Refusal.conflict(
                    "Conflict",
                    "A virtual network cannot be linked to multiple zones with overlapping namespaces. You tried to link"
                            + " virtual network with '" + zone + "' and '" + zone + "' zones.");
        }
        boolean registers = link.inputs().isTrue("registrationEnabled")
                && others.stream().anyMatch(other -> other.inputs().isTrue("registrationEnabled"));
        if (registers) {
            throw Refusal.conflict(
                    "BadRequest",
                    "A virtual network can only be linked to 1 Private DNS zone with registration enabled.");
        }
    }
}
