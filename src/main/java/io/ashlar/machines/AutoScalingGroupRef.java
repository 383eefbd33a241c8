package io.ashlar.machines;

import com.pulumi.core.Output;

/** A group of machines as other capabilities see it. */
public interface AutoScalingGroupRef {

    /** Name of the group, which metrics and deployments go by. */
    Output<String> groupName();

    /** The machines' security group, for those who let them in. */
    Output<String> securityGroupId();

    /** ARN of the role that the machines act as, to be granted rights. */
    Output<String> roleArn();
}
