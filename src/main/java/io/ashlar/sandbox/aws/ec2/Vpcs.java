package io.ashlar.sandbox.aws.ec2;

import io.ashlar.sandbox.aws.region.Regions;
import io.ashlar.sandbox.model.Cidr;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModel.Companion;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** VPCs and their subnets. */
final class Vpcs {
    static final String VPC = "aws:ec2/vpc:Vpc";
    static final String SUBNET = "aws:ec2/subnet:Subnet";
    static final String SECURITY_GROUP = "aws:ec2/securityGroup:SecurityGroup";
    static final String ROUTE_TABLE = "aws:ec2/routeTable:RouteTable";
    static final String NETWORK_ACL = "aws:ec2/networkAcl:NetworkAcl";

    private Vpcs() {}

    /** The VPC that a property names; it cannot be deleted before the one that names it. */
    static Reference inVpc() {
        return Reference.to(VPC)
                .missing("InvalidVpcID.NotFound", "The vpc ID '{value}' does not exist")
                .blocksDeletion("DependencyViolation", "The vpc '{target}' has dependencies and cannot be deleted.");
    }

    /** The subnet that a property names; it cannot be deleted before the one that names it. */
    static Reference inSubnet() {
        return Reference.to(SUBNET)
                .missing("InvalidSubnetID.NotFound", "The subnet ID '{value}' does not exist")
                .blocksDeletion("DependencyViolation", "The subnet '{target}' has dependencies and cannot be deleted.");
    }

    static ResourceModel vpc() {
        return ResourceModel.of(VPC)
                .source("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpc.html")
                .source("https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html")
                .called("EC2 VPC")
                .id("vpc-{hex:17}")
                .arn("arn:{partition}:ec2:{region}:{account}:vpc/{id}")
                .computed("ownerId", "{account}")
                .computed("defaultSecurityGroupId", vpc -> "sg-" + vpc.hex("default security group", 17))
                .computed("mainRouteTableId", vpc -> "rtb-" + vpc.hex("main route table", 17))
                .computed("defaultRouteTableId", "{mainRouteTableId}")
                .computed("defaultNetworkAclId", vpc -> "acl-" + vpc.hex("default network acl", 17))
                .computed("dhcpOptionsId", vpc -> "dopt-" + vpc.hex("dhcp options", 17))
                .defaultsTo("enableDnsSupport", true)
                .defaultsTo("enableDnsHostnames", false)
                .defaultsTo("enableNetworkAddressUsageMetrics", false)
                .defaultsTo("instanceTenancy", "default")
                .replaceOn("cidrBlock", "ipv4IpamPoolId", "ipv4NetmaskLength")
                .rule("cidrBlock", Rules.cidr(16, 28))
                .rule("instanceTenancy", Rules.oneOf("default", "dedicated"))
                .check((inputs, findings) -> {
                    if (!inputs.has("cidrBlock") && !inputs.has("ipv4IpamPoolId")) {
                        findings.add("cidrBlock", "one of 'cidrBlock' and 'ipv4IpamPoolId' must be given");
                    }
                })
                .quota(5, "VpcLimitExceeded", "The maximum number of VPCs has been reached.")
                .brings(Vpcs::whatComesWithAVpc)
                .build();
    }

    private static List<Companion> whatComesWithAVpc(Subject vpc) {
        Properties outputs = vpc.outputs();
        return List.of(
                companion(vpc, SECURITY_GROUP, outputs.text("defaultSecurityGroupId"), "security-group"),
                companion(vpc, ROUTE_TABLE, outputs.text("mainRouteTableId"), "route-table"),
                companion(vpc, NETWORK_ACL, outputs.text("defaultNetworkAclId"), "network-acl"));
    }

    private static Companion companion(Subject vpc, String type, Optional<String> id, String kind) {
        String arn = "arn:" + vpc.scope().partition() + ":ec2:" + vpc.region() + ":"
                + vpc.scope().account() + ":" + kind + "/" + id.orElseThrow();
        return new Companion(
                type, id.orElseThrow(), Properties.of(Map.of("vpcId", vpc.id(), "arn", arn, "name", "default")));
    }

    static ResourceModel subnet() {
        return ResourceModel.of(SUBNET)
                .source("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html")
                .source("https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html")
                .called("EC2 Subnet")
                .id("subnet-{hex:17}")
                .arn("arn:{partition}:ec2:{region}:{account}:subnet/{id}")
                .computed("ownerId", "{account}")
                .computed("availabilityZone", Vpcs::zoneOf)
                .computed(
                        "availabilityZoneId",
                        subnet -> subnet.outputs().text("availabilityZone").map(Regions::zoneId))
                .defaultsTo("mapPublicIpOnLaunch", false)
                .defaultsTo("assignIpv6AddressOnCreation", false)
                .defaultsTo("enableDns64", false)
                .defaultsTo("ipv6Native", false)
                .defaultsTo("enableResourceNameDnsARecordOnLaunch", false)
                .defaultsTo("enableResourceNameDnsAaaaRecordOnLaunch", false)
                .computed("privateDnsHostnameTypeOnLaunch", subnet -> "ip-name")
                .replaceOn("vpcId", "availabilityZone", "availabilityZoneId", "cidrBlock", "outpostArn", "ipv6Native")
                .rule("cidrBlock", Rules.cidr(16, 28))
                .rule("privateDnsHostnameTypeOnLaunch", Rules.oneOf("ip-name", "resource-name"))
                .refersTo("vpcId", inVpc())
                .quotaPer(
                        "vpcId",
                        200,
                        "SubnetLimitExceeded",
                        "The maximum number of subnets for this VPC ({target}) has been reached.")
                .admit(Vpcs::isInAZoneOfItsRegion)
                .admit(Vpcs::liesInsideItsVpc)
                .build();
    }

    private static Object zoneOf(Subject subnet) {
        return subnet.text("availabilityZoneId")
                .flatMap(id -> Regions.zones(subnet.region()).stream()
                        .filter(zone -> Regions.zoneId(zone).equals(id))
                        .findFirst())
                .or(() -> Regions.zones(subnet.region()).stream().findFirst());
    }

    private static void isInAZoneOfItsRegion(Subject subnet) {
        List<String> zones = Regions.zones(subnet.region());
        subnet.text("availabilityZone").filter(zone -> !zones.contains(zone)).ifPresent(zone -> {
            throw Refusal.invalid(
                    "InvalidParameterValue",
                    "Value (" + zone + ") for parameter availabilityZone is invalid. Subnets can currently only be "
                            + "created in the following availability zones: " + String.join(", ", zones) + ".");
        });
    }

    private static void liesInsideItsVpc(Subject subnet) {
        Optional<Cidr> range = subnet.text("cidrBlock").flatMap(Cidr::parse);
        Optional<CloudResource> vpc = subnet.text("vpcId").flatMap(id -> subnet.find(VPC, id));
        if (range.isEmpty() || vpc.isEmpty() || !subnet.isNew()) {
            return;
        }
        if (rangesOf(subnet, vpc.get()).stream().noneMatch(whole -> whole.contains(range.get()))) {
            throw Refusal.invalid("InvalidSubnet.Range", "The CIDR '" + range.get() + "' is invalid.");
        }
        subnet.referrers(vpc.get(), SUBNET).stream()
                .flatMap(other -> other.inputs().text("cidrBlock").flatMap(Cidr::parse).stream())
                .filter(range.get()::overlaps)
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict(
                            "InvalidSubnet.Conflict", "The CIDR '" + range.get() + "' conflicts with another subnet");
                });
    }

    private static List<Cidr> rangesOf(Subject subnet, CloudResource vpc) {
        List<CloudResource> added =
                subnet.referrers(vpc, "aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation");
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(vpc), added.stream())
                .flatMap(holder -> holder.outputs().text("cidrBlock").flatMap(Cidr::parse).stream())
                .toList();
    }
}
