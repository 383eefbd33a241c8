package io.ashlar.sandbox.aws.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import io.ashlar.sandbox.aws.iam.Trust;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a task consists of. Every change registers another revision. */
final class TaskDefinitions {
    static final String TASK_DEFINITION = "aws:ecs/taskDefinition:TaskDefinition";
    private static final String API = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/";

    private TaskDefinitions() {}

    static ResourceModel taskDefinition() {
        return ResourceModel.of(TASK_DEFINITION)
                .source(API + "API_RegisterTaskDefinition.html")
                .source(API + "API_ContainerDefinition.html")
                .source("https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html")
                .called("ECS Task Definition")
                // The real id is the family alone; here the revision tells the old from the new one.
                .id(TaskDefinitions::name)
                .computed("revision", TaskDefinitions::revision)
                .computed("arn", "arn:{partition}:ecs:{region}:{account}:task-definition/{id}")
                .computed("arnWithoutRevision", "arn:{partition}:ecs:{region}:{account}:task-definition/{family}")
                .replaceOn(
                        "containerDefinitions",
                        "cpu",
                        "ephemeralStorage",
                        "executionRoleArn",
                        "family",
                        "ipcMode",
                        "memory",
                        "networkMode",
                        "pidMode",
                        "placementConstraints",
                        "proxyConfiguration",
                        "requiresCompatibilities",
                        "runtimePlatform",
                        "taskRoleArn",
                        "volumes")
                .json("containerDefinitions")
                .rule(
                        "family",
                        Rules.matches("[A-Za-z0-9_-]{1,255}", "1 to 255 letters, digits, underscores and dashes"))
                .rule("networkMode", Rules.oneOf("bridge", "host", "awsvpc", "none"))
                .rule("pidMode", Rules.oneOf("host", "task"))
                .rule("ipcMode", Rules.oneOf("host", "task", "none"))
                .rule("requiresCompatibilities[]", Rules.oneOf("EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"))
                .rule("ephemeralStorage.sizeInGib", Rules.between(21, 200))
                .rule("runtimePlatform.cpuArchitecture", Rules.oneOf("X86_64", "ARM64"))
                .check(TaskDefinitions::containers)
                .check(FargateSizes::check)
                .refersTo("executionRoleArn", Trust.aRole("ClientException", "Role is not valid: {value}"))
                .refersTo("taskRoleArn", Trust.aRole("ClientException", "Role is not valid: {value}"))
                .admit(Trust.mustTrust(
                        "executionRoleArn",
                        "ecs-tasks.amazonaws.com",
                        "ClientException",
                        "ECS was unable to assume the role '{value}' that was provided for this task."))
                .foundBy("family")
                .build();
    }

    private static String name(Subject definition) {
        return definition.text("family").orElse("") + ":" + revision(definition);
    }

    private static long revision(Subject definition) {
        return definition.all(TASK_DEFINITION).stream()
                        .filter(other -> other.inputs().text("family").equals(definition.text("family")))
                        .map(CloudResource::outputs)
                        .mapToLong(outputs -> outputs.number("revision").orElse(0))
                        .max()
                        .orElse(0)
                + 1;
    }

    /** The containers, as they are written in JSON. */
    static List<JsonNode> containersOf(Properties definition) {
        return ContainerTexts.read(definition.text("containerDefinitions").orElse("[]"));
    }

    private static void containers(Properties inputs, Findings findings) {
        if (inputs.text("containerDefinitions").isEmpty()) {
            return;
        }
        List<JsonNode> containers = containersOf(inputs);
        if (containers.isEmpty()) {
            findings.add("containerDefinitions", "ClientException: Container list cannot be empty.");
            return;
        }
        Set<String> names = new HashSet<>();
        for (JsonNode container : containers) {
            String name = container.path("name").asText();
            if (!name.matches("[A-Za-z0-9_-]{1,255}")) {
                findings.add(
                        "containerDefinitions",
                        "ClientException: Container name '" + name
                                + "' must be 1 to 255 letters, digits, underscores and dashes");
            } else if (!names.add(name)) {
                findings.add("containerDefinitions", "ClientException: Duplicate container name '" + name + "'.");
            }
            if (container.path("image").asText().isEmpty()) {
                findings.add("containerDefinitions", "ClientException: Container.image should not be null or empty.");
            }
            memory(inputs, container, name, findings);
        }
        if (containers.stream()
                .noneMatch(container -> container.path("essential").asBoolean(true))) {
            findings.add(
                    "containerDefinitions", "ClientException: All tasks must have at least one essential container.");
        }
    }

    private static void memory(Properties inputs, JsonNode container, String name, Findings findings) {
        boolean ofTask = inputs.has("memory");
        if (!ofTask && !container.has("memory") && !container.has("memoryReservation")) {
            findings.add(
                    "containerDefinitions",
                    "ClientException: Invalid setting for container '" + name
                            + "'. At least one of 'memory' or 'memoryReservation' must be specified.");
        }
    }
}
