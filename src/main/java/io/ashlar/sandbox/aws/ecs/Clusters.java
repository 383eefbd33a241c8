package io.ashlar.sandbox.aws.ecs;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;

/** Clusters, and what their tasks run on. */
final class Clusters {
    static final String CLUSTER = "aws:ecs/cluster:Cluster";
    private static final String CAPACITY_PROVIDER = "aws:ecs/capacityProvider:CapacityProvider";
    private static final String GROUP = "aws:autoscaling/group:Group";
    private static final String API = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/";

    /** Providers that every account has. */
    private static final String FARGATE = "FARGATE|FARGATE_SPOT";

    private static final Rules.ValueRule NAME =
            Rules.matches("[A-Za-z0-9_-]{1,255}", "1 to 255 letters, digits, underscores and dashes");

    private Clusters() {}

    static Reference aCluster() {
        return Reference.to(CLUSTER, "arn").orBy("name").missing("ClusterNotFoundException", "Cluster not found.");
    }

    static ResourceModel cluster() {
        return ResourceModel.of(CLUSTER)
                .source(API + "API_CreateCluster.html")
                .source(API + "API_DeleteCluster.html")
                .called("ECS Cluster")
                .autoNamed("name", 255)
                .id("arn:{partition}:ecs:{region}:{account}:cluster/{name}")
                .computed("arn", "{id}")
                .replaceOn("name")
                .rule("name", NAME)
                .rule("settings[].name", Rules.oneOf("containerInsights"))
                .rule("settings[].value", Rules.oneOf("enabled", "disabled", "enhanced"))
                .rule("configuration.executeCommandConfiguration.logging", Rules.oneOf("NONE", "DEFAULT", "OVERRIDE"))
                .check(Clusters::saysWhereCommandsAreLogged)
                .foundBy("name")
                .quota(10_000, "LimitExceededException", "The limit for your resource has been exceeded.")
                .build();
    }

    /** API_ExecuteCommandConfiguration: "If you specify OVERRIDE, the logConfiguration is required." */
    private static void saysWhereCommandsAreLogged(Properties inputs, Findings findings) {
        Properties execution = inputs.object("configuration.executeCommandConfiguration");
        boolean override = execution.text("logging").filter("OVERRIDE"::equals).isPresent();
        if (override && !execution.has("logConfiguration")) {
            findings.add(
                    "configuration.executeCommandConfiguration.logConfiguration",
                    "the logging OVERRIDE needs a 'logConfiguration'");
        }
    }

    static ResourceModel capacityProvider() {
        String scaling = "autoScalingGroupProvider.managedScaling.";
        return ResourceModel.of(CAPACITY_PROVIDER)
                .source(API + "API_CreateCapacityProvider.html")
                .source(API + "API_ManagedScaling.html")
                .called("ECS Capacity Provider")
                .autoNamed("name", 255)
                .id("arn:{partition}:ecs:{region}:{account}:capacity-provider/{name}")
                .computed("arn", "{id}")
                .replaceOn("name", "autoScalingGroupProvider.autoScalingGroupArn")
                .rule(
                        "name",
                        NAME,
                        Rules.without("(?i)^(aws|ecs|fargate)", "be prefixed with \"aws\", \"ecs\", or \"fargate\""))
                .rule(scaling + "status", Rules.oneOf("ENABLED", "DISABLED"))
                .rule(scaling + "targetCapacity", Rules.between(1, 100))
                .rule(scaling + "minimumScalingStepSize", Rules.between(1, 10_000))
                .rule(scaling + "maximumScalingStepSize", Rules.between(1, 10_000))
                .rule(scaling + "instanceWarmupPeriod", Rules.between(0, 10_000))
                .rule("autoScalingGroupProvider.managedTerminationProtection", Rules.oneOf("ENABLED", "DISABLED"))
                .rule("autoScalingGroupProvider.managedDraining", Rules.oneOf("ENABLED", "DISABLED"))
                .refersTo(
                        "autoScalingGroupProvider.autoScalingGroupArn",
                        Reference.to(GROUP, "arn")
                                .orBy("name")
                                .missing("ClientException", "The Auto Scaling group {value} could not be found."))
                .unique("name", "ClientException", "The specified capacity provider already exists: {value}")
                .admit(Clusters::protectsOnlyWhatIsProtected)
                .foundBy("name")
                .build();
    }

    private static void protectsOnlyWhatIsProtected(Subject provider) {
        boolean protects = provider.text("autoScalingGroupProvider.managedTerminationProtection")
                .filter("ENABLED"::equals)
                .isPresent();
        boolean kept = provider.text("autoScalingGroupProvider.autoScalingGroupArn")
                .flatMap(arn -> provider.findBy(GROUP, "arn", arn))
                .filter(group -> group.outputs().isTrue("protectFromScaleIn"))
                .isPresent();
        if (protects && !kept) {
            throw Refusal.invalid(
                    "InvalidParameterException",
                    "The managed termination protection setting for the capacity provider is invalid. To enable managed"
                            + " termination protection for a capacity provider, the Auto Scaling group must have instance"
                            + " protection from scale in enabled.");
        }
    }

    static ResourceModel clusterCapacityProviders() {
        return ResourceModel.of("aws:ecs/clusterCapacityProviders:ClusterCapacityProviders")
                .source(API + "API_PutClusterCapacityProviders.html")
                .source(API + "API_CapacityProviderStrategyItem.html")
                .called("ECS Cluster Capacity Providers")
                .id("{clusterName}")
                .overwrites()
                .replaceOn("clusterName")
                .unordered("capacityProviders", "defaultCapacityProviderStrategies")
                .rule("defaultCapacityProviderStrategies[].weight", Rules.between(0, 1_000))
                .rule("defaultCapacityProviderStrategies[].base", Rules.between(0, 100_000))
                .refersTo("clusterName", aCluster())
                .refersTo(
                        "capacityProviders[]",
                        Reference.to(CAPACITY_PROVIDER, "name")
                                .orBy("arn")
                                .except(FARGATE)
                                .missing(
                                        "InvalidParameterException",
                                        "The specified capacity provider '{value}' was not found.")
                                .blocksDeletion(
                                        "ResourceInUseException",
                                        "The capacity provider cannot be deleted because it is associated with a"
                                                + " cluster."))
                .check(Clusters::strategyIsSound)
                .build();
    }

    private static void strategyIsSound(Properties inputs, Findings findings) {
        if (inputs.isUnknown("capacityProviders")) {
            return;
        }
        List<String> associated = inputs.texts("capacityProviders");
        List<Properties> strategy = inputs.objects("defaultCapacityProviderStrategies");
        for (int i = 0; i < strategy.size(); i++) {
            String at = "defaultCapacityProviderStrategies[" + i + "].capacityProvider";
            strategy.get(i)
                    .text("capacityProvider")
                    .filter(name -> !associated.contains(name))
                    .ifPresent(name -> findings.add(
                            at,
                            "The specified capacity provider strategy cannot contain a capacity provider that is not"
                                    + " associated with the cluster: " + name));
        }
        if (strategy.stream().filter(item -> item.number("base").orElse(0) > 0).count() > 1) {
            findings.add(
                    "defaultCapacityProviderStrategies",
                    "Only one capacity provider in a capacity provider strategy can have a base defined.");
        }
    }
}
