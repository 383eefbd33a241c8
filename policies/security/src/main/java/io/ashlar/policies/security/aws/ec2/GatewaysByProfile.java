package io.ashlar.policies.security.aws.ec2;

import io.ashlar.policy.Context;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** There are as many NAT gateways as the environment is worth. */
public final class GatewaysByProfile implements StackRule {
    private static final String SUBNET = "aws:ec2/subnet:Subnet";
    private static final String GATEWAY = "aws:ec2/natGateway:NatGateway";

    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-ec2-nat-gateways-by-profile",
                    "Production has a NAT gateway in each zone, development one at most")
            .severity(Severity.MEDIUM)
            .rationale("With one gateway for all zones the loss of its zone cuts off the others; "
                    + "in development each more is paid by the hour for nothing.")
            .fix("In production put a NAT gateway into each zone that has subnets; in development keep one.")
            .source(
                    "NAT gateway basics: one in each Availability Zone",
                    "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html")
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
        List<Resource> subnets = stack.leadingTo(resource, SUBNET, "vpcId");
        List<Resource> gateways = stack.resources(GATEWAY).stream()
                .filter(gateway -> gateway.properties()
                        .text("connectivityType")
                        .filter("private"::equals)
                        .isEmpty())
                .filter(gateway ->
                        stack.targets(gateway, "subnetId", SUBNET).stream().anyMatch(subnets::contains))
                .toList();
        if (gateways.isEmpty()) {
            return Verdict.notApplicable("it has no NAT gateway");
        }
        return switch (context.profile()) {
            case DEVELOPMENT ->
                Verdict.require(
                        gateways.size() == 1,
                        "there are %d NAT gateways: one is enough in development".formatted(gateways.size()));
            case STAGING -> Verdict.pass();
            case PRODUCTION -> {
                Set<String> without = zones(subnets.stream());
                without.removeAll(zones(
                        gateways.stream().flatMap(gateway -> stack.targets(gateway, "subnetId", SUBNET).stream())));
                yield Verdict.require(
                        without.isEmpty(),
                        "%s without a NAT gateway: the loss of another zone would cut it off"
                                .formatted(String.join(", ", without)));
            }
        };
    }

    private static Set<String> zones(Stream<Resource> subnets) {
        return subnets.flatMap(subnet -> subnet.properties().text("availabilityZone").stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
