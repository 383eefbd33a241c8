package io.ashlar.sandbox.azure.network;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.model.Cidr;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModel.Companion;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;

/** Virtual networks. */
public final class VirtualNetworks {
    /** The type of virtual networks. */
    public static final String NETWORK = "azure-native:network:VirtualNetwork";

    static final String KIND = "Microsoft.Network/virtualNetworks";

    /** https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq#what-address-ranges-can-i-use-in-my-virtual-networks. */
    private static final List<Cidr> NOT_ALLOWED = List.of(
            Cidr.parse("224.0.0.0/4").orElseThrow(),
            Cidr.parse("255.255.255.255/32").orElseThrow(),
            Cidr.parse("127.0.0.0/8").orElseThrow(),
            Cidr.parse("169.254.0.0/16").orElseThrow(),
            Cidr.parse("168.63.129.16/32").orElseThrow());

    /** https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits#azure-networking-limits. */
    private static final int MOST_NETWORKS = 1000;

    private VirtualNetworks() {}

    static ResourceModel network() {
        return Arm.resource(NETWORK, KIND, "virtualNetworkName")
                .source("https://learn.microsoft.com/rest/api/virtualnetwork/virtual-networks/create-or-update")
                .source("https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq")
                .with(Arm::regional)
                .rule("virtualNetworkName", ArmNames.network(2, 64))
                .rule("addressSpace.addressPrefixes[]", Rules.cidr(2, 29))
                .rule("flowTimeoutInMinutes", Rules.between(4, 30))
                .unordered("addressSpace.addressPrefixes")
                .check(VirtualNetworks::ranges)
                .quota(
                        MOST_NETWORKS,
                        "VnetCountLimitReached",
                        "Cannot create more than " + MOST_NETWORKS + " virtual networks for this subscription.")
                .admit(VirtualNetworks::stillHoldsItsSubnets)
                .takesAlongWhatRefersBy("virtualNetworkName")
                .brings(VirtualNetworks::inlineSubnets)
                .build();
    }

    private static void ranges(Properties inputs, Findings findings) {
        List<String> given = inputs.texts("addressSpace.addressPrefixes");
        if (given.isEmpty() && !inputs.isUnknown("addressSpace") && !inputs.isUnknown("addressSpace.addressPrefixes")) {
            findings.add(
                    "addressSpace.addressPrefixes",
                    "'addressSpace.addressPrefixes' must hold at least one address range");
        }
        List<Cidr> ranges =
                given.stream().flatMap(text -> Cidr.parse(text).stream()).toList();
        for (int i = 0; i < ranges.size(); i++) {
            Cidr range = ranges.get(i);
            String path = "addressSpace.addressPrefixes[" + i + "]";
            NOT_ALLOWED.stream()
                    .filter(range::overlaps)
                    .findFirst()
                    .ifPresent(reserved -> findings.add(
                            path,
                            "'" + path + "' is '" + range + "': it overlaps " + reserved + ", which is not allowed"));
            ranges.subList(0, i).stream()
                    .filter(range::overlaps)
                    .findFirst()
                    .ifPresent(other -> findings.add(
                            path, "'" + path + "' is '" + range + "': it overlaps " + other + " of the same network"));
        }
    }

    /** The address ranges of a network that exists. */
    static List<Cidr> ranges(CloudResource network) {
        return network.inputs().texts("addressSpace.addressPrefixes").stream()
                .flatMap(text -> Cidr.parse(text).stream())
                .toList();
    }

    private static void stillHoldsItsSubnets(Subject network) {
        if (network.isNew()) {
            return;
        }
        List<Cidr> ranges = network.inputs().texts("addressSpace.addressPrefixes").stream()
                .flatMap(text -> Cidr.parse(text).stream())
                .toList();
        for (CloudResource subnet : network.referrers(network.existing().orElseThrow(), Subnets.SUBNET)) {
            Optional<Cidr> range = subnet.inputs().text("addressPrefix").flatMap(Cidr::parse);
            if (range.isPresent() && ranges.stream().noneMatch(whole -> whole.contains(range.get()))) {
                throw Subnets.outside(
                        Arm.nameOf(subnet.id()),
                        network.text("virtualNetworkName").orElse(""));
            }
        }
    }

    /** Subnets that are written inside their network exist like any other. */
    private static List<Companion> inlineSubnets(Subject network) {
        return network.inputs().objects("subnets").stream()
                .flatMap(subnet -> subnet.text("name").stream()
                        .map(name -> new Companion(
                                Subnets.SUBNET,
                                network.id() + "/subnets/" + name,
                                subnet.with("subnetName", name)
                                        .with(
                                                "resourceGroupName",
                                                network.text("resourceGroupName")
                                                        .orElse(""))
                                        .with(
                                                "virtualNetworkName",
                                                network.text("virtualNetworkName")
                                                        .orElse("")))))
                .toList();
    }

    /** The network that a subnet of this id lies in. */
    public static Optional<CloudResource> of(Subject subject, String subnetId) {
        return subject.cloud().findAnywhere(NETWORK, "id", Arm.parentOf(subnetId));
    }

    /** Refuses a resource in another region than the network of its subnet. */
    public static void sameRegion(Subject subject, String subnetId) {
        Optional<String> there = of(subject, subnetId).flatMap(Arm::locationOf);
        Optional<String> here = Arm.location(subject);
        if (there.isPresent() && here.isPresent() && !there.equals(here)) {
            throw Refusal.invalid(
                    "InvalidResourceReference",
                    "Resource " + subnetId + " referenced by resource " + subject.logicalName()
                            + " was not found in region '" + here.get() + "': its virtual network is in '" + there.get()
                            + "', and both must be in the same region.");
        }
    }
}
