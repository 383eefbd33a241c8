package io.ashlar.policies.cost;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** A public address that nothing uses is paid for all the same. */
public final class AddressAttached implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("cost-eip-attached", "Elastic IP addresses are in use")
                .severity(Severity.LOW)
                .level(Level.ADVISORY)
                .rationale("An address costs $3.65 a month, whether anything answers on it or not.")
                .fix("Attach it, or remove it.")
                .reference(Framework.FSBP, "EC2.12")
                .source("VPC pricing", "https://aws.amazon.com/vpc/pricing/")
                .build();
    }

    @Override
    public Types types() {
        return Types.of("aws:ec2/eip:Eip");
    }

    @Override
    public Verdict judge(Resource address, Stack stack, Context context) {
        PropertyMap properties = address.properties();
        boolean used = !stack.leadingTo(address, "aws:ec2/natGateway:NatGateway", "allocationId")
                        .isEmpty()
                || !stack.leadingTo(address, "aws:ec2/eipAssociation:EipAssociation", "allocationId")
                        .isEmpty()
                || !stack.leadingTo(address, "aws:lb/loadBalancer:LoadBalancer", "subnetMappings")
                        .isEmpty()
                || properties.text("instance").isPresent()
                || properties.text("networkInterface").isPresent();
        return Verdict.require(used, "nothing in the stack uses this address: an idle one costs $3.65 a month");
    }
}
