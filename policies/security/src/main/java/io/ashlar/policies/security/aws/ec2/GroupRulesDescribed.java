package io.ashlar.policies.security.aws.ec2;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.stream.Stream;

/** Every rule of a security group says what it is for. */
public final class GroupRulesDescribed implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-ec2-group-rules-described", "Security-group rules have descriptions")
            .severity(Severity.LOW)
            .rationale("Nobody dares to remove a rule that does not say what it is for.")
            .fix("Set description on every rule.")
            .reference(Framework.CHECKOV, "CKV_AWS_23")
            .build();

    private static final Types TYPES = Types.of(
            "aws:ec2/securityGroup:SecurityGroup",
            "aws:ec2/securityGroupRule:SecurityGroupRule",
            "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
            "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return TYPES;
    }

    @Override
    public Verdict judge(Resource resource, Context context) {
        PropertyMap properties = resource.properties();
        if (!resource.is(IngressRule.GROUP)) {
            return described(properties, "");
        }
        return Verdict.each(
                Stream.of("ingress", "egress")
                        .flatMap(list -> properties.blocks(list).stream())
                        .toList(),
                entry -> described(entry, entry.path() + "."));
    }

    private static Verdict described(PropertyMap entry, String place) {
        return Verdict.require(
                entry.text("description").filter(text -> !text.isBlank()).isPresent(),
                place + "description is empty: say what the rule is for");
    }
}
