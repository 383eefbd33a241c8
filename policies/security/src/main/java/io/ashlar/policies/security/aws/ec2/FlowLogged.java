package io.ashlar.policies.security.aws.ec2;

import io.ashlar.core.Profile;
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

/** A VPC writes down who talked to whom. */
public final class FlowLogged implements StackRule {
    private static final String FLOW_LOG = "aws:ec2/flowLog:FlowLog";

    private static final RuleInfo INFO = RuleInfo.of("aws-ec2-flow-logged", "VPCs have flow logs")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("Without flow logs nobody can say afterwards what was taken, and where to.")
            .fix("Add an aws.ec2.FlowLog for the VPC.")
            .reference(Framework.CHECKOV, "CKV2_AWS_11")
            .reference(Framework.FSBP, "EC2.6")
            .reference(Framework.CDK_NAG, "AwsSolutions-VPC7")
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
        return Verdict.require(
                !stack.leadingTo(resource, FLOW_LOG, "vpcId").isEmpty(),
                "no FlowLog writes down the traffic of this VPC: add one");
    }
}
