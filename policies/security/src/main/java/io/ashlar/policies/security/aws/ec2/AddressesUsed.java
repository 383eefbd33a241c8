package io.ashlar.policies.security.aws.ec2;

import io.ashlar.policies.security.preview.Outputs;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every address that is paid for is used. */
public final class AddressesUsed implements StackRule {
    /** What takes an address by its allocation, and under which key. */
    private static final Map<String, String> USERS = Map.ofEntries(
            Map.entry("aws:ec2/eipAssociation:EipAssociation", "allocationId"),
            Map.entry("aws:ec2/natGateway:NatGateway", "allocationId"));

    private static final String[] LOAD_BALANCERS = {
        "aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer"
    };
    private static final List<String> HOLDERS = List.of("instance", "networkInterface");

    private static final RuleInfo INFO = RuleInfo.of("aws-ec2-addresses-used", "Elastic IP addresses are in use")
            .severity(Severity.LOW)
            .rationale("An idle address costs as much as a used one, and points somewhere that nobody looks after.")
            .fix("Remove the address, or associate it.")
            .reference(Framework.CHECKOV, "CKV2_AWS_19")
            .reference(Framework.FSBP, "EC2.12")
            .build();

    private static final Types TYPES = Types.of("aws:ec2/eip:Eip");

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
        boolean used =
                USERS.entrySet().stream().anyMatch(user -> !stack.leadingTo(resource, user.getKey(), user.getValue())
                                .isEmpty())
                        || stack.resources(LOAD_BALANCERS).stream().anyMatch(balancer -> isMapped(balancer, resource))
                        || HOLDERS.stream()
                                .filter(key -> !Outputs.isLeftToCloud(resource, key))
                                .anyMatch(key -> resource.properties()
                                        .text(key)
                                        .filter(holder -> !holder.isEmpty())
                                        .isPresent());
        return Verdict.require(used, "nothing uses this address: remove it, or associate it");
    }

    private static boolean isMapped(Resource balancer, Resource address) {
        return balancer.propertyDependencies()
                        .getOrDefault("subnetMappings", Set.of())
                        .contains(address.urn())
                || balancer.properties().blocks("subnetMappings").stream()
                        .anyMatch(mapping -> mapping.value("allocationId")
                                        .equals(address.properties().value("id"))
                                && mapping.has("allocationId"));
    }
}
