package io.ashlar.network.plan;

/**
 * Gives each tier and zone its block, from their own names alone: what else the network holds never moves a block.
 *
 * <p>A /16 gives each zone a /19, its private subnet a /20 (4,096 addresses) and every other tier a /22.
 */
final class CidrAllocator {
    /** Bits that tell eight zones apart; no region of the three clouds has more than six. */
    private static final int ZONE_BITS = 3;

    private static final int PART_BITS = 3;

    static final int ZONES = 1 << ZONE_BITS;

    private CidrAllocator() {}

    static Cidr block(Cidr network, SubnetTier tier, String zone) {
        Cidr zoneBlock = network.part(ZONE_BITS, slot(zone));
        int bits = PART_BITS - Integer.numberOfTrailingZeros(tier.parts());
        return zoneBlock.part(bits, tier.firstPart() / tier.parts());
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
