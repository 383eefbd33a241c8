package io.ashlar.machines.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import io.ashlar.machines.plan.AutoScalingGroupSpec.Bounds;
import io.ashlar.machines.plan.AutoScalingGroupSpec.Part;
import java.util.regex.Pattern;

/** Finds everything that keeps an {@link AutoScalingGroupSpec} from being planned; codes MCH-001 to MCH-006. */
public final class AutoScalingGroupValidator {
    private static final Pattern TYPE = Pattern.compile("[a-z]+[0-9]+[a-z0-9-]*\\.[a-z0-9-]+");

    /** https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html#gp3-ebs-volume-type, before 64 TiB volumes. */
    private static final int LARGEST_DISK = 16_384;

    /** Amazon Linux 2023's own size: https://docs.aws.amazon.com/linux/al2023/ug/AMI-minimal-and-standard-differences.html. */
    private static final int SMALLEST_DISK = 8;

    private static final int MOST_MACHINES = 500;

    private AutoScalingGroupValidator() {}

    /**
     * Checks what was asked of the group of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with all problems at once
     */
    public static void check(String name, AutoScalingGroupSpec spec) {
        Problems problems = Problems.of("AutoScalingGroup", name);
        Names.check(name, problems);
        problems.require(
                spec.given().contains(Part.NETWORK),
                "MCH-001",
                "network",
                "missing",
                "machines stand in a network",
                "Give the environment's Network.");
        problems.require(
                spec.given().contains(Part.ENCRYPTION_KEY),
                "MCH-002",
                "encryptionKey",
                "missing",
                "disks are encrypted with the environment's key",
                "Give the environment's EncryptionKey.");
        spec.machineType()
                .ifPresent(type -> problems.require(
                        TYPE.matcher(type).matches(),
                        "MCH-003",
                        "machineType",
                        "\"" + type + "\"",
                        "an EC2 instance type is a family with its generation, a dot and a size",
                        "Give one such as m7g.large."));
        spec.diskGib()
                .ifPresent(gib -> problems.require(
                        gib >= SMALLEST_DISK && gib <= LARGEST_DISK,
                        "MCH-004",
                        "diskGib",
                        gib,
                        "a disk has " + SMALLEST_DISK + " to " + LARGEST_DISK + " GiB",
                        "Give a size within that."));
        spec.bounds().ifPresent(bounds -> bounds(bounds, problems));
        spec.cpuTarget()
                .ifPresent(percent -> problems.require(
                        percent >= 10 && percent <= 90,
                        "MCH-006",
                        "cpuTarget",
                        percent + " %",
                        "machines are added above 10 to 90 % of processor use",
                        "Give a percentage within that."));
        problems.throwIfAny();
    }

    private static void bounds(Bounds bounds, Problems problems) {
        problems.require(
                bounds.least() >= 0
                        && bounds.most() >= 1
                        && bounds.least() <= bounds.most()
                        && bounds.most() <= MOST_MACHINES,
                "MCH-005",
                "machines",
                bounds.least() + " to " + bounds.most(),
                "it takes 0 ≤ least ≤ most ≤ " + MOST_MACHINES + ", and most is at least 1",
                "Give bounds within that.");
    }
}
