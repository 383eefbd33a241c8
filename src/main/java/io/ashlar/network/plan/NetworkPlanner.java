package io.ashlar.network.plan;

import io.ashlar.core.Names;
import io.ashlar.network.plan.NetworkPlan.EndpointPlan;
import io.ashlar.network.plan.NetworkPlan.NatPlan;
import io.ashlar.network.plan.NetworkPlan.RouteTablePlan;
import io.ashlar.network.plan.NetworkPlan.SubnetPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns what was asked of a network into what it consists of. */
public final class NetworkPlanner {
    private final Names names;
    private final NetworkSpec spec;
    private final NatStrategy nat;
    private final List<String> zones;

    private NetworkPlanner(String name, NetworkSpec spec) {
        this.names = Names.of(name);
        this.spec = spec;
        this.nat = spec.nat().orElseGet(() -> NetworkDefaults.of(spec.profile()).nat());
        this.zones = spec.zones().stream().sorted().toList();
    }

    /**
     * The plan of the network of this name.
     *
     * @param spec what {@link NetworkValidator} has found nothing wrong with
     */
    public static NetworkPlan plan(String name, NetworkSpec spec) {
        return new NetworkPlanner(name, spec).plan();
    }

    static List<SubnetTier> tiers(NetworkSpec spec) {
        return Stream.concat(SubnetTier.STANDARD.stream(), spec.furtherTiers().stream())
                .toList();
    }

    private NetworkPlan plan() {
        return new NetworkPlan(
                Cidr.of(spec.cidr()),
                subnets(),
                nats(),
                routeTables(),
                spec.interfaceEndpoints().stream()
                        .map(service -> new EndpointPlan(names.child("endpoint", service.replace('.', '-')), service))
                        .toList(),
                spec.flowLogRetentionDays()
                        .orElseGet(() -> NetworkDefaults.of(spec.profile()).flowLogRetentionDays()));
    }

    private List<SubnetPlan> subnets() {
        List<SubnetPlan> subnets = new ArrayList<>();
        for (SubnetTier tier : tiers(spec)) {
            for (String zone : zones) {
                subnets.add(new SubnetPlan(
                        subnetName(tier, zone), tier, zone, block(tier, zone), routeTableName(tier, zone)));
            }
        }
        subnets.sort(Comparator.comparing(SubnetPlan::name));
        return subnets;
    }

    private Cidr block(SubnetTier tier, String zone) {
        if (spec.cidrPlan() instanceof CidrPlan.Exact exact) {
            String text =
                    exact.blocks().getOrDefault(tier.name(), java.util.Map.of()).get(zone);
            if (text == null) {
                throw new IllegalStateException("unchecked spec: no block for " + tier.name() + " in " + zone);
            }
            return Cidr.of(text);
        }
        return CidrAllocator.block(Cidr.of(spec.cidr()), tier, zone);
    }

    private List<NatPlan> nats() {
        return natZones().stream()
                .map(zone -> new NatPlan(
                        natKey(zone),
                        names.child("nat", natKey(zone)),
                        names.child("nat-address", natKey(zone)),
                        subnetName(SubnetTier.PUBLIC, zone)))
                .toList();
    }

    private List<String> natZones() {
        return switch (nat) {
            case PER_ZONE -> zones;
            case SINGLE -> List.of(spec.natZone().orElse(zones.get(0)));
            case NONE -> List.of();
        };
    }

    /** A single gateway is called "shared", so that moving it to another zone does not rename it. */
    private String natKey(String zone) {
        return nat == NatStrategy.SINGLE ? "shared" : zone;
    }

    private List<RouteTablePlan> routeTables() {
        List<RouteTablePlan> tables = new ArrayList<>();
        for (SubnetTier tier : tiers(spec)) {
            switch (tier.exposure()) {
                case PUBLIC, ISOLATED ->
                    tables.add(new RouteTablePlan(routeTableName(tier, ""), tier.exposure(), Optional.empty()));
                case PRIVATE ->
                    zones.forEach(zone ->
                            tables.add(new RouteTablePlan(routeTableName(tier, zone), Exposure.PRIVATE, natFor(zone))));
            }
        }
        tables.sort(Comparator.comparing(RouteTablePlan::name));
        return tables;
    }

    private Optional<String> natFor(String zone) {
        return nat == NatStrategy.NONE ? Optional.empty() : Optional.of(names.child("nat", natKey(zone)));
    }

    private String subnetName(SubnetTier tier, String zone) {
        return names.child("subnet", tier.name() + "-" + zone);
    }

    private String routeTableName(SubnetTier tier, String zone) {
        return tier.exposure() == Exposure.PRIVATE
                ? names.child("routes", tier.name() + "-" + zone)
                : names.child("routes", tier.name());
    }
}
