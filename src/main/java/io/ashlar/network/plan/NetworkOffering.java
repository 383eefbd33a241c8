package io.ashlar.network.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one cloud offers, as data that a reader can hold against the cloud's documentation.
 *
 * @param cloud the cloud's name, as it stands in errors
 * @param span how far one subnet reaches
 * @param zones how the cloud calls its zones
 * @param nat how the cloud's NAT gateways stand
 * @param strategies what {@link NatStrategy} can be honoured
 * @param flowLogDays the days that flow logs can be kept
 * @param endpoints what takes the place of interface endpoints, if there are none
 * @param narrowest the longest prefix that {@link CidrPlan#automatic()} can cut
 * @param shares how a tier's block is cut further; a tier without shares is one subnet
 */
public record NetworkOffering(
        String cloud,
        SubnetSpan span,
        ZoneNames zones,
        NatPlacement nat,
        Set<NatStrategy> strategies,
        LogDays flowLogDays,
        Optional<String> endpoints,
        int narrowest,
        List<Share> shares) {

    public NetworkOffering {
        strategies = Set.copyOf(strategies);
        shares = List.copyOf(shares);
    }

    /** The shares of one tier's block, its own subnet's among them. */
    List<Share> sharesOf(SubnetTier tier) {
        return shares.stream().filter(share -> share.tier().equals(tier)).toList();
    }

    /** Where a NAT gateway stands. */
    public enum NatPlacement {
        /** In a public subnet of one zone. */
        SUBNET,
        /** In one zone, beside the subnets that it serves. */
        ZONE,
        /** In the region: there is one for each tier with a way out, whatever the zones. */
        REGION
    }

    /**
     * How a cloud calls its zones.
     *
     * @param form the names
     * @param allowed the same as the end of a sentence that begins with "but"
     * @param example one of them
     */
    public record ZoneNames(Pattern form, String allowed, String example) {
        boolean take(String zone) {
            return form.matcher(zone).matches();
        }
    }

    /**
     * The days that logs can be kept.
     *
     * @param allowed as the end of a sentence that begins with "but"
     * @param days each of them
     */
    public record LogDays(String allowed, Set<Integer> days) {
        public LogDays {
            days = Set.copyOf(days);
        }
    }

    /**
     * A part of a tier's block.
     *
     * @param tier whose block is cut
     * @param facility what the part is kept for; the tier's own subnet if empty
     * @param bits into how many parts the block is cut: 1 for two, 2 for four
     * @param index which of them it is, from 0
     */
    public record Share(SubnetTier tier, Optional<Facility> facility, int bits, int index) {
        /** The part of the block that is the tier's own subnet. */
        public static Share own(SubnetTier tier, int bits, int index) {
            return new Share(tier, Optional.empty(), bits, index);
        }

        /** A part of the block that is kept for something else. */
        public static Share keptFor(Facility facility, SubnetTier tier, int bits, int index) {
            return new Share(tier, Optional.of(facility), bits, index);
        }

        Cidr of(Cidr block) {
            return block.part(bits, index);
        }
    }
}
