package io.ashlar.containers.aws;

import com.pulumi.aws.ecs.ServiceArgs;
import com.pulumi.aws.ecs.TaskDefinitionArgs;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What only AWS knows of a container service: hooks that see each child's arguments last, in AWS's own words.
 *
 * @param container changes the container's definition, as the ECS API writes it
 * @param taskDefinition changes the task definition's arguments
 * @param service changes the service's arguments
 */
public record AwsContainerServiceOptions(
        UnaryOperator<Map<String, Object>> container,
        UnaryOperator<TaskDefinitionArgs.Builder> taskDefinition,
        UnaryOperator<ServiceArgs.Builder> service) {

    /** Nothing changed. */
    public static AwsContainerServiceOptions none() {
        return new AwsContainerServiceOptions(
                UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity());
    }

    /**
     * These options with a hook for the container: its map may be changed and returned. Its root file system is read-only
     * unless the hook says otherwise.
     */
    public AwsContainerServiceOptions customizeContainer(UnaryOperator<Map<String, Object>> hook) {
        return new AwsContainerServiceOptions(hook, taskDefinition, service);
    }

    /** These options with a hook for the task definition. */
    public AwsContainerServiceOptions customizeTaskDefinition(UnaryOperator<TaskDefinitionArgs.Builder> hook) {
        return new AwsContainerServiceOptions(container, hook, service);
    }

    /** These options with a hook for the service. */
    public AwsContainerServiceOptions customizeService(UnaryOperator<ServiceArgs.Builder> hook) {
        return new AwsContainerServiceOptions(container, taskDefinition, hook);
    }
}
