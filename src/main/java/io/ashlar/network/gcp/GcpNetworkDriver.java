package io.ashlar.network.gcp;

import com.pulumi.gcp.compute.Firewall;
import com.pulumi.gcp.compute.FirewallArgs;
import com.pulumi.gcp.compute.GlobalAddress;
import com.pulumi.gcp.compute.GlobalAddressArgs;
import com.pulumi.gcp.compute.Network;
import com.pulumi.gcp.compute.NetworkArgs;
import com.pulumi.gcp.compute.Route;
import com.pulumi.gcp.compute.RouteArgs;
import com.pulumi.gcp.compute.Subnetwork;
import com.pulumi.gcp.compute.SubnetworkArgs;
import com.pulumi.gcp.compute.inputs.FirewallAllowArgs;
import com.pulumi.gcp.compute.inputs.FirewallDenyArgs;
import com.pulumi.gcp.compute.inputs.FirewallLogConfigArgs;
import com.pulumi.gcp.compute.inputs.SubnetworkLogConfigArgs;
import com.pulumi.gcp.compute.inputs.SubnetworkSecondaryIpRangeArgs;
import com.pulumi.gcp.servicenetworking.Connection;
import com.pulumi.gcp.servicenetworking.ConnectionArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Outputs;
import io.ashlar.gcp.GcpScope;
import io.ashlar.network.NetworkDriver;
import io.ashlar.network.NetworkHandles;
import io.ashlar.network.plan.Cidr;
import io.ashlar.network.plan.GcpNetworkPlan;
import io.ashlar.network.plan.GcpNetworkPlan.Action;
import io.ashlar.network.plan.GcpNetworkPlan.ConnectionPlan;
import io.ashlar.network.plan.GcpNetworkPlan.Direction;
import io.ashlar.network.plan.GcpNetworkPlan.FirewallPlan;
import io.ashlar.network.plan.GcpNetworkPlan.RoutePlan;
import io.ashlar.network.plan.NetworkOffering;
import io.ashlar.network.plan.NetworkPlan;
import io.ashlar.network.plan.NetworkPlan.SubnetPlan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes a VPC and all that a planned network holds. Networks and subnets carry no labels: Google Cloud has none for them. Cloud
 * NAT costs $0.0014 an hour and machine up to 32 machines, and $0.045 per GB (https://cloud.google.com/nat/pricing).
 */
public final class GcpNetworkDriver implements NetworkDriver {
    private final GcpScope scope;
    private final GcpNetworkOptions options;

    /** A driver that adds nothing to what the plan says. */
    public GcpNetworkDriver(GcpScope scope) {
        this(scope, GcpNetworkOptions.none());
    }

    /** A driver with hooks. */
    public GcpNetworkDriver(GcpScope scope, GcpNetworkOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public NetworkOffering offering() {
        return GcpNetworkOffering.in(scope.region());
    }

    @Override
    public NetworkHandles provision(
            NetworkPlan plan, io.ashlar.network.NetworkArgs args, io.ashlar.network.Network parent) {
        GcpNetworkPlan own = GcpNetworkPlan.of(parent.pulumiResourceName(), plan);
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        Network network = network(own, child);
        Map<String, Subnetwork> subnets = new TreeMap<>();
        plan.subnets().forEach(subnet -> subnets.put(subnet.name(), subnet(subnet, plan, network, child)));
        List<Route> routes =
                own.routes().stream().map(route -> route(route, network, child)).toList();
        own.firewalls().forEach(firewall -> firewall(firewall, network, child));
        GcpNat nat = new GcpNat(scope, options, args, child);
        nat.provision(plan, own.routerName(), network, subnets);
        new GcpGoogleDomains(scope, args, network, child).provision(own.domains());
        return new GcpNetworkHandles(
                network,
                subnets,
                GcpNetworkPlan.rangeNames(plan),
                routes,
                nat.nats(),
                connection(own.services(), args, network, child),
                new GcpFlowLogs(scope, args, network, child).provision(own.log(), plan));
    }

    private Network network(GcpNetworkPlan own, CustomResourceOptions child) {
        return new Network(
                own.networkName(),
                options.network()
                        .apply(NetworkArgs.builder()
                                .project(scope.project())
                                .autoCreateSubnetworks(false)
                                .deleteDefaultRoutesOnCreate(true)
                                .routingMode("REGIONAL"))
                        .build(),
                child);
    }

    private Subnetwork subnet(SubnetPlan subnet, NetworkPlan plan, Network network, CustomResourceOptions child) {
        SubnetworkArgs.Builder builder = SubnetworkArgs.builder()
                .project(scope.project())
                .region(scope.region())
                .network(network.selfLink())
                .ipCidrRange(subnet.cidr().toString())
                .privateIpGoogleAccess(true)
                .secondaryIpRanges(GcpNetworkPlan.ranges(subnet.tier(), plan).stream()
                        .map(range -> SubnetworkSecondaryIpRangeArgs.builder()
                                .rangeName(range.name())
                                .ipCidrRange(range.cidr().toString())
                                .build())
                        .toList())
                .logConfig(SubnetworkLogConfigArgs.builder()
                        .aggregationInterval("INTERVAL_1_MIN")
                        .flowSampling(0.5)
                        .metadata("INCLUDE_ALL_METADATA")
                        .build());
        return new Subnetwork(
                subnet.name(), options.subnet().apply(subnet, builder).build(), child);
    }

    private Route route(RoutePlan route, Network network, CustomResourceOptions child) {
        return new Route(
                route.name(),
                RouteArgs.builder()
                        .project(scope.project())
                        .network(network.selfLink())
                        .destRange(route.destination())
                        .nextHopGateway("default-internet-gateway")
                        .build(),
                child);
    }

    private void firewall(FirewallPlan firewall, Network network, CustomResourceOptions child) {
        FirewallArgs.Builder builder = FirewallArgs.builder()
                .project(scope.project())
                .network(network.selfLink())
                .direction(firewall.direction().name())
                .priority(firewall.priority());
        if (firewall.direction() == Direction.INGRESS) {
            builder.sourceRanges(firewall.ranges());
        } else {
            builder.destinationRanges(firewall.ranges());
        }
        if (firewall.action() == Action.ALLOW) {
            builder.allows(FirewallAllowArgs.builder()
                    .protocol(firewall.direction() == Direction.INGRESS ? "tcp" : "all")
                    .build());
        } else {
            builder.denies(FirewallDenyArgs.builder().protocol("all").build())
                    .logConfig(FirewallLogConfigArgs.builder()
                            .metadata("INCLUDE_ALL_METADATA")
                            .build());
        }
        new Firewall(firewall.name(), builder.build(), child);
    }

    private Connection connection(
            ConnectionPlan plan, io.ashlar.network.NetworkArgs args, Network network, CustomResourceOptions child) {
        Cidr cidr = plan.cidr();
        GlobalAddress range = new GlobalAddress(
                plan.rangeName(),
                GlobalAddressArgs.builder()
                        .project(scope.project())
                        .network(network.selfLink())
                        .purpose("VPC_PEERING")
                        .addressType("INTERNAL")
                        .address(cidr.firstAddress())
                        .prefixLength(cidr.prefix())
                        .labels(io.ashlar.gcp.Labels.of(args.tags()))
                        .build(),
                child);
        return new Connection(
                plan.name(),
                ConnectionArgs.builder()
                        .network(network.selfLink())
                        .service("servicenetworking.googleapis.com")
                        .reservedPeeringRanges(Outputs.listOf(List.of(range.name())))
                        .build(),
                child);
    }
}
