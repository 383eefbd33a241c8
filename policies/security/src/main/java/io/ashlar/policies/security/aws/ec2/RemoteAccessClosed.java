package io.ashlar.policies.security.aws.ec2;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;
import java.util.Set;

/** No security group lets the whole internet reach SSH or RDP, in any of the three ways to write a rule. */
public final class RemoteAccessClosed implements ResourceRule {
    private static final String GROUP = "aws:ec2/securityGroup:SecurityGroup";
    private static final String DEFAULT_GROUP = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
    private static final String GROUP_RULE = "aws:ec2/securityGroupRule:SecurityGroupRule";
    private static final String INGRESS_RULE = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

    private static final List<Integer> PORTS = List.of(22, 3389);
    private static final Set<String> EVERYONE = Set.of("0.0.0.0/0", "::/0");
    /** All protocols, in the words of the API. */
    private static final Set<String> ALL = Set.of("-1", "all");

    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-ec2-remote-access-closed", "No security group opens SSH or RDP to the internet")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale("Open SSH and RDP ports are found within minutes and tried until one password holds.")
            .fix("Use Session Manager, or name the blocks that may connect.")
            .reference(Framework.FSBP, "EC2.13", "EC2.14")
            .reference(Framework.CHECKOV, "CKV_AWS_24", "CKV_AWS_25")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return Types.of(GROUP, DEFAULT_GROUP, GROUP_RULE, INGRESS_RULE);
    }

    @Override
    public Verdict judge(Resource resource, Context context) {
        PropertyMap properties = resource.properties();
        if (resource.is(GROUP, DEFAULT_GROUP)) {
            return properties.blocks("ingress").isEmpty()
                    ? Verdict.pass()
                    : Verdict.each(
                            properties.blocks("ingress"),
                            rule -> closed(rule, "protocol", "cidrBlocks", "ipv6CidrBlocks"));
        }
        if (resource.is(INGRESS_RULE)) {
            return closed(properties, "ipProtocol", "cidrIpv4", "cidrIpv6");
        }
        return properties.text("type").orElse("").equals("ingress")
                ? closed(properties, "protocol", "cidrBlocks", "ipv6CidrBlocks")
                : Verdict.notApplicable("the rule is about traffic that leaves");
    }

    private static Verdict closed(PropertyMap rule, String protocol, String... blocks) {
        boolean open = false;
        for (String block : blocks) {
            open = open || rule.anyText(EVERYONE::contains, block);
        }
        if (!open) {
            return Verdict.pass();
        }
        List<Integer> reached = ALL.contains(rule.text(protocol).orElse(""))
                ? PORTS
                : PORTS.stream()
                        .filter(port -> rule.whole("fromPort").orElse(0) <= port
                                && port <= rule.whole("toPort").orElse(0))
                        .toList();
        String where = rule.path().isEmpty() ? "it" : rule.path();
        return Verdict.require(reached.isEmpty(), "%s opens port %s to everyone".formatted(where, text(reached)));
    }

    private static String text(List<Integer> ports) {
        return String.join(" and ", ports.stream().map(String::valueOf).toList());
    }
}
