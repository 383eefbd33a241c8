package io.ashlar.policies.security.aws.ec2;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.preview.Outputs;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;

/** A VPC's default security group lets nothing through. */
public final class DefaultGroupEmpty implements StackRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-ec2-default-group-empty", "The default security group of a VPC lets nothing through")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("What is started without a group gets the default one, and "
                    + "with it a way to everything else that forgot.")
            .fix("Add an aws.ec2.DefaultSecurityGroup for the VPC without ingress and egress.")
            .reference(Framework.CHECKOV, "CKV2_AWS_12")
            .reference(Framework.FSBP, "EC2.2")
            .build();

    private static final Types TYPES = Types.of("aws:ec2/vpc:Vpc");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return TYPES;
    }

    @Override
    public Verdict judge(Resource resource, Stack stack, Context context) {
        List<Resource> groups = stack.leadingTo(resource, IngressRule.DEFAULT_GROUP, "vpcId");
        if (groups.isEmpty()) {
            return Verdict.fail(
                    "no DefaultSecurityGroup empties the default group of this VPC: add one without ingress and"
                            + " egress");
        }
        return Verdict.each(
                groups,
                group -> Verdict.require(
                        Outputs.blocks(group, "ingress").isEmpty()
                                && Outputs.blocks(group, "egress").isEmpty(),
                        "the default group %s has rules: it must let nothing through".formatted(group.name())));
    }
}
