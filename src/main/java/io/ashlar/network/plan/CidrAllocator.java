package io.ashlar.network.plan;

/**
 * Gives each tier and zone its block, from their own names alone: what else the network holds never moves a block.
 *
 * <p>Where a subnet lies in one zone, a /16 gives each zone a /19, its private subnet a /20 (4,096 addresses) and every
 * other tier a /22. Where it spans all, the private tier takes half of the network and every other tier an eighth.
 */
final class CidrAllocator {
    /** Bits that tell eight zones apart; no region of the three clouds has more than six. */
    private static final int ZONE_BITS = 3;

    private static final int PART_BITS = 3;

    static final int ZONES = 1 << ZONE_BITS;

    private CidrAllocator() {}

    /** The block of a tier's subnet in one zone. */
    static Cidr block(Cidr network, SubnetTier tier, String zone) {
        return block(network.part(ZONE_BITS, slot(zone)), tier);
    }

    /** The block of a tier, where its subnet spans all zones. */
    static Cidr block(Cidr whole, SubnetTier tier) {
        int bits = PART_BITS - Integer.numberOfTrailingZeros(tier.parts());
        return whole.part(bits, tier.firstPart() / tier.parts());
    }

    /** Position of a zone by its last character: a to h and 1 to 8 are 0 to 7; anything else is -1. */
    static int slot(String zone) {
        if (zone.isEmpty()) {
            return -1;
        }
        char last = zone.charAt(zone.length() - 1);
        if (last >= 'a' && last < 'a' + ZONES) {
            return last - 'a';
        }
        if (last >= '1' && last < '1' + ZONES) {
            return last - '1';
        }
        return -1;
    }
}
