package io.ashlar.containers.aws;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ecs.Cluster;
import com.pulumi.aws.ecs.Service;
import com.pulumi.aws.ecs.TaskDefinition;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.lb.TargetGroup;
import com.pulumi.core.Output;
import io.ashlar.containers.ContainerServiceHandles;

/**
 * The resources of a container service.
 *
 * @param cluster the ECS cluster
 * @param service the ECS service
 * @param taskDefinition what a task consists of
 * @param taskRole what the container acts as
 * @param executionRole what starts it
 * @param securityGroup who reaches it, and what it reaches
 * @param targetGroup its tasks, to the load balancer
 * @param logGroup its logs
 * @param hostName the name that leads to it, known only when the service runs
 */
public record AwsContainerServiceHandles(
        Cluster cluster,
        Service service,
        TaskDefinition taskDefinition,
        Role taskRole,
        Role executionRole,
        SecurityGroup securityGroup,
        TargetGroup targetGroup,
        LogGroup logGroup,
        Output<String> hostName)
        implements ContainerServiceHandles {

    @Override
    public Output<String> serviceId() {
        return service.id();
    }

    @Override
    public Output<String> identityId() {
        return taskRole.arn();
    }
}
