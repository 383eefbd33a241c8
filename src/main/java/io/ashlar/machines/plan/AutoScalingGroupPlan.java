package io.ashlar.machines.plan;

import io.ashlar.machines.plan.AutoScalingGroupSpec.Bounds;

/**
 * What a group of machines consists of. A driver creates exactly this.
 *
 * @param name the component's name
 * @param machineType the machines' type
 * @param image the image, as a public parameter that AWS keeps at the newest one
 * @param diskGib GiB of each disk
 * @param bounds how many machines there are
 * @param cpuPercent processor use above which machines are added
 * @param measuring how often they are measured
 * @param lifetimeDays days after which a machine is replaced
 */
public record AutoScalingGroupPlan(
        String name,
        String machineType,
        String image,
        int diskGib,
        Bounds bounds,
        int cpuPercent,
        Measuring measuring,
        int lifetimeDays) {

    /** How often a machine is measured. */
    public enum Measuring {
        /** For $2.10 a month and machine (https://aws.amazon.com/cloudwatch/pricing/). */
        EVERY_MINUTE,
        /** For nothing. */
        EVERY_FIVE_MINUTES
    }
}
