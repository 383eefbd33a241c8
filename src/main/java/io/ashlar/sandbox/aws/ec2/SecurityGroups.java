package io.ashlar.sandbox.aws.ec2;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Security groups and their rules. */
public final class SecurityGroups {
    /** https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html */
    private static final int RULES_PER_DIRECTION = 60;

    private static final String RULE = "aws:ec2/securityGroupRule:SecurityGroupRule";
    private static final List<String> PEERS =
            List.of("cidrIpv4", "cidrIpv6", "prefixListId", "referencedSecurityGroupId");

    /** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html */
    private static final Rules.ValueRule NAME_CHARACTERS = Rules.matches(
            "[a-zA-Z0-9 ._\\-:/()#,@\\[\\]+=&;{}!$*]*", "letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*");

    private SecurityGroups() {}

    /** The security group that a property names; rules do not keep it, network interfaces do. */
    public static Reference aSecurityGroup() {
        return Reference.to(Vpcs.SECURITY_GROUP)
                .missing("InvalidGroup.NotFound", "The security group '{value}' does not exist");
    }

    /** The same, for what puts a network interface into the group, so that the group cannot go before it. */
    public static Reference aSecurityGroupInUse() {
        return aSecurityGroup().blocksDeletion("DependencyViolation", "resource {target} has a dependent object");
    }

    static ResourceModel securityGroup() {
        return ResourceModel.of(Vpcs.SECURITY_GROUP)
                .source("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html")
                .source("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSecurityGroup.html")
                .called("EC2 Security Group")
                .id("sg-{hex:17}")
                .arn("arn:{partition}:ec2:{region}:{account}:security-group/{id}")
                .computed("ownerId", "{account}")
                .defaultsTo("description", "Managed by Pulumi")
                .defaultsTo("revokeRulesOnDelete", false)
                .autoNamed("name", 255)
                .replaceOn("name", "namePrefix", "description", "vpcId")
                .unordered("ingress", "egress", "ingress[].cidrBlocks", "egress[].cidrBlocks")
                .rule("name", Rules.length(1, 255), NAME_CHARACTERS, Rules.without("^sg-", "begin with sg-"))
                .rule("description", Rules.length(0, 255), NAME_CHARACTERS)
                .refersTo("vpcId", Vpcs.inVpc())
                .refersTo("ingress[].securityGroups[]", aSecurityGroupInUse())
                .refersTo("egress[].securityGroups[]", aSecurityGroupInUse())
                .rule("ingress[].cidrBlocks[]", Rules.cidr(0, 32))
                .rule("egress[].cidrBlocks[]", Rules.cidr(0, 32))
                .check((inputs, findings) -> {
                    Traffic.checkEach(inputs, "ingress", findings);
                    Traffic.checkEach(inputs, "egress", findings);
                })
                .quota(2500, "SecurityGroupLimitExceeded", "The maximum number of security groups has been reached.")
                .admit(SecurityGroups::hasANameOfItsOwn)
                .admit(group -> holdsNoMoreRulesThanAllowed(group, "ingress"))
                .admit(group -> holdsNoMoreRulesThanAllowed(group, "egress"))
                .build();
    }

    private static void holdsNoMoreRulesThanAllowed(Subject group, String direction) {
        if (Traffic.count(group.inputs(), direction) > RULES_PER_DIRECTION) {
            throw Refusal.quota(
                    "RulesPerSecurityGroupLimitExceeded",
                    "The maximum number of rules per security group has been reached.");
        }
    }

    private static void hasANameOfItsOwn(Subject group) {
        Optional<String> vpcId = group.text("vpcId");
        if (vpcId.isEmpty()) {
            throw Refusal.invalid("VPCIdNotSpecified", "No default VPC for this user");
        }
        vpcId.flatMap(id -> group.find(Vpcs.VPC, id))
                .flatMap(vpc -> group.referrers(vpc, Vpcs.SECURITY_GROUP).stream()
                        .filter(other -> !other.id().equals(group.id()))
                        .filter(other -> other.inputs().text("name").equals(group.text("name")))
                        .findFirst())
                .ifPresent(other -> {
                    throw Refusal.conflict(
                            "InvalidGroup.Duplicate",
                            "The security group '" + group.text("name").orElse("") + "' already exists for VPC '"
                                    + vpcId.get() + "'");
                });
    }

    /** The group that comes with a VPC, taken over: it is emptied, and never deleted. */
    static ResourceModel defaultSecurityGroup() {
        return ResourceModel.of("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup")
                .source("https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html")
                .called("EC2 Default Security Group")
                .id(group -> group.text("vpcId")
                        .flatMap(id -> group.find(Vpcs.VPC, id))
                        .flatMap(vpc -> vpc.outputs().text("defaultSecurityGroupId"))
                        .orElse(""))
                .arn("arn:{partition}:ec2:{region}:{account}:security-group/{id}")
                .computed("ownerId", "{account}")
                .computed("name", group -> "default")
                .computed("description", group -> "default VPC security group")
                .replaceOn("vpcId")
                .unordered("ingress", "egress")
                .refersTo(
                        "vpcId",
                        Reference.to(Vpcs.VPC).missing("InvalidVpcID.NotFound", "The vpc ID '{value}' does not exist"))
                .check((inputs, findings) -> {
                    if (!inputs.has("vpcId")) {
                        findings.add("vpcId", "missing 'vpcId': this account has no default VPC");
                    }
                    Traffic.checkEach(inputs, "ingress", findings);
                    Traffic.checkEach(inputs, "egress", findings);
                })
                .build();
    }

    /** {@code aws:vpc/securityGroupIngressRule:…} and its twin for egress. */
    static ResourceModel rule(String type) {
        return ResourceModel.of(type)
                .source("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html")
                .called("VPC Security Group Rule")
                .id("sgr-{hex:17}")
                .arn("arn:{partition}:ec2:{region}:{account}:security-group-rule/{id}")
                .computed("securityGroupRuleId", "{id}")
                .replaceOn("securityGroupId")
                .rule("cidrIpv4", Rules.cidr(0, 32))
                .rule("description", Rules.length(0, 255), NAME_CHARACTERS)
                .refersTo("securityGroupId", aSecurityGroup())
                .refersTo("referencedSecurityGroupId", aSecurityGroupInUse())
                .check((inputs, findings) -> {
                    List<String> given = PEERS.stream().filter(inputs::has).toList();
                    if (given.size() != 1) {
                        findings.add(
                                "cidrIpv4",
                                "exactly one of " + String.join(", ", PEERS) + " must be given, given: "
                                        + (given.isEmpty() ? "none" : String.join(", ", given)));
                    }
                    Traffic.check(inputs, "ipProtocol", "", findings);
                })
                .quotaPer(
                        "securityGroupId",
                        RULES_PER_DIRECTION,
                        "RulesPerSecurityGroupLimitExceeded",
                        "The maximum number of rules per security group has been reached.")
                .admit(rule -> isNotThereYet(rule, type, List.of("fromPort", "toPort", "ipProtocol"), PEERS))
                .build();
    }

    static ResourceModel legacyRule() {
        List<String> peers = List.of("cidrBlocks", "ipv6CidrBlocks", "prefixListIds", "self", "sourceSecurityGroupId");
        return ResourceModel.of(RULE)
                .source("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html")
                .called("Security Group Rule")
                .id("sgrule-{digits:10}")
                .computed("securityGroupRuleId", rule -> "sgr-" + rule.hex(17))
                .replaceOn("securityGroupId", "type", "fromPort", "toPort", "protocol")
                .replaceOn(peers.toArray(String[]::new))
                .unordered("cidrBlocks", "ipv6CidrBlocks", "prefixListIds")
                .rule("type", Rules.oneOf("ingress", "egress"))
                .rule("cidrBlocks[]", Rules.cidr(0, 32))
                .refersTo("securityGroupId", aSecurityGroup())
                .refersTo("sourceSecurityGroupId", aSecurityGroupInUse())
                .check((inputs, findings) -> {
                    if (peers.stream().noneMatch(inputs::has)) {
                        findings.add("cidrBlocks", "one of " + String.join(", ", peers) + " must be given");
                    }
                    Traffic.check(inputs, "protocol", "", findings);
                })
                .quotaPer(
                        "securityGroupId",
                        2 * RULES_PER_DIRECTION,
                        "RulesPerSecurityGroupLimitExceeded",
                        "The maximum number of rules per security group has been reached.")
                .admit(rule -> isNotThereYet(rule, RULE, List.of("type", "fromPort", "toPort", "protocol"), peers))
                .build();
    }

    private static void isNotThereYet(Subject rule, String type, List<String> traffic, List<String> peers) {
        if (!rule.isNew()) {
            return;
        }
        rule.text("securityGroupId")
                .flatMap(id -> rule.find(Vpcs.SECURITY_GROUP, id))
                .flatMap(group -> rule.referrers(group, type).stream()
                        .filter(other -> same(traffic, rule, other) && same(peers, rule, other))
                        .findFirst())
                .ifPresent(other -> {
                    throw Refusal.conflict(
                            "InvalidPermission.Duplicate",
                            "the specified rule already exists (" + other.id() + " of " + other.urn() + ")");
                });
    }

    private static boolean same(List<String> properties, Subject rule, CloudResource other) {
        return properties.stream()
                .allMatch(property -> Objects.equals(
                        rule.inputs().asMap().get(property),
                        other.inputs().asMap().get(property)));
    }
}
