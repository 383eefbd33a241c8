package io.ashlar.network.plan;

import java.util.Map;
import java.util.TreeMap;

/** Where the subnets' blocks come from. */
public sealed interface CidrPlan {
    /** What stands in a zone's place in {@link #exact(Map)} on a cloud whose subnets span all zones. */
    String ALL_ZONES = "all";

    /**
     * Cuts the network into eight zone blocks by the last character of the zone's name ({@code a} or {@code 1} is the
     * first), and each of them by tier. A zone's block never depends on which other zones there are. On a cloud whose
     * subnets span all zones, cuts the network itself by tier.
     */
    static CidrPlan automatic() {
        return new Automatic();
    }

    /**
     * Takes each block as given: tier name to zone to CIDR. For networks that must fit an existing plan. On a cloud whose
     * subnets span all zones, {@link #ALL_ZONES} stands in the zone's place, and {@link Facility#block()} for what the tier's
     * block holds beside.
     *
     * @see NetworkValidator for what is checked
     */
    static CidrPlan exact(Map<String, Map<String, String>> blocks) {
        return new Exact(blocks);
    }

    /** See {@link #automatic()}. */
    record Automatic() implements CidrPlan {}

    /**
     * See {@link #exact(Map)}.
     *
     * @param blocks tier name to zone to CIDR
     */
    record Exact(Map<String, Map<String, String>> blocks) implements CidrPlan {
        public Exact {
            blocks = Map.copyOf(new TreeMap<>(blocks));
        }
    }
}
