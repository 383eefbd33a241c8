package io.ashlar.loadbalancer.aws;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.vpc.SecurityGroupEgressRule;
import com.pulumi.aws.vpc.SecurityGroupEgressRuleArgs;
import com.pulumi.aws.vpc.SecurityGroupIngressRule;
import com.pulumi.aws.vpc.SecurityGroupIngressRuleArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Names;
import io.ashlar.loadbalancer.LoadBalancerArgs;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.EgressPlan;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.IngressPlan;

/** Who may connect to the load balancer, and what it may reach. */
final class AwsSecurityGroup {
    private final LoadBalancerPlan plan;
    private final LoadBalancerArgs args;
    private final Names names;
    private final CustomResourceOptions child;

    AwsSecurityGroup(LoadBalancerPlan plan, LoadBalancerArgs args, Names names, CustomResourceOptions child) {
        this.plan = plan;
        this.args = args;
        this.names = names;
        this.child = child;
    }

    SecurityGroup provision() {
        String name = names.child("security-group");
        SecurityGroup group = new SecurityGroup(
                name,
                SecurityGroupArgs.builder()
                        .vpcId(args.network().networkId())
                        .description("HTTP and HTTPS from named clients to the load balancer")
                        .tags(args.tags().named(name))
                        .build(),
                child);
        plan.ingress().forEach(ingress -> ingress(ingress, group));
        plan.egress().forEach(egress -> egress(egress, group));
        return group;
    }

    private void ingress(IngressPlan ingress, SecurityGroup group) {
        new SecurityGroupIngressRule(
                ingress.name(),
                SecurityGroupIngressRuleArgs.builder()
                        .securityGroupId(group.id())
                        .description("From " + ingress.client())
                        .ipProtocol("tcp")
                        .fromPort(ingress.port())
                        .toPort(ingress.port())
                        .cidrIpv4(ingress.cidr())
                        .tags(args.tags().named(ingress.name()))
                        .build(),
                child);
    }

    private void egress(EgressPlan egress, SecurityGroup group) {
        new SecurityGroupEgressRule(
                egress.name(),
                SecurityGroupEgressRuleArgs.builder()
                        .securityGroupId(group.id())
                        .description("To targets inside the network")
                        .ipProtocol("tcp")
                        .fromPort(egress.port())
                        .toPort(egress.port())
                        .cidrIpv4(plan.networkCidr())
                        .tags(args.tags().named(egress.name()))
                        .build(),
                child);
    }
}
