package io.ashlar.sandbox.azure.network;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.CloudView.Referrer;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;

/** Public addresses and NAT gateways. */
final class Gateways {
    static final String ADDRESS = "azure-native:network:PublicIPAddress";
    static final String NAT = "azure-native:network:NatGateway";

    /** https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource. */
    private static final int MOST_ADDRESSES = 16;

    private Gateways() {}

    static Reference useAddress() {
        return Arm.byId(ADDRESS)
                .blocksDeletion(
                        "PublicIPAddressCannotBeDeleted",
                        "Public IP address {target} can not be deleted since it is still allocated to resource"
                                + " {referrer}. In order to delete the public IP, disassociate/detach the Public IP"
                                + " address from the resource.");
    }

    static Reference useNat() {
        return Arm.byId(NAT)
                .blocksDeletion(
                        "InUseNatGatewayCannotBeDeleted",
                        "Nat gateway {target} cannot be deleted because it is in use by {referrer}.");
    }

    static ResourceModel address() {
        return Arm.resource(ADDRESS, "Microsoft.Network/publicIPAddresses", "publicIpAddressName")
                .source("https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses")
                .source(
                        "https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-basic-upgrade-guidance")
                .with(Arm::regional)
                .computed(
                        "ipAddress",
                        address -> "20." + number(address, "second") + "." + number(address, "third") + "."
                                + number(address, "fourth"))
                .defaultsTo("publicIPAddressVersion", "IPv4")
                .defaultsTo("idleTimeoutInMinutes", 4)
                .replaceOn("publicIPAddressVersion", "publicIPPrefix", "sku", "zones")
                .unordered("zones")
                .rule("publicIpAddressName", ArmNames.network(1, 80))
                .rule("idleTimeoutInMinutes", Rules.between(4, 30))
                .rule(
                        "dnsSettings.domainNameLabel",
                        Rules.length(3, 63),
                        Rules.matches(
                                "[a-z][a-z0-9-]*[a-z0-9]",
                                "lower-case letters, digits and dashes, beginning with a letter"))
                .check(Gateways::standard)
                .admit(Arm.zonesExist("zones"))
                .admit(Gateways::labelIsFree)
                .build();
    }

    private static int number(Subject subject, String purpose) {
        return Integer.parseInt(subject.hex(purpose, 2), 16);
    }

    private static void standard(Properties inputs, Findings findings) {
        if (inputs.isUnknown("sku") || inputs.isUnknown("sku.name")) {
            return;
        }
        if (inputs.text("sku.name").orElse("Basic").equals("Basic")) {
            findings.add(
                    "sku.name",
                    "'sku.name' must be Standard: Basic, which is meant when it is absent, cannot be created since 31 March"
                            + " 2025");
        } else if (!inputs.text("publicIPAllocationMethod").orElse("Dynamic").equals("Static")
                && !inputs.isUnknown("publicIPAllocationMethod")) {
            findings.add(
                    "publicIPAllocationMethod",
                    "'publicIPAllocationMethod' must be Static: a Standard sku public IP address must have AllocationMethod"
                            + " set to Static");
        }
    }

    private static void labelIsFree(Subject address) {
        Optional<String> label = address.text("dnsSettings.domainNameLabel");
        boolean taken = label.isPresent()
                && address.all(ADDRESS).stream()
                        .filter(other -> !other.id().equals(address.id()))
                        .filter(other -> Arm.locationOf(other).equals(Arm.location(address)))
                        .anyMatch(other -> other.inputs()
                                .text("dnsSettings.domainNameLabel")
                                .equals(label));
        if (taken) {
            throw Refusal.conflict(
                    "DnsRecordInUse",
                    "DNS record " + label.get() + "." + Arm.location(address).orElse("")
                            + ".cloudapp.azure.com is already used by another public IP.");
        }
    }

    static ResourceModel natGateway() {
        return Arm.resource(NAT, "Microsoft.Network/natGateways", "natGatewayName")
                .source("https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource")
                .source("https://learn.microsoft.com/azure/nat-gateway/nat-availability-zones")
                .with(Arm::regional)
                .defaultsTo("idleTimeoutInMinutes", 4)
                .replaceOn("zones", "sku")
                .unordered("publicIpAddresses", "publicIpPrefixes")
                .rule("natGatewayName", ArmNames.network(1, 80))
                .rule("idleTimeoutInMinutes", Rules.between(4, 120))
                .check((inputs, findings) -> {
                    if (inputs.text("sku.name").isEmpty()
                            && !inputs.isUnknown("sku")
                            && !inputs.isUnknown("sku.name")) {
                        findings.add("sku.name", "'sku.name' must be given: Standard");
                    }
                    if (inputs.texts("zones").size() > 1) {
                        findings.add("zones", "a NAT gateway can be in one availability zone only");
                    }
                    if (inputs.objects("publicIpAddresses").size() > MOST_ADDRESSES) {
                        findings.add(
                                "publicIpAddresses",
                                "a NAT gateway takes at most " + MOST_ADDRESSES + " public addresses");
                    }
                })
                .refersTo("publicIpAddresses[].id", useAddress())
                .admit(Arm.zonesExist("zones"))
                .admit(Gateways::addressesFit)
                .build();
    }

    private static void addressesFit(Subject nat) {
        for (Properties.Located located : nat.inputs().all("publicIpAddresses[].id")) {
            nat.cloud()
                    .findAnywhere(ADDRESS, "id", String.valueOf(located.value()))
                    .ifPresent(address -> fits(nat, address));
        }
    }

    private static void fits(Subject nat, CloudResource address) {
        if (!Arm.locationOf(address).equals(Arm.location(nat))) {
            throw Refusal.invalid(
                    "InvalidResourceReference",
                    "Resource " + address.id() + " is in '"
                            + Arm.locationOf(address).orElse("")
                            + "' and the NAT gateway in '" + Arm.location(nat).orElse("")
                            + "'; both must be in the same region.");
        }
        List<String> zones = nat.inputs().texts("zones");
        List<String> its = address.inputs().texts("zones");
        if (!zones.isEmpty() && its.size() == 1 && !its.equals(zones)) {
            throw Refusal.invalid(
                    "NatGatewayPublicIpZoneMismatch",
                    "Public IP address " + address.id() + " in zone " + its.get(0)
                            + " cannot be used by a NAT gateway in zone " + zones.get(0) + ".");
        }
        nat.cloud().referrers(address).stream()
                .map(Referrer::resource)
                .filter(other -> !other.id().equals(nat.id()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict(
                            "PublicIPAddressInUse",
                            "Resource " + other.id() + " is using public IP address " + address.id() + ".");
                });
    }
}
