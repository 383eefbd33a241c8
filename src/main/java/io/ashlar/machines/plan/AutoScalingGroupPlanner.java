package io.ashlar.machines.plan;

import java.util.regex.Pattern;

/** Turns what was asked of a group of machines into what it consists of. */
public final class AutoScalingGroupPlanner {
    private static final int DISK_GIB = 20;
    private static final int CPU_TARGET = 70;

    /** Images are patched far more often; a month is what patch policies allow at most. */
    private static final int LIFETIME_DAYS = 30;

    /** https://docs.aws.amazon.com/linux/al2023/ug/ec2.html: parameters of Amazon Linux 2023. */
    private static final String IMAGE = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-%s";

    /** https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html: a g after the generation is Graviton. */
    private static final Pattern GRAVITON = Pattern.compile("a1\\..*|[a-z]+\\d+[a-z]*g[a-z]*\\..*");

    private AutoScalingGroupPlanner() {}

    /**
     * The plan of the group of this name.
     *
     * @param spec what {@link AutoScalingGroupValidator} has found nothing wrong with
     */
    public static AutoScalingGroupPlan plan(String name, AutoScalingGroupSpec spec) {
        AutoScalingGroupDefaults defaults = AutoScalingGroupDefaults.of(spec.profile());
        String type = spec.machineType().orElse(defaults.machineType());
        return new AutoScalingGroupPlan(
                name,
                type,
                IMAGE.formatted(GRAVITON.matcher(type).matches() ? "arm64" : "x86_64"),
                spec.diskGib().orElse(DISK_GIB),
                spec.bounds().orElse(defaults.bounds()),
                spec.cpuTarget().orElse(CPU_TARGET),
                defaults.measuring(),
                LIFETIME_DAYS);
    }
}
