package io.ashlar.sandbox.aws.appautoscaling;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The types whose tokens begin with {@code aws:appautoscaling/}. */
public final class AppautoscalingTable implements ModelTable {
    private static final String TARGET = "aws:appautoscaling/target:Target";
    private static final String API = "https://docs.aws.amazon.com/autoscaling/application/APIReference/";

    /** API_RegisterScalableTarget, ScalableDimension: its first part is the namespace. */
    private static final Object[] DIMENSIONS = {
        "ecs:service:DesiredCount",
        "elasticmapreduce:instancegroup:InstanceCount",
        "ec2:spot-fleet-request:TargetCapacity",
        "appstream:fleet:DesiredCapacity",
        "dynamodb:table:ReadCapacityUnits",
        "dynamodb:table:WriteCapacityUnits",
        "dynamodb:index:ReadCapacityUnits",
        "dynamodb:index:WriteCapacityUnits",
        "rds:cluster:ReadReplicaCount",
        "sagemaker:variant:DesiredInstanceCount",
        "sagemaker:variant:DesiredProvisionedConcurrency",
        "sagemaker:inference-component:DesiredCopyCount",
        "custom-resource:ResourceType:Property",
        "comprehend:document-classifier-endpoint:DesiredInferenceUnits",
        "comprehend:entity-recognizer-endpoint:DesiredInferenceUnits",
        "lambda:function:ProvisionedConcurrency",
        "cassandra:table:ReadCapacityUnits",
        "cassandra:table:WriteCapacityUnits",
        "kafka:broker-storage:VolumeSize",
        "elasticache:cache-cluster:Nodes",
        "elasticache:replication-group:NodeGroups",
        "elasticache:replication-group:Replicas",
        "neptune:cluster:ReadReplicaCount",
        "workspaces:workspacespool:DesiredUserSessions"
    };

    /** API_PredefinedMetricSpecification: the metrics of the services that the stacks scale. */
    private static final Map<String, Set<String>> METRICS = Map.of(
            "ecs",
            Set.of("ECSServiceAverageCPUUtilization", "ECSServiceAverageMemoryUtilization", "ALBRequestCountPerTarget"),
            "dynamodb",
            Set.of("DynamoDBReadCapacityUtilization", "DynamoDBWriteCapacityUtilization"),
            "rds",
            Set.of("RDSReaderAverageCPUUtilization", "RDSReaderAverageDatabaseConnections"),
            "lambda",
            Set.of("LambdaProvisionedConcurrencyUtilization"));

    @Override
    public List<ResourceModel> resources() {
        return List.of(target(), policy());
    }

    private static ResourceModel target() {
        return ResourceModel.of(TARGET)
                .source(API + "API_RegisterScalableTarget.html")
                .called("Application Auto Scaling Target")
                .id("{serviceNamespace}/{resourceId}/{scalableDimension}")
                .overwrites()
                .arn("arn:{partition}:application-autoscaling:{region}:{account}:scalable-target/{hex:36}")
                .computed("roleArn", AppautoscalingTable::ownRole)
                .replaceOn("resourceId", "scalableDimension", "serviceNamespace")
                .rule("scalableDimension", Rules.oneOf(DIMENSIONS))
                .rule("minCapacity", Rules.between(0, Integer.MAX_VALUE))
                .rule("maxCapacity", Rules.between(0, Integer.MAX_VALUE))
                .check(AppautoscalingTable::bounds)
                .check(AppautoscalingTable::namespaceFitsDimension)
                .admit(AppautoscalingTable::scalesWhatExists)
                .build();
    }

    private static Object ownRole(Subject target) {
        return "arn:" + target.provider().scope().partition() + ":iam::"
                + target.scope().account() + ":role/aws-service-role/"
                + target.text("serviceNamespace").orElse("")
                + ".application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling";
    }

    private static void bounds(Properties inputs, Findings findings) {
        long least = inputs.number("minCapacity").orElse(0);
        long most = inputs.number("maxCapacity").orElse(Long.MAX_VALUE);
        if (least > most) {
            findings.add(
                    "minCapacity",
                    "ValidationException: Maximum capacity cannot be less than minimum capacity: " + most + " and "
                            + least);
        }
    }

    private static void namespaceFitsDimension(Properties inputs, Findings findings) {
        inputs.text("serviceNamespace").ifPresent(namespace -> inputs.text("scalableDimension")
                .filter(dimension -> !dimension.startsWith(namespace + ":"))
                .ifPresent(dimension -> findings.add(
                        "scalableDimension",
                        "ValidationException: Unsupported service namespace, resource type or scalable dimension: "
                                + namespace + ", " + dimension)));
    }

    /** Of the services that are modelled, the resource must be there. */
    private static void scalesWhatExists(Subject target) {
        String resource = target.text("resourceId").orElse("");
        String[] parts = resource.split("/", -1);
        switch (target.text("serviceNamespace").orElse("")) {
            case "ecs" -> {
                boolean exists = target.all("aws:ecs/service:Service").stream()
                        .anyMatch(service -> parts.length == 3 && service.id().endsWith(":" + resource));
                refuseUnless(exists, "ECS service doesn't exist: " + resource);
            }
            case "dynamodb" ->
                refuseUnless(
                        parts.length >= 2
                                && target.find("aws:dynamodb/table:Table", parts[1])
                                        .isPresent(),
                        "DynamoDB table does not exist: " + resource);
            case "rds" ->
                refuseUnless(
                        resource.startsWith("cluster:")
                                && target.findBy("aws:rds/cluster:Cluster", "clusterIdentifier", resource.substring(8))
                                        .isPresent(),
                        "Aurora DB cluster not found: " + resource);
            default -> {
                // other services are not modelled
            }
        }
    }

    private static void refuseUnless(boolean exists, String words) {
        if (!exists) {
            throw Refusal.invalid("ValidationException", words);
        }
    }

    private static ResourceModel policy() {
        return ResourceModel.of("aws:appautoscaling/policy:Policy")
                .source(API + "API_PutScalingPolicy.html")
                .source(API + "API_PredefinedMetricSpecification.html")
                .called("Application Auto Scaling Scaling Policy")
                .autoNamed("name", 255)
                .id("{serviceNamespace}/{resourceId}/{scalableDimension}/{name}")
                .overwrites()
                .arn(
                        "arn:{partition}:autoscaling:{region}:{account}:scalingPolicy:{hex:32}:resource/{serviceNamespace}/"
                                + "{resourceId}:policyName/{name}")
                .defaultsTo("policyType", "StepScaling")
                .replaceOn("name", "resourceId", "scalableDimension", "serviceNamespace")
                .rule("policyType", Rules.oneOf("StepScaling", "TargetTrackingScaling", "PredictiveScaling"))
                .rule("targetTrackingScalingPolicyConfiguration.scaleInCooldown", Rules.between(0, Integer.MAX_VALUE))
                .rule("targetTrackingScalingPolicyConfiguration.scaleOutCooldown", Rules.between(0, Integer.MAX_VALUE))
                .rule(
                        "stepScalingPolicyConfiguration.adjustmentType",
                        Rules.oneOf("ChangeInCapacity", "PercentChangeInCapacity", "ExactCapacity"))
                .check(AppautoscalingTable::configurationFitsType)
                .check(AppautoscalingTable::metricFitsService)
                .admit(AppautoscalingTable::hasATarget)
                .build();
    }

    private static void configurationFitsType(Properties inputs, Findings findings) {
        if (inputs.isUnknown("policyType")) {
            return;
        }
        boolean tracks = inputs.text("policyType")
                .filter("TargetTrackingScaling"::equals)
                .isPresent();
        if (tracks != inputs.has("targetTrackingScalingPolicyConfiguration")) {
            findings.add(
                    "targetTrackingScalingPolicyConfiguration",
                    "'targetTrackingScalingPolicyConfiguration' goes with the policy type TargetTrackingScaling, and only"
                            + " with it");
        }
    }

    private static void metricFitsService(Properties inputs, Findings findings) {
        String at = "targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.predefinedMetricType";
        String service = inputs.text("serviceNamespace").orElse("");
        inputs.text(at)
                .filter(metric ->
                        METRICS.containsKey(service) && !METRICS.get(service).contains(metric))
                .ifPresent(metric -> findings.add(
                        at,
                        "ValidationException: The predefined metric type " + metric
                                + " is not supported for the service namespace " + service));
    }

    private static void hasATarget(Subject policy) {
        boolean registered = policy.all(TARGET).stream()
                .anyMatch(target -> List.of("serviceNamespace", "resourceId", "scalableDimension").stream()
                        .allMatch(name -> Objects.equals(target.inputs().text(name), policy.text(name))));
        if (!registered) {
            throw Refusal.notFound(
                    "ObjectNotFoundException",
                    "No scalable target registered for service namespace: "
                            + policy.text("serviceNamespace").orElse("") + ", resource ID: "
                            + policy.text("resourceId").orElse("") + ", scalable dimension: "
                            + policy.text("scalableDimension").orElse(""));
        }
    }
}
