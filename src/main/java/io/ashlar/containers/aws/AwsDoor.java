package io.ashlar.containers.aws;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.lb.ListenerRule;
import com.pulumi.aws.lb.ListenerRuleArgs;
import com.pulumi.aws.lb.TargetGroup;
import com.pulumi.aws.lb.TargetGroupArgs;
import com.pulumi.aws.lb.inputs.ListenerRuleActionArgs;
import com.pulumi.aws.lb.inputs.ListenerRuleConditionArgs;
import com.pulumi.aws.lb.inputs.ListenerRuleConditionHostHeaderArgs;
import com.pulumi.aws.lb.inputs.TargetGroupHealthCheckArgs;
import com.pulumi.aws.vpc.SecurityGroupEgressRule;
import com.pulumi.aws.vpc.SecurityGroupEgressRuleArgs;
import com.pulumi.aws.vpc.SecurityGroupIngressRule;
import com.pulumi.aws.vpc.SecurityGroupIngressRuleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.containers.ContainerServiceArgs;
import io.ashlar.containers.Door;
import io.ashlar.containers.plan.ContainerServicePlan;
import io.ashlar.core.Names;
import java.util.List;

/** The way from the load balancer to the tasks, and from the tasks to the network and to HTTPS anywhere. */
final class AwsDoor {
    private static final String ANYWHERE = "0.0.0.0/0";
    private static final int HTTPS = 443;

    /** Long enough for requests under way; the default of five minutes holds up every rollout. */
    private static final int DRAIN_SECONDS = 30;

    private static final int INTERVAL_SECONDS = 15;
    private static final int TIMEOUT_SECONDS = 5;
    private static final int HEALTHY_AFTER = 2;
    private static final int UNHEALTHY_AFTER = 3;

    private final ContainerServicePlan plan;
    private final ContainerServiceArgs args;
    private final Door door;
    private final Names names;
    private final CustomResourceOptions child;

    AwsDoor(ContainerServicePlan plan, ContainerServiceArgs args, CustomResourceOptions child) {
        this.plan = plan;
        this.args = args;
        this.door = args.door();
        this.names = Names.of(plan.name());
        this.child = child;
    }

    TargetGroup targets() {
        String name = names.child("targets");
        return new TargetGroup(
                name,
                TargetGroupArgs.builder()
                        .namePrefix(plan.targetsPrefix())
                        .vpcId(args.network().networkId())
                        .targetType("ip")
                        .protocol("HTTP")
                        .port(plan.port())
                        .deregistrationDelay(DRAIN_SECONDS)
                        .healthCheck(TargetGroupHealthCheckArgs.builder()
                                .enabled(true)
                                .protocol("HTTP")
                                .port("traffic-port")
                                .path(plan.healthPath())
                                .matcher("200")
                                .interval(INTERVAL_SECONDS)
                                .timeout(TIMEOUT_SECONDS)
                                .healthyThreshold(HEALTHY_AFTER)
                                .unhealthyThreshold(UNHEALTHY_AFTER)
                                .build())
                        .tags(args.tags().named(name))
                        .build(),
                child);
    }

    /** It takes the next place in the listener's order, which does not matter: host names do not overlap. */
    ListenerRule rule(TargetGroup targets) {
        String name = names.child("rule");
        return new ListenerRule(
                name,
                ListenerRuleArgs.builder()
                        .listenerArn(door.loadBalancer().listenerArn())
                        .conditions(ListenerRuleConditionArgs.builder()
                                .hostHeader(ListenerRuleConditionHostHeaderArgs.builder()
                                        .values(List.of(door.hostName()))
                                        .build())
                                .build())
                        .actions(ListenerRuleActionArgs.builder()
                                .type("forward")
                                .targetGroupArn(targets.arn())
                                .build())
                        .tags(args.tags().named(name))
                        .build(),
                child);
    }

    SecurityGroup securityGroup() {
        String name = names.child("security-group");
        SecurityGroup group = new SecurityGroup(
                name,
                SecurityGroupArgs.builder()
                        .vpcId(args.network().networkId())
                        .description("From the load balancer to the tasks of " + plan.name())
                        .tags(args.tags().named(name))
                        .build(),
                child);
        Output<String> balancer = door.loadBalancer().securityGroupId();
        new SecurityGroupIngressRule(
                names.child("from-load-balancer"),
                SecurityGroupIngressRuleArgs.builder()
                        .securityGroupId(group.id())
                        .description("From the load balancer")
                        .ipProtocol("tcp")
                        .fromPort(plan.port())
                        .toPort(plan.port())
                        .referencedSecurityGroupId(balancer)
                        .tags(args.tags().named(names.child("from-load-balancer")))
                        .build(),
                child);
        egress(
                "load-balancer-out",
                SecurityGroupEgressRuleArgs.builder()
                        .securityGroupId(balancer)
                        .description("To the tasks of " + plan.name())
                        .ipProtocol("tcp")
                        .fromPort(plan.port())
                        .toPort(plan.port())
                        .referencedSecurityGroupId(group.id()));
        egress(
                "https-out",
                SecurityGroupEgressRuleArgs.builder()
                        .securityGroupId(group.id())
                        .description("HTTPS to cloud services and others")
                        .ipProtocol("tcp")
                        .fromPort(HTTPS)
                        .toPort(HTTPS)
                        .cidrIpv4(ANYWHERE));
        egress(
                "network-out",
                SecurityGroupEgressRuleArgs.builder()
                        .securityGroupId(group.id())
                        .description("Databases, caches and services in the network")
                        .ipProtocol("-1")
                        .cidrIpv4(args.network().cidr()));
        return group;
    }

    private void egress(String role, SecurityGroupEgressRuleArgs.Builder rule) {
        String name = names.child(role);
        new SecurityGroupEgressRule(name, rule.tags(args.tags().named(name)).build(), child);
    }
}
