package io.ashlar.network.plan;

import io.ashlar.core.Names;
import io.ashlar.network.plan.NetworkOffering.Share;
import io.ashlar.network.plan.NetworkPlan.EndpointPlan;
import io.ashlar.network.plan.NetworkPlan.NatPlan;
import io.ashlar.network.plan.NetworkPlan.ReservedPlan;
import io.ashlar.network.plan.NetworkPlan.RouteTablePlan;
import io.ashlar.network.plan.NetworkPlan.SubnetPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns what was asked of a network into what it consists of. */
public final class NetworkPlanner {
    private final Names names;
    private final NetworkSpec spec;
    private final NetworkOffering offering;
    private final NatStrategy nat;
    private final List<String> zones;

    private NetworkPlanner(String name, NetworkSpec spec, NetworkOffering offering) {
        this.names = Names.of(name);
        this.spec = spec;
        this.offering = offering;
        this.nat = natOf(spec, offering);
        this.zones = spec.zones().stream().sorted().toList();
    }

    /**
     * The plan of the network of this name on a cloud.
     *
     * @param spec what {@link NetworkValidator} has found nothing wrong with
     */
    public static NetworkPlan plan(String name, NetworkSpec spec, NetworkOffering offering) {
        return new NetworkPlanner(name, spec, offering).plan();
    }

    static List<SubnetTier> tiers(NetworkSpec spec) {
        return Stream.concat(SubnetTier.STANDARD.stream(), spec.furtherTiers().stream())
                .toList();
    }

    /** The keys of a tier's blocks in an exact plan: its zones, or {@link CidrPlan#ALL_ZONES} and what is kept beside it. */
    static List<String> blockKeys(NetworkSpec spec, NetworkOffering offering, SubnetTier tier) {
        if (offering.span() == SubnetSpan.ZONAL) {
            return spec.zones().stream().sorted().toList();
        }
        return Stream.concat(
                        Stream.of(CidrPlan.ALL_ZONES),
                        offering.sharesOf(tier).stream()
                                .flatMap(share -> share.facility().stream())
                                .map(Facility::block))
                .toList();
    }

    private static NatStrategy natOf(NetworkSpec spec, NetworkOffering offering) {
        NatStrategy byProfile = NetworkDefaults.of(spec.profile()).nat();
        return spec.nat().orElse(offering.strategies().contains(byProfile) ? byProfile : NatStrategy.SINGLE);
    }

    private NetworkPlan plan() {
        return new NetworkPlan(
                Cidr.of(spec.cidr()),
                zones,
                offering.span() == SubnetSpan.ZONAL ? zonalSubnets() : regionalSubnets(),
                reserved(),
                nats(),
                offering.span() == SubnetSpan.ZONAL ? routeTables() : List.of(),
                spec.interfaceEndpoints().stream()
                        .map(service -> new EndpointPlan(names.child("endpoint", service.replace('.', '-')), service))
                        .toList(),
                spec.flowLogRetentionDays()
                        .orElseGet(() -> NetworkDefaults.of(spec.profile()).flowLogRetentionDays()));
    }

    private List<SubnetPlan> zonalSubnets() {
        List<SubnetPlan> subnets = new ArrayList<>();
        for (SubnetTier tier : tiers(spec)) {
            for (String zone : zones) {
                subnets.add(new SubnetPlan(
                        subnetName(tier, zone),
                        tier,
                        Optional.of(zone),
                        block(tier, zone, CidrAllocator.block(Cidr.of(spec.cidr()), tier, zone)),
                        Optional.of(routeTableName(tier, zone))));
            }
        }
        subnets.sort(Comparator.comparing(SubnetPlan::name));
        return subnets;
    }

    private List<SubnetPlan> regionalSubnets() {
        return tiers(spec).stream()
                .map(tier -> new SubnetPlan(
                        names.child("subnet", tier.name()),
                        tier,
                        Optional.empty(),
                        block(tier, CidrPlan.ALL_ZONES, ownShare(tier)),
                        Optional.empty()))
                .sorted(Comparator.comparing(SubnetPlan::name))
                .toList();
    }

    private Cidr ownShare(SubnetTier tier) {
        Cidr whole = CidrAllocator.block(Cidr.of(spec.cidr()), tier);
        return offering.sharesOf(tier).stream()
                .filter(share -> share.facility().isEmpty())
                .findFirst()
                .map(share -> share.of(whole))
                .orElse(whole);
    }

    private List<ReservedPlan> reserved() {
        List<ReservedPlan> reserved = new ArrayList<>();
        for (SubnetTier tier : tiers(spec)) {
            for (Share share : offering.sharesOf(tier)) {
                share.facility()
                        .ifPresent(facility -> reserved.add(new ReservedPlan(
                                names.child("subnet", facility.key()),
                                facility,
                                tier,
                                block(
                                        tier,
                                        facility.block(),
                                        share.of(CidrAllocator.block(Cidr.of(spec.cidr()), tier))))));
            }
        }
        reserved.sort(Comparator.comparing(ReservedPlan::name));
        return reserved;
    }

    private Cidr block(SubnetTier tier, String key, Cidr automatic) {
        if (spec.cidrPlan() instanceof CidrPlan.Exact exact) {
            String text = exact.blocks().getOrDefault(tier.name(), Map.of()).get(key);
            if (text == null) {
                throw new IllegalStateException("unchecked spec: no block for " + tier.name() + " in " + key);
            }
            return Cidr.of(text);
        }
        return automatic;
    }

    private List<NatPlan> nats() {
        if (nat == NatStrategy.NONE) {
            return List.of();
        }
        return switch (offering.nat()) {
            case SUBNET ->
                natZones().stream()
                        .map(zone -> nat(
                                natKey(zone),
                                Optional.of(zone),
                                Optional.of(subnetName(SubnetTier.PUBLIC, zone)),
                                Optional.empty()))
                        .toList();
            case ZONE ->
                natZones().stream()
                        .map(zone -> nat(natKey(zone), Optional.of(zone), Optional.empty(), Optional.empty()))
                        .toList();
            case REGION ->
                tiers(spec).stream()
                        .filter(tier -> tier.exposure() == Exposure.PRIVATE)
                        .map(tier -> nat(tier.name(), Optional.empty(), Optional.empty(), Optional.of(tier)))
                        .sorted(Comparator.comparing(NatPlan::name))
                        .toList();
        };
    }

    private NatPlan nat(String key, Optional<String> zone, Optional<String> subnet, Optional<SubnetTier> tier) {
        return new NatPlan(key, names.child("nat", key), names.child("nat-address", key), zone, subnet, tier);
    }

    private List<String> natZones() {
        return nat == NatStrategy.PER_ZONE ? zones : List.of(spec.natZone().orElse(zones.get(0)));
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
