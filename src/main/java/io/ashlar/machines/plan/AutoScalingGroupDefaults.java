package io.ashlar.machines.plan;

import io.ashlar.core.Profile;
import io.ashlar.machines.plan.AutoScalingGroupPlan.Measuring;
import io.ashlar.machines.plan.AutoScalingGroupSpec.Bounds;

/**
 * What a group is when the user does not say: the one table of this capability's defaults.
 *
 * @param machineType the machines' type
 * @param bounds how many there are
 * @param measuring how often they are measured
 */
public record AutoScalingGroupDefaults(String machineType, Bounds bounds, Measuring measuring) {

    /** The row of the table for this profile. */
    public static AutoScalingGroupDefaults of(Profile profile) {
        return switch (profile) {
            case DEVELOPMENT ->
                new AutoScalingGroupDefaults("t3.small", new Bounds(1, 2), Measuring.EVERY_FIVE_MINUTES);
            case STAGING -> new AutoScalingGroupDefaults("t3.medium", new Bounds(2, 4), Measuring.EVERY_MINUTE);
            case PRODUCTION -> new AutoScalingGroupDefaults("m7i.large", new Bounds(3, 10), Measuring.EVERY_MINUTE);
        };
    }
}
