package io.ashlar.network.gcp;

import com.pulumi.gcp.compute.Address;
import com.pulumi.gcp.compute.AddressArgs;
import com.pulumi.gcp.compute.Network;
import com.pulumi.gcp.compute.Router;
import com.pulumi.gcp.compute.RouterArgs;
import com.pulumi.gcp.compute.RouterNat;
import com.pulumi.gcp.compute.RouterNatArgs;
import com.pulumi.gcp.compute.Subnetwork;
import com.pulumi.gcp.compute.inputs.RouterNatLogConfigArgs;
import com.pulumi.gcp.compute.inputs.RouterNatSubnetworkArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Outputs;
import io.ashlar.gcp.GcpScope;
import io.ashlar.gcp.Labels;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.plan.NetworkPlan;
import io.ashlar.network.plan.NetworkPlan.NatPlan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Cloud NAT for the tiers with a way out, one for each: a tier more is then one more, and changes none that serves already.
 *
 * @see <a href="https://cloud.google.com/nat/docs/ports-and-addresses">Ports and addresses</a>
 */
final class GcpNat {
    private final GcpScope scope;
    private final GcpNetworkOptions options;
    private final NetworkArgs args;
    private final CustomResourceOptions child;
    private final Map<String, RouterNat> nats = new TreeMap<>();

    GcpNat(GcpScope scope, GcpNetworkOptions options, NetworkArgs args, CustomResourceOptions child) {
        this.scope = scope;
        this.options = options;
        this.args = args;
        this.child = child;
    }

    void provision(NetworkPlan plan, String routerName, Network network, Map<String, Subnetwork> subnets) {
        if (plan.nats().isEmpty()) {
            return;
        }
        Router router = new Router(
                routerName,
                RouterArgs.builder()
                        .project(scope.project())
                        .region(scope.region())
                        .network(network.selfLink())
                        .build(),
                child);
        plan.nats()
                .forEach(nat -> nats.put(
                        nat.name(),
                        nat(
                                nat,
                                router,
                                plan.subnets().stream()
                                        .filter(subnet -> plan.natOf(subnet.tier())
                                                .filter(nat::equals)
                                                .isPresent())
                                        .map(subnet -> Objects.requireNonNull(subnets.get(subnet.name())))
                                        .toList())));
    }

    /** Secondary ranges go out too, and a machine gets more ports when it needs them. */
    private RouterNat nat(NatPlan nat, Router router, List<Subnetwork> served) {
        Address address = new Address(
                nat.addressName(),
                AddressArgs.builder()
                        .project(scope.project())
                        .region(scope.region())
                        .addressType("EXTERNAL")
                        .labels(Labels.of(args.tags()))
                        .build(),
                child);
        return new RouterNat(
                nat.name(),
                options.nat()
                        .apply(RouterNatArgs.builder()
                                .project(scope.project())
                                .region(scope.region())
                                .router(router.name())
                                .natIpAllocateOption("MANUAL_ONLY")
                                .natIps(Outputs.listOf(List.of(address.selfLink())))
                                .sourceSubnetworkIpRangesToNat("LIST_OF_SUBNETWORKS")
                                .subnetworks(served.stream()
                                        .map(subnet -> RouterNatSubnetworkArgs.builder()
                                                .name(subnet.selfLink())
                                                .sourceIpRangesToNats("ALL_IP_RANGES")
                                                .build())
                                        .toList())
                                .enableDynamicPortAllocation(true)
                                .enableEndpointIndependentMapping(false)
                                .logConfig(RouterNatLogConfigArgs.builder()
                                        .enable(true)
                                        .filter("ERRORS_ONLY")
                                        .build()))
                        .build(),
                child);
    }

    Map<String, RouterNat> nats() {
        return nats;
    }
}
