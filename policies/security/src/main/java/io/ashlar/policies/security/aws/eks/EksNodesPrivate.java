package io.ashlar.policies.security.aws.eks;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Nodes stand in subnets that no internet gateway leads to. */
public final class EksNodesPrivate implements StackRule {
    private static final RuleInfo INFO = RuleInfo.of("aws-eks-nodes-private", "EKS nodes stand in private subnets")
            .severity(Severity.MEDIUM)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("A node in a public subnet may have a public address, and then one "
                    + "wrong security-group rule puts it on the internet.")
            .fix("Give subnetIds of subnets that route through a NAT gateway or nowhere.")
            .source(
                    "EKS best practices: VPC and subnets",
                    "https://docs.aws.amazon.com/eks/latest/best-practices/subnets.html")
            .build();

    private static final Types TYPES = Types.of("aws:eks/nodeGroup:NodeGroup");

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
        return Verdict.each(
                stack.targets(resource, "subnetIds", Subnets.TYPE),
                subnet -> Verdict.require(
                        !Subnets.isPublic(subnet, stack),
                        "subnetIds holds %s, which routes to an internet gateway or gives out public addresses: nodes belong into private subnets"
                                .formatted(subnet.name())));
    }
}
