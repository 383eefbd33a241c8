package io.ashlar.network.aws;

import com.pulumi.aws.ec2.DefaultSecurityGroup;
import com.pulumi.aws.ec2.DefaultSecurityGroupArgs;
import com.pulumi.aws.ec2.Eip;
import com.pulumi.aws.ec2.EipArgs;
import com.pulumi.aws.ec2.InternetGateway;
import com.pulumi.aws.ec2.InternetGatewayArgs;
import com.pulumi.aws.ec2.NatGateway;
import com.pulumi.aws.ec2.NatGatewayArgs;
import com.pulumi.aws.ec2.Route;
import com.pulumi.aws.ec2.RouteArgs;
import com.pulumi.aws.ec2.RouteTable;
import com.pulumi.aws.ec2.RouteTableArgs;
import com.pulumi.aws.ec2.RouteTableAssociation;
import com.pulumi.aws.ec2.RouteTableAssociationArgs;
import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Names;
import io.ashlar.network.Network;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.NetworkDriver;
import io.ashlar.network.NetworkHandles;
import io.ashlar.network.plan.Exposure;
import io.ashlar.network.plan.NetworkOffering;
import io.ashlar.network.plan.NetworkPlan;
import io.ashlar.network.plan.NetworkPlan.NatPlan;
import io.ashlar.network.plan.NetworkPlan.RouteTablePlan;
import io.ashlar.network.plan.NetworkPlan.SubnetPlan;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a VPC and all that a planned network holds. */
public final class AwsNetworkDriver implements NetworkDriver {
    private static final String ANYWHERE = "0.0.0.0/0";

    private final AwsNetworkOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AwsNetworkDriver() {
        this(AwsNetworkOptions.none());
    }

    /** A driver with hooks. */
    public AwsNetworkDriver(AwsNetworkOptions options) {
        this.options = options;
    }

    @Override
    public NetworkOffering offering() {
        return AwsNetworkOffering.OFFERING;
    }

    @Override
    public NetworkHandles provision(NetworkPlan plan, NetworkArgs args, Network parent) {
        return new Provisioning(plan, args, parent, options).all();
    }

    /** One network in the making: what its resources share. */
    private static final class Provisioning {
        private final NetworkPlan plan;
        private final NetworkArgs args;
        private final AwsNetworkOptions options;
        private final Names names;
        private final CustomResourceOptions child;
        private final Vpc vpc;
        private final Map<String, Subnet> subnets = new TreeMap<>();
        private final Map<String, NatGateway> natGateways = new TreeMap<>();
        private final Map<String, RouteTable> routeTables = new TreeMap<>();
        private final Map<String, Route> routes = new TreeMap<>();
        private final Map<String, RouteTableAssociation> associations = new TreeMap<>();

        Provisioning(NetworkPlan plan, NetworkArgs args, Network parent, AwsNetworkOptions options) {
            this.plan = plan;
            this.args = args;
            this.options = options;
            this.names = Names.of(parent.pulumiResourceName());
            this.child = CustomResourceOptions.builder().parent(parent).build();
            this.vpc = vpc();
        }

        NetworkHandles all() {
            closeDefaultSecurityGroup();
            InternetGateway internetGateway = internetGateway();
            plan.subnets().forEach(this::subnet);
            plan.nats().forEach(nat -> nat(nat, internetGateway));
            plan.routeTables().forEach(table -> routeTable(table, internetGateway));
            plan.subnets().forEach(subnet -> subnet.routeTable().ifPresent(table -> association(subnet, table)));
            new AwsEndpoints(plan, args, names, child, vpc).provision(subnets, routeTables);
            new AwsFlowLog(plan, args, names, child, vpc).provision();
            return new AwsNetworkHandles(vpc, subnets, associations, natGateways, routeTables);
        }

        private Vpc vpc() {
            String name = names.child("vpc");
            return new Vpc(
                    name,
                    options.vpc()
                            .apply(VpcArgs.builder()
                                    .cidrBlock(plan.cidr().toString())
                                    .enableDnsHostnames(true)
                                    .enableDnsSupport(true)
                                    .tags(args.tags().named(name)))
                            .build(),
                    child);
        }

        /** CIS AWS Foundations 5.4: the default security group of every VPC restricts all traffic. */
        private void closeDefaultSecurityGroup() {
            String name = names.child("default-security-group");
            new DefaultSecurityGroup(
                    name,
                    DefaultSecurityGroupArgs.builder()
                            .vpcId(vpc.id())
                            .ingress()
                            .egress()
                            .tags(args.tags().named(name))
                            .build(),
                    child);
        }

        private InternetGateway internetGateway() {
            String name = names.child("internet-gateway");
            return new InternetGateway(
                    name,
                    InternetGatewayArgs.builder()
                            .vpcId(vpc.id())
                            .tags(args.tags().named(name))
                            .build(),
                    child);
        }

        private void subnet(SubnetPlan subnet) {
            SubnetArgs.Builder builder = SubnetArgs.builder()
                    .vpcId(vpc.id())
                    .cidrBlock(subnet.cidr().toString())
                    .mapPublicIpOnLaunch(false)
                    .tags(args.tags()
                            .with(LoadBalancerRole.tags(subnet.tier().exposure()))
                            .named(subnet.name()));
            subnet.zone().ifPresent(builder::availabilityZone);
            subnets.put(
                    subnet.name(),
                    new Subnet(
                            subnet.name(),
                            options.subnet().apply(subnet, builder).build(),
                            child));
        }

        private void nat(NatPlan nat, InternetGateway internetGateway) {
            Eip address = new Eip(
                    nat.addressName(),
                    EipArgs.builder()
                            .domain("vpc")
                            .tags(args.tags().named(nat.addressName()))
                            .build(),
                    child);
            NatGatewayArgs.Builder builder = NatGatewayArgs.builder()
                    .allocationId(address.id())
                    .tags(args.tags().named(nat.name()));
            nat.subnet()
                    .ifPresent(
                            subnet -> builder.subnetId(planned(subnets, subnet).id()));
            natGateways.put(
                    nat.name(),
                    new NatGateway(
                            nat.name(),
                            builder.build(),
                            CustomResourceOptions.merge(
                                    child,
                                    CustomResourceOptions.builder()
                                            .dependsOn(internetGateway)
                                            .build())));
        }

        private void routeTable(RouteTablePlan table, InternetGateway internetGateway) {
            RouteTable made = new RouteTable(
                    table.name(),
                    RouteTableArgs.builder()
                            .vpcId(vpc.id())
                            .tags(args.tags().named(table.name()))
                            .build(),
                    child);
            routeTables.put(table.name(), made);
            RouteArgs.Builder route =
                    RouteArgs.builder().routeTableId(made.id()).destinationCidrBlock(ANYWHERE);
            if (table.exposure() == Exposure.PUBLIC) {
                wayOut(table, route.gatewayId(internetGateway.id()));
            }
            table.nat()
                    .ifPresent(nat -> wayOut(
                            table, route.natGatewayId(planned(natGateways, nat).id())));
        }

        private void wayOut(RouteTablePlan table, RouteArgs.Builder route) {
            routes.put(table.name(), new Route(table.name() + "-out", route.build(), child));
        }

        /** Waits for the way out, so that a subnet's id is known to others only when the subnet leads somewhere. */
        private void association(SubnetPlan subnet, String table) {
            CustomResourceOptions.Builder after = CustomResourceOptions.builder();
            Optional.ofNullable(routes.get(table)).ifPresent(after::dependsOn);
            associations.put(
                    subnet.name(),
                    new RouteTableAssociation(
                            subnet.name() + "-routes",
                            RouteTableAssociationArgs.builder()
                                    .subnetId(planned(subnets, subnet.name()).id())
                                    .routeTableId(planned(routeTables, table).id())
                                    .build(),
                            CustomResourceOptions.merge(child, after.build())));
        }

        private static <T> T planned(Map<String, T> made, String name) {
            return Objects.requireNonNull(made.get(name), name);
        }
    }
}
