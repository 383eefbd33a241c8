package io.ashlar.policies.cost;

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

/** A development environment gets out through one NAT gateway. */
public final class NatSharedInDevelopment implements StackRule {
    private static final String NAT = "aws:ec2/natGateway:NatGateway";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("cost-nat-shared", "A development environment has at most one NAT gateway")
                .severity(Severity.LOW)
                .level(Level.DISABLED)
                .level(Profile.DEVELOPMENT, Level.ADVISORY)
                .rationale("Each NAT gateway costs $36.50 a month with its address, before the first byte.")
                .fix("Set the network's nat to single.")
                .source("VPC pricing", "https://aws.amazon.com/vpc/pricing/")
                .build();
    }

    @Override
    public Types types() {
        return Types.stack();
    }

    @Override
    public Verdict judge(Resource subject, Stack stack, Context context) {
        int gateways = stack.resources(NAT).size();
        return context.profile() != Profile.DEVELOPMENT
                ? Verdict.notApplicable("only development saves on NAT gateways")
                : Verdict.require(
                        gateways <= 1, "there are %d NAT gateways: development shares one".formatted(gateways));
    }
}
