package io.ashlar.machines.plan;

import io.ashlar.core.Profile;
import java.util.Optional;
import java.util.Set;

/**
 * What was asked of a group of machines; {@link AutoScalingGroupValidator} judges it.
 *
 * @param profile where the defaults come from
 * @param given what came with it
 * @param machineType the machines' type, if not as the profile says
 * @param diskGib GiB of each disk, if not the usual
 * @param bounds how many machines there are, if not as the profile says
 * @param cpuTarget processor use above which machines are added, if not the usual
 */
public record AutoScalingGroupSpec(
        Profile profile,
        Set<Part> given,
        Optional<String> machineType,
        Optional<Integer> diskGib,
        Optional<Bounds> bounds,
        Optional<Integer> cpuTarget) {

    public AutoScalingGroupSpec {
        given = Set.copyOf(given);
    }

    /**
     * How many machines there are.
     *
     * @param least at least
     * @param most at most
     */
    public record Bounds(int least, int most) {}

    /** Something that is no plain value. */
    public enum Part {
        /** The network. */
        NETWORK,
        /** The environment's key. */
        ENCRYPTION_KEY
    }
}
