package io.ashlar.network.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import io.ashlar.network.plan.NetworkOffering.NatPlacement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds everything that keeps a {@link NetworkSpec} from being planned; codes NET-001 to NET-018. */
public final class NetworkValidator {
    /**
     * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html: "between a /28 netmask and /16 netmask". Azure
     * and Google Cloud would take wider ones; a network that fits one cloud fits all.
     */
    private static final int WIDEST = 16;

    private static final int NARROWEST_SUBNET = 28;

    private final NetworkSpec spec;
    private final NetworkOffering offering;
    private final Problems problems;

    private NetworkValidator(NetworkSpec spec, NetworkOffering offering, Problems problems) {
        this.spec = spec;
        this.offering = offering;
        this.problems = problems;
    }

    /**
     * Checks what was asked of the network of this name on a cloud.
     *
     * @throws io.ashlar.core.InvalidInputException with all problems at once
     */
    public static void check(String name, NetworkSpec spec, NetworkOffering offering) {
        Problems problems = Problems.of("Network", name);
        Names.check(name, problems);
        new NetworkValidator(spec, offering, problems).run();
        problems.throwIfAny();
    }

    private void run() {
        zones();
        Optional<Cidr> network = network();
        tiers();
        if (spec.cidrPlan() instanceof CidrPlan.Exact exact) {
            network.ifPresent(block -> exactBlocks(block, exact.blocks()));
        }
        nat();
        spec.flowLogRetentionDays()
                .ifPresent(days -> problems.require(
                        offering.flowLogDays().days().contains(days),
                        "NET-008",
                        "flowLogRetentionDays",
                        days,
                        offering.flowLogDays().allowed(),
                        "Choose the next longer one."));
        offering.endpoints()
                .filter(instead -> !spec.interfaceEndpoints().isEmpty())
                .ifPresent(instead -> problems.add(
                        "NET-018",
                        "interfaceEndpoints",
                        spec.interfaceEndpoints(),
                        offering.cloud() + " has none: " + instead,
                        "Leave them out."));
    }

    private Optional<Cidr> network() {
        Optional<Cidr> block = Cidr.parse(spec.cidr());
        if (block.isEmpty()) {
            problems.add(
                    "NET-001",
                    "cidr",
                    "\"" + spec.cidr() + "\"",
                    "it must be an IPv4 block in CIDR form with no bits set beyond its prefix",
                    "Write it like 10.0.0.0/16.");
            return block;
        }
        int prefix = block.get().prefix();
        int narrowest = spec.cidrPlan() instanceof CidrPlan.Automatic ? offering.narrowest() : NARROWEST_SUBNET;
        problems.require(
                prefix >= WIDEST && prefix <= narrowest,
                "NET-002",
                "cidr",
                spec.cidr(),
                "a network takes /%d to /%d here".formatted(WIDEST, narrowest),
                "Choose a prefix in that range, or give exact blocks for the subnets.");
        return block;
    }

    private void zones() {
        problems.require(
                spec.zones().size() >= 2,
                "NET-003",
                "zones",
                spec.zones(),
                "databases and load balancers need subnets in at least 2 zones",
                "Name two or three zones of the region.");
        Map<Integer, String> bySlot = new HashMap<>();
        for (String zone : spec.zones()) {
            if (!offering.zones().take(zone)) {
                problems.add(
                        "NET-004",
                        "zones",
                        "\"" + zone + "\"",
                        offering.zones().allowed(),
                        "Use the cloud's own name, such as " + offering.zones().example() + ".");
                continue;
            }
            String other = bySlot.put(CidrAllocator.slot(zone), zone);
            problems.require(
                    other == null,
                    "NET-005",
                    "zones",
                    spec.zones(),
                    "%s and %s would share one block".formatted(other, zone),
                    "Name each zone once.");
        }
    }

    private void tiers() {
        Set<Integer> taken = new HashSet<>();
        Set<String> names = new HashSet<>();
        SubnetTier.STANDARD.forEach(tier -> names.add(tier.name()));
        for (SubnetTier tier : spec.furtherTiers()) {
            problems.require(
                    tier.name().matches("[a-z][a-z0-9]{0,15}") && names.add(tier.name()),
                    "NET-006",
                    "furtherTiers",
                    "\"" + tier.name() + "\"",
                    "a tier's name is 1 to 16 lower-case letters and digits, begins with a letter and is used once",
                    "Rename it; public, private and database are there already.");
            problems.require(
                    tier.parts() == 1
                            && tier.firstPart() >= SubnetTier.PARTS_PER_ZONE - 2
                            && tier.firstPart() < SubnetTier.PARTS_PER_ZONE
                            && taken.add(tier.firstPart()),
                    "NET-007",
                    "furtherTiers." + tier.name(),
                    "part " + tier.firstPart(),
                    "only parts 6 and 7 of a zone's block are free, each for one tier",
                    "Use the other part, or give exact blocks for the subnets.");
        }
    }

    private void exactBlocks(Cidr network, Map<String, Map<String, String>> blocks) {
        Map<String, List<String>> keys = new TreeMap<>();
        NetworkPlanner.tiers(spec)
                .forEach(tier -> keys.put(tier.name(), NetworkPlanner.blockKeys(spec, offering, tier)));
        Map<String, Cidr> placed = new TreeMap<>();
        keys.forEach((tier, zones) -> zones.forEach(zone -> exactBlock(network, placed, blocks, tier, zone)));
        List<String> unknown = new ArrayList<>();
        new TreeMap<>(blocks).forEach((tier, byZone) -> new TreeMap<>(byZone)
                .keySet().stream()
                        .filter(zone -> !keys.getOrDefault(tier, List.of()).contains(zone))
                        .forEach(zone -> unknown.add(tier + "." + zone)));
        problems.require(
                unknown.isEmpty(),
                "NET-013",
                "cidrPlan",
                unknown,
                "the network has no such tier or zone",
                "Remove them, or add the zone or tier.");
    }

    private void exactBlock(
            Cidr network, Map<String, Cidr> placed, Map<String, Map<String, String>> blocks, String tier, String zone) {
        String field = "cidrPlan." + tier + "." + zone;
        String text = blocks.getOrDefault(tier, Map.of()).get(zone);
        if (text == null) {
            problems.add(
                    "NET-009",
                    field,
                    "missing",
                    offering.span() == SubnetSpan.ZONAL
                            ? "every tier needs a block in every zone"
                            : "on %s every tier needs a block for all zones, and one for what is kept beside"
                                    .formatted(offering.cloud()),
                    "Add one.");
            return;
        }
        Optional<Cidr> parsed = Cidr.parse(text);
        if (parsed.isEmpty() || parsed.get().prefix() > NARROWEST_SUBNET) {
            problems.add(
                    "NET-010",
                    field,
                    "\"" + text + "\"",
                    "a subnet is an IPv4 block of /16 to /28 with no bits set beyond its prefix",
                    "Write it like 10.0.1.0/24.");
            return;
        }
        Cidr block = parsed.get();
        problems.require(
                network.contains(block),
                "NET-011",
                field,
                block,
                "it must lie in the network " + network,
                "Choose a block inside.");
        placed.forEach((other, otherBlock) -> problems.require(
                !otherBlock.overlaps(block),
                "NET-012",
                field,
                block,
                "it overlaps %s, which is %s".formatted(other, otherBlock),
                "Choose a free block."));
        placed.put(field, block);
    }

    private void nat() {
        spec.nat()
                .ifPresent(strategy -> problems.require(
                        offering.strategies().contains(strategy),
                        "NET-016",
                        "nat",
                        strategy.key(),
                        "on %s a subnet spans all zones and takes one NAT gateway, which stands in one zone"
                                .formatted(offering.cloud()),
                        "Choose single, and name its natZone."));
        if (offering.nat() == NatPlacement.REGION) {
            spec.natZone()
                    .ifPresent(zone -> problems.add(
                            "NET-017",
                            "natZone",
                            "\"" + zone + "\"",
                            "on %s a NAT gateway stands in no zone, and outlives the loss of any"
                                    .formatted(offering.cloud()),
                            "Leave it out."));
            return;
        }
        spec.natZone()
                .ifPresent(zone -> problems.require(
                        spec.zones().contains(zone),
                        "NET-014",
                        "natZone",
                        "\"" + zone + "\"",
                        "it must be one of the network's zones " + spec.zones(),
                        "Name one of them, or leave it out."));
    }
}
