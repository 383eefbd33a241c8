package io.ashlar.sandbox.aws.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import io.ashlar.sandbox.aws.ec2.SecurityGroups;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;

/** Services: tasks that are kept running. */
final class Services {
    private static final String SERVICE = "aws:ecs/service:Service";
    private static final String TARGET_GROUP = "aws:lb/targetGroup:TargetGroup";
    private static final String API = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/";
    private static final String AWSVPC = "awsvpc";

    private Services() {}

    static ResourceModel service() {
        return ResourceModel.of(SERVICE)
                .source(API + "API_CreateService.html")
                .source(API + "API_DeploymentConfiguration.html")
                .called("ECS Service")
                .autoNamed("name", 255)
                .id(service -> "arn:" + service.scope().partition() + ":ecs:" + service.region() + ":"
                        + service.scope().account() + ":service/" + clusterName(service) + "/"
                        + service.text("name").orElse(""))
                .computed("arn", "{id}")
                .defaultsTo("schedulingStrategy", "REPLICA")
                .defaultsTo("deploymentMaximumPercent", 200)
                .defaultsTo("deploymentMinimumHealthyPercent", 100)
                .defaultsTo("enableEcsManagedTags", false)
                .defaultsTo("enableExecuteCommand", false)
                .replaceOn(
                        "name", "cluster", "launchType", "schedulingStrategy", "deploymentController.type", "iamRole")
                .rule("name", Rules.matches("[A-Za-z0-9_-]{1,255}", "1 to 255 letters, digits, underscores and dashes"))
                .rule("launchType", Rules.oneOf("EC2", "FARGATE", "EXTERNAL"))
                .rule("schedulingStrategy", Rules.oneOf("REPLICA", "DAEMON"))
                .rule("propagateTags", Rules.oneOf("SERVICE", "TASK_DEFINITION", "NONE"))
                .rule("deploymentController.type", Rules.oneOf("ECS", "CODE_DEPLOY", "EXTERNAL"))
                .rule("desiredCount", Rules.between(0, 5_000))
                .rule("healthCheckGracePeriodSeconds", Rules.between(0, 2_147_483_647L))
                .check(Services::combinations)
                .refersTo(
                        "cluster",
                        Clusters.aCluster()
                                .blocksDeletion(
                                        "ClusterContainsServicesException",
                                        "The Cluster cannot be deleted while Services are active."))
                .refersTo(
                        "taskDefinition",
                        Reference.to(TaskDefinitions.TASK_DEFINITION, "arn")
                                .orBy("id")
                                .orBy("family")
                                .missing("ClientException", "TaskDefinition not found."))
                .refersTo(
                        "networkConfiguration.subnets[]",
                        Reference.to("aws:ec2/subnet:Subnet")
                                .missing(
                                        "InvalidParameterException",
                                        "Error retrieving subnet information for [{value}]: The subnet ID '{value}' does"
                                                + " not exist")
                                .blocksDeletion(
                                        "DependencyViolation",
                                        "The subnet '{target}' has dependencies and cannot be deleted."))
                .refersTo("networkConfiguration.securityGroups[]", SecurityGroups.aSecurityGroupInUse())
                .refersTo(
                        "loadBalancers[].targetGroupArn",
                        Reference.to(TARGET_GROUP)
                                .missing(
                                        "InvalidParameterException",
                                        "The target group with targetGroupArn {value} does not exist."))
                .admit(Services::hasANameOfItsOwn)
                .admit(Services::fitsItsTaskDefinition)
                .admit(Services::standsBehindALoadBalancer)
                .build();
    }

    private static void combinations(Properties inputs, Findings findings) {
        if (inputs.has("launchType") && inputs.has("capacityProviderStrategies")) {
            findings.add("launchType", "\"launch_type\": conflicts with capacity_provider_strategy");
        }
        long most = inputs.number("deploymentMaximumPercent").orElse(200);
        long least = inputs.number("deploymentMinimumHealthyPercent").orElse(100);
        if (most == 100 && least == 100) {
            findings.add(
                    "deploymentMaximumPercent",
                    "InvalidParameterException: Both maximumPercent and minimumHealthyPercent cannot be 100 as this will"
                            + " block deployments.");
        } else if (least > most) {
            findings.add(
                    "deploymentMinimumHealthyPercent",
                    "InvalidParameterException: minimumHealthyPercent must be no more than maximumPercent: " + least
                            + " and " + most);
        }
        if (inputs.has("healthCheckGracePeriodSeconds") && !inputs.has("loadBalancers")) {
            findings.add(
                    "healthCheckGracePeriodSeconds",
                    "InvalidParameterException: Health check grace period is only valid for services configured to use"
                            + " load balancers");
        }
        boolean daemon =
                inputs.text("schedulingStrategy").filter("DAEMON"::equals).isPresent();
        if (daemon && inputs.text("launchType").filter("FARGATE"::equals).isPresent()) {
            findings.add(
                    "schedulingStrategy",
                    "InvalidParameterException: The daemon scheduling strategy is not supported by Fargate.");
        }
    }

    private static String clusterName(Subject service) {
        return service.text("cluster").map(arn -> arn.replaceFirst(".*/", "")).orElse("default");
    }

    private static void hasANameOfItsOwn(Subject service) {
        if (service.inputs().text("cluster").isEmpty()) {
            throw Refusal.notFound("ClusterNotFoundException", "Cluster not found.");
        }
        boolean taken = service.isNew()
                && service.all(SERVICE).stream()
                        .filter(other -> other.inputs().text("cluster").equals(service.text("cluster")))
                        .anyMatch(other -> other.inputs().text("name").equals(service.text("name")));
        if (taken) {
            throw Refusal.conflict("InvalidParameterException", "Creation of service was not idempotent.");
        }
    }

    private static Optional<CloudResource> definitionOf(Subject service) {
        return service.text("taskDefinition")
                .flatMap(name -> service.findBy(TaskDefinitions.TASK_DEFINITION, "arn", name)
                        .or(() -> service.find(TaskDefinitions.TASK_DEFINITION, name))
                        .or(() -> service.findBy(TaskDefinitions.TASK_DEFINITION, "family", name)));
    }

    private static void fitsItsTaskDefinition(Subject service) {
        Optional<Properties> definition = definitionOf(service).map(CloudResource::inputs);
        if (definition.isEmpty()) {
            return;
        }
        boolean awsvpc =
                definition.get().text("networkMode").filter(AWSVPC::equals).isPresent();
        if (awsvpc && !service.inputs().has("networkConfiguration")) {
            throw Refusal.invalid(
                    "InvalidParameterException",
                    "Network Configuration must be provided when networkMode 'awsvpc' is specified.");
        }
        if (!awsvpc && service.inputs().has("networkConfiguration")) {
            throw Refusal.invalid(
                    "InvalidParameterException",
                    "Network Configuration is not valid for the given networkMode of this task definition.");
        }
        boolean fargate = service.text("launchType").filter("FARGATE"::equals).isPresent();
        if (fargate && !definition.get().texts("requiresCompatibilities").contains("FARGATE")) {
            throw Refusal.invalid("InvalidParameterException", "Task definition does not support launch_type FARGATE.");
        }
        service.inputs().objects("loadBalancers").forEach(door -> isServed(door, definition.get()));
    }

    private static void isServed(Properties door, Properties definition) {
        String name = door.text("containerName").orElse("");
        List<JsonNode> containers = TaskDefinitions.containersOf(definition);
        JsonNode container = containers.stream()
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "InvalidParameterException",
                        "The container " + name + " does not exist in the task definition."));
        long port = door.number("containerPort").orElse(0);
        for (JsonNode mapping : container.path("portMappings")) {
            if (mapping.path("containerPort").asLong() == port) {
                return;
            }
        }
        throw Refusal.invalid(
                "InvalidParameterException",
                "The container " + name + " did not have a container port " + port + " defined.");
    }

    private static void standsBehindALoadBalancer(Subject service) {
        boolean awsvpc = definitionOf(service)
                .flatMap(definition -> definition.inputs().text("networkMode"))
                .filter(AWSVPC::equals)
                .isPresent();
        for (Properties door : service.inputs().objects("loadBalancers")) {
            door.text("targetGroupArn")
                    .flatMap(arn -> service.find(TARGET_GROUP, arn))
                    .ifPresent(group -> {
                        boolean reached = service.cloud().referrers(group).stream()
                                .anyMatch(referrer -> referrer.resource().type().startsWith("aws:lb/listener"));
                        if (!reached) {
                            throw Refusal.invalid(
                                    "InvalidParameterException",
                                    "The target group with targetGroupArn " + group.id()
                                            + " does not have an associated load balancer.");
                        }
                        String kind = group.outputs().text("targetType").orElse("instance");
                        if (awsvpc && !kind.equals("ip")) {
                            throw Refusal.invalid(
                                    "InvalidParameterException",
                                    "The provided target group " + group.id() + " has target type " + kind
                                            + ", which is incompatible with the awsvpc network mode specified in the task"
                                            + " definition.");
                        }
                    });
        }
    }
}
