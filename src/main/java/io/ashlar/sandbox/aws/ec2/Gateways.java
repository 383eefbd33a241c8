package io.ashlar.sandbox.aws.ec2;

import io.ashlar.sandbox.model.Cidr;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import java.util.Optional;

/** What leads out of a VPC: internet gateways, NAT gateways and the addresses they use. */
final class Gateways {
    static final String INTERNET_GATEWAY = "aws:ec2/internetGateway:InternetGateway";
    static final String NAT_GATEWAY = "aws:ec2/natGateway:NatGateway";
    static final String EIP = "aws:ec2/eip:Eip";

    /** https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html */
    private static final int NAT_GATEWAYS_PER_ZONE = 5;

    /** The first addresses of a subnet are AWS's own: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html */
    private static final int RESERVED_ADDRESSES = 4;

    private Gateways() {}

    static ResourceModel internetGateway() {
        return ResourceModel.of(INTERNET_GATEWAY)
                .source("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachInternetGateway.html")
                .source("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DetachInternetGateway.html")
                .called("EC2 Internet Gateway")
                .id("igw-{hex:17}")
                .arn("arn:{partition}:ec2:{region}:{account}:internet-gateway/{id}")
                .computed("ownerId", "{account}")
                .refersTo("vpcId", Vpcs.inVpc())
                .quota(5, "InternetGatewayLimitExceeded", "The maximum number of internet gateways has been reached.")
                .admit(Gateways::isTheOnlyOne)
                .beforeDeletion(Gateways::leavesNoPublicAddressBehind)
                .build();
    }

    private static void isTheOnlyOne(Subject gateway) {
        vpcOf(gateway)
                .filter(vpc -> gateway.referrers(vpc, INTERNET_GATEWAY).stream()
                        .anyMatch(other -> !other.id().equals(gateway.id())))
                .ifPresent(vpc -> {
                    throw Refusal.conflict(
                            "Resource.AlreadyAssociated",
                            "resource " + vpc.id() + " is already associated with a network gateway");
                });
    }

    private static void leavesNoPublicAddressBehind(Subject gateway) {
        vpcOf(gateway).ifPresent(vpc -> gateway.referrers(vpc, Vpcs.SUBNET).stream()
                .flatMap(subnet -> gateway.referrers(subnet, NAT_GATEWAY).stream())
                .filter(nat -> nat.inputs().has("allocationId"))
                .findFirst()
                .ifPresent(nat -> {
                    throw Refusal.inUse(
                            "DependencyViolation",
                            "Network " + vpc.id() + " has some mapped public address(es). Please unmap those public "
                                    + "address(es) before detaching the gateway.");
                }));
    }

    private static Optional<CloudResource> vpcOf(Subject gateway) {
        return gateway.text("vpcId").flatMap(id -> gateway.find(Vpcs.VPC, id));
    }

    static ResourceModel eip() {
        return ResourceModel.of(EIP)
                .source("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AllocateAddress.html")
                .source("https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html")
                .called("EC2 EIP")
                .id("eipalloc-{hex:17}")
                .arn("arn:{partition}:ec2:{region}:{account}:elastic-ip/{id}")
                .computed("allocationId", "{id}")
                .computed("publicIp", Gateways::publicAddress)
                .computed(
                        "publicDns",
                        eip -> "ec2-"
                                + eip.outputs().text("publicIp").orElse("").replace('.', '-') + "." + eip.region()
                                + ".compute.amazonaws.com")
                .computed("networkBorderGroup", "{region}")
                .computed("publicIpv4Pool", eip -> "amazon")
                .defaultsTo("domain", "vpc")
                .defaultsTo("vpc", true)
                .replaceOn("domain", "vpc", "networkBorderGroup", "publicIpv4Pool", "customerOwnedIpv4Pool", "address")
                .rule("domain", Rules.oneOf("vpc", "standard"))
                .quota(5, "AddressLimitExceeded", "The maximum number of addresses has been reached.")
                .build();
    }

    private static Object publicAddress(Subject eip) {
        int bits = Integer.parseInt(eip.hex("public address", 6), 16);
        return "3." + (bits >> 16 & 255) + "." + (bits >> 8 & 255) + "." + (bits & 255);
    }

    static ResourceModel natGateway() {
        return ResourceModel.of(NAT_GATEWAY)
                .source("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNatGateway.html")
                .source("https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html")
                .called("EC2 NAT Gateway")
                .id("nat-{hex:17}")
                .defaultsTo("connectivityType", "public")
                .computed("networkInterfaceId", nat -> "eni-" + nat.hex("network interface", 17))
                .computed("associationId", nat -> nat.text("allocationId")
                        .map(any -> "eipassoc-" + nat.hex("association", 17)))
                .computed("publicIp", nat -> addressOf(nat)
                        .flatMap(eip -> eip.outputs().text("publicIp")))
                .computed("privateIp", Gateways::privateAddress)
                .replaceOn("allocationId", "subnetId", "connectivityType", "privateIp")
                .rule("connectivityType", Rules.oneOf("public", "private"))
                .refersTo("subnetId", Vpcs.inSubnet())
                .refersTo(
                        "allocationId",
                        Reference.to(EIP)
                                .missing("InvalidAllocationID.NotFound", "The allocation ID '{value}' does not exist")
                                .blocksDeletion(
                                        "InvalidIPAddress.InUse",
                                        "The address with allocation id [{target}] is in use by a NAT gateway."))
                .check((inputs, findings) -> {
                    boolean isPrivate = inputs.text("connectivityType")
                            .filter("private"::equals)
                            .isPresent();
                    if (!isPrivate && !inputs.isUnknown("connectivityType") && !inputs.has("allocationId")) {
                        findings.add("allocationId", "a public NAT gateway needs an 'allocationId'");
                    }
                    if (isPrivate && inputs.has("allocationId")) {
                        findings.add("allocationId", "a private NAT gateway takes no 'allocationId'");
                    }
                })
                .admit(Gateways::usesItsOwnAddress)
                .admit(Gateways::standsBehindAnInternetGateway)
                .admit(Gateways::hasRoomInItsZone)
                .build();
    }

    private static Optional<CloudResource> addressOf(Subject nat) {
        return nat.text("allocationId").flatMap(id -> nat.find(EIP, id));
    }

    private static Object privateAddress(Subject nat) {
        return nat.text("subnetId")
                .flatMap(id -> nat.find(Vpcs.SUBNET, id))
                .flatMap(subnet -> subnet.inputs().text("cidrBlock"))
                .flatMap(Cidr::parse)
                .map(range -> {
                    long usable = range.size() - RESERVED_ADDRESSES - 1;
                    return range.address(
                            RESERVED_ADDRESSES + Long.parseLong(nat.hex("private address", 6), 16) % usable);
                });
    }

    private static void usesItsOwnAddress(Subject nat) {
        addressOf(nat)
                .filter(eip -> nat.isNew() && !nat.referrers(eip, NAT_GATEWAY).isEmpty())
                .ifPresent(eip -> {
                    throw Refusal.conflict(
                            "Resource.AlreadyAssociated",
                            "Elastic IP address [" + eip.id() + "] is already associated");
                });
    }

    private static void standsBehindAnInternetGateway(Subject nat) {
        Optional<CloudResource> vpc = nat.text("subnetId")
                .flatMap(id -> nat.find(Vpcs.SUBNET, id))
                .flatMap(subnet -> subnet.inputs().text("vpcId"))
                .flatMap(id -> nat.find(Vpcs.VPC, id));
        vpc.filter(found -> nat.inputs().has("allocationId"))
                .filter(found -> nat.referrers(found, INTERNET_GATEWAY).isEmpty())
                .ifPresent(found -> {
                    throw Refusal.invalid(
                            "Gateway.NotAttached", "Network " + found.id() + " has no Internet gateway attached");
                });
    }

    private static void hasRoomInItsZone(Subject nat) {
        if (!nat.isNew()) {
            return;
        }
        Optional<String> zone = zoneOf(nat, nat.text("subnetId"));
        long there = nat.all(NAT_GATEWAY).stream()
                .filter(other -> zoneOf(nat, other.inputs().text("subnetId")).equals(zone))
                .count();
        if (there >= NAT_GATEWAYS_PER_ZONE) {
            throw Refusal.quota(
                    "NatGatewayLimitExceeded",
                    "Performing this operation would exceed the limit of " + NAT_GATEWAYS_PER_ZONE + " NAT gateways in "
                            + zone.orElse("the zone"));
        }
    }

    private static Optional<String> zoneOf(Subject nat, Optional<String> subnetId) {
        return subnetId.flatMap(id -> nat.find(Vpcs.SUBNET, id))
                .flatMap(subnet -> subnet.outputs().text("availabilityZone"));
    }
}
