package io.ashlar.machines.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import io.ashlar.machines.plan.AutoScalingGroupSpec.Bounds;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which machines a group has, and what is refused of it. */
class AutoScalingGroupPlanTest {
    private static AutoScalingGroupSpec spec(Profile profile, Optional<String> type) {
        return new AutoScalingGroupSpec(profile, Set.of(), type, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "DEVELOPMENT, t3.small, 1, 2, EVERY_FIVE_MINUTES",
        "STAGING, t3.medium, 2, 4, EVERY_MINUTE",
        "PRODUCTION, m7i.large, 3, 10, EVERY_MINUTE"
    })
    void a_profile_says_which_machines_and_how_many(
            Profile profile, String type, int least, int most, AutoScalingGroupPlan.Measuring measuring) {
        assertThat(AutoScalingGroupPlanner.plan("workers", spec(profile, Optional.empty())))
                .isEqualTo(new AutoScalingGroupPlan(
                        "workers",
                        type,
                        "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
                        20,
                        new Bounds(least, most),
                        70,
                        measuring,
                        30));
    }

    @ParameterizedTest
    @CsvSource({
        "t4g.small, arm64",
        "m7g.large, arm64",
        "c7gn.xlarge, arm64",
        "x2gd.medium, arm64",
        "g5g.xlarge, arm64",
        "a1.large, arm64",
        "g5.xlarge, x86_64",
        "m7i.large, x86_64",
        "c6a.large, x86_64",
        "u-6tb1.metal, x86_64"
    })
    void a_graviton_machine_gets_the_image_for_it(String type, String architecture) {
        assertThat(AutoScalingGroupPlanner.plan("workers", spec(Profile.STAGING, Optional.of(type)))
                        .image())
                .endsWith("-" + architecture);
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        AutoScalingGroupSpec wrong = new AutoScalingGroupSpec(
                Profile.STAGING,
                Set.of(),
                Optional.of("large"),
                Optional.of(4),
                Optional.of(new Bounds(3, 2)),
                Optional.of(100));

        assertThatThrownBy(() -> AutoScalingGroupValidator.check("workers", wrong))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "MCH-001 AutoScalingGroup 'workers': network is missing, but machines stand in a network. Give"
                                + " the environment's Network.\n"
                                + "MCH-002 AutoScalingGroup 'workers': encryptionKey is missing, but disks are encrypted"
                                + " with the environment's key. Give the environment's EncryptionKey.\n"
                                + "MCH-003 AutoScalingGroup 'workers': machineType is \"large\", but an EC2 instance type"
                                + " is a family with its generation, a dot and a size. Give one such as m7g.large.\n"
                                + "MCH-004 AutoScalingGroup 'workers': diskGib is 4, but a disk has 8 to 16384 GiB. Give a"
                                + " size within that.\n"
                                + "MCH-005 AutoScalingGroup 'workers': machines is 3 to 2, but it takes 0 ≤ least ≤ most ≤"
                                + " 500, and most is at least 1. Give bounds within that.\n"
                                + "MCH-006 AutoScalingGroup 'workers': cpuTarget is 100 %, but machines are added above 10"
                                + " to 90 % of processor use. Give a percentage within that.");
    }
}
