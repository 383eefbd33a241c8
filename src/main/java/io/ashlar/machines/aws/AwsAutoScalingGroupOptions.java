package io.ashlar.machines.aws;

import com.pulumi.aws.autoscaling.GroupArgs;
import com.pulumi.aws.ec2.LaunchTemplateArgs;
import java.util.function.UnaryOperator;

/**
 * What else may be said of a group: hooks that see each child's arguments last, in AWS's own words.
 *
 * @param template changes the launch template's arguments, such as its image
 * @param group changes the group's arguments, such as its target groups
 */
public record AwsAutoScalingGroupOptions(
        UnaryOperator<LaunchTemplateArgs.Builder> template, UnaryOperator<GroupArgs.Builder> group) {

    /** Nothing changed. */
    public static AwsAutoScalingGroupOptions none() {
        return new AwsAutoScalingGroupOptions(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** These options with a hook for the launch template. */
    public AwsAutoScalingGroupOptions customizeTemplate(UnaryOperator<LaunchTemplateArgs.Builder> hook) {
        return new AwsAutoScalingGroupOptions(hook, group);
    }

    /** These options with a hook for the group. */
    public AwsAutoScalingGroupOptions customizeGroup(UnaryOperator<GroupArgs.Builder> hook) {
        return new AwsAutoScalingGroupOptions(template, hook);
    }
}
