package io.ashlar.network.plan;

import java.util.List;

/**
 * A tier of a network: one subnet in each zone, alike in how they are exposed.
 *
 * <p>Each zone's block is cut into eight parts. The private tier takes the first four, since pods need addresses; the
 * public tier takes part 4, the database tier part 5. Parts 6 and 7 are left for tiers to come.
 *
 * @param name key of the tier in names and outputs: lower-case letters and digits
 * @param exposure how it reaches the internet
 * @param firstPart the first eighth of the zone's block that it takes, 0 to 7
 * @param parts how many eighths it takes: 1, 2 or 4
 */
public record SubnetTier(String name, Exposure exposure, int firstPart, int parts) {
    /** Load balancers and NAT gateways: an eighth of the zone. */
    public static final SubnetTier PUBLIC = new SubnetTier("public", Exposure.PUBLIC, 4, 1);

    /** Nodes and pods: half of the zone. */
    public static final SubnetTier PRIVATE = new SubnetTier("private", Exposure.PRIVATE, 0, 4);

    /** Databases and caches: an eighth of the zone. */
    public static final SubnetTier DATABASE = new SubnetTier("database", Exposure.ISOLATED, 5, 1);

    /** The three tiers that every network has. */
    public static final List<SubnetTier> STANDARD = List.of(PUBLIC, PRIVATE, DATABASE);

    /** Eighths of a zone's block. */
    static final int PARTS_PER_ZONE = 8;

    /** A further isolated tier in one of the two parts left free, 6 or 7. */
    public static SubnetTier isolated(String name, int part) {
        return new SubnetTier(name, Exposure.ISOLATED, part, 1);
    }

    /** A further tier with a way out through NAT, in one of the two parts left free, 6 or 7. */
    public static SubnetTier withWayOut(String name, int part) {
        return new SubnetTier(name, Exposure.PRIVATE, part, 1);
    }
}
