package io.ashlar.network.aws;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.ec2.RouteTable;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.ec2.VpcEndpoint;
import com.pulumi.aws.ec2.VpcEndpointArgs;
import com.pulumi.aws.ec2.VpcEndpointRouteTableAssociation;
import com.pulumi.aws.ec2.VpcEndpointRouteTableAssociationArgs;
import com.pulumi.aws.ec2.VpcEndpointSubnetAssociation;
import com.pulumi.aws.ec2.VpcEndpointSubnetAssociationArgs;
import com.pulumi.aws.inputs.GetRegionArgs;
import com.pulumi.aws.outputs.GetRegionResult;
import com.pulumi.aws.vpc.SecurityGroupIngressRule;
import com.pulumi.aws.vpc.SecurityGroupIngressRuleArgs;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Names;
import io.ashlar.core.Outputs;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.plan.NetworkPlan;
import io.ashlar.network.plan.NetworkPlan.EndpointPlan;
import io.ashlar.network.plan.SubnetTier;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Ways to AWS's own services that do not leave the VPC. Subnets and route tables are taken in one by one, since a list on
 * the endpoint itself would change whenever a zone is added.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html">Gateway endpoints are free</a>
 */
final class AwsEndpoints {
    private static final List<String> GATEWAYS = List.of("dynamodb", "s3");
    private static final int HTTPS = 443;

    private final NetworkPlan plan;
    private final NetworkArgs args;
    private final Names names;
    private final CustomResourceOptions child;
    private final Vpc vpc;
    private final Output<String> region;

    AwsEndpoints(NetworkPlan plan, NetworkArgs args, Names names, CustomResourceOptions child, Vpc vpc) {
        this.plan = plan;
        this.args = args;
        this.names = names;
        this.child = child;
        this.vpc = vpc;
        this.region = AwsFunctions.getRegion(
                        GetRegionArgs.Empty,
                        InvokeOptions.builder()
                                .parent(child.getParent().orElseThrow())
                                .build())
                .applyValue(GetRegionResult::name);
    }

    void provision(Map<String, Subnet> subnets, Map<String, RouteTable> routeTables) {
        GATEWAYS.forEach(service -> gateway(service, routeTables));
        if (!plan.interfaceEndpoints().isEmpty()) {
            SecurityGroup group = group();
            plan.interfaceEndpoints().forEach(endpoint -> endpoint(endpoint, subnets, group));
        }
    }

    private void gateway(String service, Map<String, RouteTable> routeTables) {
        String name = names.child("gateway-endpoint", service);
        VpcEndpoint endpoint = new VpcEndpoint(
                name,
                VpcEndpointArgs.builder()
                        .vpcId(vpc.id())
                        .vpcEndpointType("Gateway")
                        .serviceName(serviceName(service))
                        .tags(args.tags().named(name))
                        .build(),
                child);
        routeTables.forEach((table, made) -> new VpcEndpointRouteTableAssociation(
                table + "-" + service,
                VpcEndpointRouteTableAssociationArgs.builder()
                        .vpcEndpointId(endpoint.id())
                        .routeTableId(made.id())
                        .build(),
                child));
    }

    private void endpoint(EndpointPlan plan, Map<String, Subnet> subnets, SecurityGroup group) {
        VpcEndpoint endpoint = new VpcEndpoint(
                plan.name(),
                VpcEndpointArgs.builder()
                        .vpcId(vpc.id())
                        .vpcEndpointType("Interface")
                        .serviceName(serviceName(plan.service()))
                        .privateDnsEnabled(true)
                        .securityGroupIds(Outputs.listOf(List.of(group.id())))
                        .tags(args.tags().named(plan.name()))
                        .build(),
                child);
        this.plan
                .subnetsOf(SubnetTier.PRIVATE)
                .forEach(subnet -> new VpcEndpointSubnetAssociation(
                        plan.name() + "-" + subnet.zone().orElseThrow(),
                        VpcEndpointSubnetAssociationArgs.builder()
                                .vpcEndpointId(endpoint.id())
                                .subnetId(Objects.requireNonNull(subnets.get(subnet.name()))
                                        .id())
                                .build(),
                        child));
    }

    private SecurityGroup group() {
        String name = names.child("endpoints-security-group");
        SecurityGroup group = new SecurityGroup(
                name,
                SecurityGroupArgs.builder()
                        .vpcId(vpc.id())
                        .description("HTTPS from inside the network to the endpoints of AWS services")
                        .tags(args.tags().named(name))
                        .build(),
                child);
        new SecurityGroupIngressRule(
                names.child("endpoints-https"),
                SecurityGroupIngressRuleArgs.builder()
                        .securityGroupId(group.id())
                        .description("HTTPS from inside the network")
                        .ipProtocol("tcp")
                        .fromPort(HTTPS)
                        .toPort(HTTPS)
                        .cidrIpv4(plan.cidr().toString())
                        .build(),
                child);
        return group;
    }

    private Output<String> serviceName(String service) {
        return region.applyValue(name -> "com.amazonaws." + name + "." + service);
    }
}
