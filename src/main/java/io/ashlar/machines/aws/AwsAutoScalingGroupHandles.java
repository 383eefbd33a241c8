package io.ashlar.machines.aws;

import com.pulumi.aws.autoscaling.Group;
import com.pulumi.aws.ec2.LaunchTemplate;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.iam.Role;
import com.pulumi.core.Output;
import io.ashlar.machines.AutoScalingGroupHandles;

/**
 * The resources of a group.
 *
 * @param group the Auto Scaling group
 * @param template what its machines are made from
 * @param role what they act as
 * @param securityGroup what they reach; nobody reaches them until a rule is added
 */
public record AwsAutoScalingGroupHandles(Group group, LaunchTemplate template, Role role, SecurityGroup securityGroup)
        implements AutoScalingGroupHandles {

    @Override
    public Output<String> groupName() {
        return group.name();
    }

    @Override
    public Output<String> securityGroupId() {
        return securityGroup.id();
    }

    @Override
    public Output<String> roleArn() {
        return role.arn();
    }
}
