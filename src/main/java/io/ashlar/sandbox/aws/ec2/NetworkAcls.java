package io.ashlar.sandbox.aws.ec2;

import io.ashlar.sandbox.model.Cidr;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may cross the border of a subnet, and the ways between VPCs. */
final class NetworkAcls {
    private static final String RULE = "aws:ec2/networkAclRule:NetworkAclRule";
    private static final String API = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/";

    /** https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html */
    private static final int ACLS_PER_VPC = 200;

    private static final int RULES_PER_DIRECTION = 20;
    private static final int HIGHEST_NUMBER = 32_766;

    private NetworkAcls() {}

    static ResourceModel networkAcl() {
        return ResourceModel.of(Vpcs.NETWORK_ACL)
                .source(API + "API_CreateNetworkAcl.html")
                .source("https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html")
                .called("EC2 Network ACL")
                .id("acl-{hex:17}")
                .arn("arn:{partition}:ec2:{region}:{account}:network-acl/{id}")
                .computed("ownerId", "{account}")
                .replaceOn("vpcId")
                .unordered("ingress", "egress", "subnetIds")
                .rule("ingress[].ruleNo", Rules.between(1, HIGHEST_NUMBER))
                .rule("egress[].ruleNo", Rules.between(1, HIGHEST_NUMBER))
                .rule("ingress[].action", Rules.oneOf("allow", "deny"))
                .rule("egress[].action", Rules.oneOf("allow", "deny"))
                .rule("ingress[].cidrBlock", Rules.cidr(0, 32))
                .rule("egress[].cidrBlock", Rules.cidr(0, 32))
                .check((inputs, findings) -> {
                    numbersDiffer(inputs, "ingress", findings);
                    numbersDiffer(inputs, "egress", findings);
                })
                .refersTo("vpcId", Vpcs.inVpc())
                .refersTo(
                        "subnetIds[]",
                        Reference.to(Vpcs.SUBNET)
                                .missing("InvalidSubnetID.NotFound", "The subnet ID '{value}' does not exist"))
                .quotaPer(
                        "vpcId",
                        ACLS_PER_VPC - 1,
                        "NetworkAclLimitExceeded",
                        "The maximum number of network ACLs for {target} has been reached.")
                .admit(NetworkAcls::subnetsAreOfItsVpc)
                .build();
    }

    private static void numbersDiffer(Properties inputs, String direction, Findings findings) {
        List<Properties> rules = inputs.objects(direction);
        Set<Long> numbers = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            long number = rules.get(i).number("ruleNo").orElse(-i - 1L);
            if (!numbers.add(number)) {
                findings.add(
                        direction + "[" + i + "].ruleNo",
                        "NetworkAclEntryAlreadyExists: The network acl entry identified by " + number
                                + " already exists.");
            }
        }
        if (rules.size() > RULES_PER_DIRECTION) {
            findings.add(
                    direction,
                    "NetworkAclEntryLimitExceeded: '" + direction + "' has at most " + RULES_PER_DIRECTION
                            + " rules, has " + rules.size());
        }
    }

    private static void subnetsAreOfItsVpc(Subject acl) {
        for (String id : acl.inputs().texts("subnetIds")) {
            Optional<String> vpc =
                    acl.find(Vpcs.SUBNET, id).flatMap(subnet -> subnet.inputs().text("vpcId"));
            if (vpc.isPresent() && !vpc.equals(acl.text("vpcId"))) {
                throw Refusal.invalid(
                        "InvalidParameterValue", "network acl and subnet " + id + " belong to different networks");
            }
        }
    }

    static ResourceModel rule() {
        return ResourceModel.of(RULE)
                .source(API + "API_CreateNetworkAclEntry.html")
                .called("EC2 Network ACL Rule")
                .id("nacl-{digits:10}")
                .defaultsTo("egress", false)
                .replaceOn(
                        "cidrBlock",
                        "egress",
                        "fromPort",
                        "icmpCode",
                        "icmpType",
                        "ipv6CidrBlock",
                        "networkAclId",
                        "protocol",
                        "ruleAction",
                        "ruleNumber",
                        "toPort")
                .rule("ruleNumber", Rules.between(1, HIGHEST_NUMBER))
                .rule("ruleAction", Rules.oneOf("allow", "deny"))
                .rule("cidrBlock", Rules.cidr(0, 32))
                .check((inputs, findings) -> {
                    if (inputs.has("cidrBlock") == inputs.has("ipv6CidrBlock")) {
                        findings.add("cidrBlock", "exactly one of 'cidrBlock' and 'ipv6CidrBlock' must be given");
                    }
                    Traffic.check(inputs, "protocol", "", findings);
                })
                .refersTo(
                        "networkAclId",
                        Reference.to(Vpcs.NETWORK_ACL)
                                .missing("InvalidNetworkAclID.NotFound", "The networkAcl ID '{value}' does not exist"))
                .quotaPer(
                        "networkAclId",
                        2 * RULES_PER_DIRECTION,
                        "NetworkAclEntryLimitExceeded",
                        "The maximum number of network acl entries has been reached.")
                .admit(NetworkAcls::hasANumberOfItsOwn)
                .build();
    }

    private static void hasANumberOfItsOwn(Subject rule) {
        rule.text("networkAclId")
                .flatMap(id -> rule.find(Vpcs.NETWORK_ACL, id))
                .filter(acl -> rule.isNew())
                .flatMap(acl -> rule.referrers(acl, RULE).stream()
                        .filter(other ->
                                other.inputs().isTrue("egress") == rule.inputs().isTrue("egress"))
                        .filter(other -> other.inputs()
                                .number("ruleNumber")
                                .equals(rule.inputs().number("ruleNumber")))
                        .findFirst())
                .ifPresent(other -> {
                    throw Refusal.conflict(
                            "NetworkAclEntryAlreadyExists",
                            "The network acl entry identified by "
                                    + rule.inputs().number("ruleNumber").orElse(0) + " already exists.");
                });
    }

    static ResourceModel peering() {
        return ResourceModel.of("aws:ec2/vpcPeeringConnection:VpcPeeringConnection")
                .source(API + "API_CreateVpcPeeringConnection.html")
                .source("https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html")
                .called("EC2 VPC Peering Connection")
                .id("pcx-{hex:17}")
                .computed("acceptStatus", one -> one.inputs().isTrue("autoAccept") ? "active" : "pending-acceptance")
                .computed("peerOwnerId", "{account}")
                .replaceOn("peerOwnerId", "peerVpcId", "vpcId", "peerRegion")
                .check((inputs, findings) -> {
                    if (inputs.has("peerRegion") && inputs.isTrue("autoAccept")) {
                        findings.add(
                                "autoAccept",
                                "`peer_region` cannot be set whilst `auto_accept` is `true` when creating an EC2 VPC"
                                        + " Peering Connection");
                    }
                    if (inputs.text("vpcId").isPresent() && inputs.text("vpcId").equals(inputs.text("peerVpcId"))) {
                        findings.add("peerVpcId", "InvalidParameterValue: a VPC cannot be peered with itself");
                    }
                })
                .refersTo("vpcId", Vpcs.inVpc())
                .refersTo(
                        "peerVpcId",
                        Reference.to(Vpcs.VPC)
                                .anywhere()
                                .missing("InvalidVpcID.NotFound", "The vpc ID '{value}' does not exist"))
                .quotaPer(
                        "vpcId",
                        50,
                        "VpcPeeringConnectionLimitExceeded",
                        "The maximum number of peering connections for {target} has been reached.")
                .admit(NetworkAcls::rangesDiffer)
                .build();
    }

    /** vpc-peering-basics: "You cannot create a VPC peering connection between VPCs that have … overlapping" ranges. */
    private static void rangesDiffer(Subject peering) {
        Optional<Cidr> own = rangeOf(peering, "vpcId");
        Optional<Cidr> other = rangeOf(peering, "peerVpcId");
        if (own.isPresent() && other.filter(own.get()::overlaps).isPresent()) {
            throw Refusal.invalid(
                    "OverlappingCidr",
                    "The VPC peering connection has failed: the ranges " + own.get() + " and " + other.get()
                            + " of the VPCs overlap");
        }
    }

    private static Optional<Cidr> rangeOf(Subject peering, String property) {
        return peering.text(property)
                .flatMap(id -> peering.cloud().findAnywhere(Vpcs.VPC, "id", id))
                .flatMap(vpc -> vpc.outputs().text("cidrBlock"))
                .flatMap(Cidr::parse);
    }
}
