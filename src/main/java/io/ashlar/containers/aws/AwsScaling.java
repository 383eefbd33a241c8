package io.ashlar.containers.aws;

import com.pulumi.aws.appautoscaling.Policy;
import com.pulumi.aws.appautoscaling.PolicyArgs;
import com.pulumi.aws.appautoscaling.Target;
import com.pulumi.aws.appautoscaling.TargetArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs;
import com.pulumi.aws.ecs.Cluster;
import com.pulumi.aws.ecs.Service;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.containers.ContainerServiceArgs;
import io.ashlar.containers.plan.ContainerServicePlan;
import io.ashlar.core.Names;

/**
 * Tasks are added and removed so that processor use stays near its target.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking.html">
 *     Target tracking</a>
 */
final class AwsScaling {
    /** Quick to grow, slow to shrink: a task is paid for by the second, a lost request is lost. */
    private static final int OUT_SECONDS = 60;

    private static final int IN_SECONDS = 300;

    private final ContainerServicePlan plan;
    private final ContainerServiceArgs args;
    private final CustomResourceOptions child;

    AwsScaling(ContainerServicePlan plan, ContainerServiceArgs args, CustomResourceOptions child) {
        this.plan = plan;
        this.args = args;
        this.child = child;
    }

    void provision(Cluster cluster, Service service) {
        Names names = Names.of(plan.name());
        Output<String> resource =
                Output.tuple(cluster.name(), service.name()).applyValue(both -> "service/" + both.t1 + "/" + both.t2);
        Target target = new Target(
                names.child("scaling"),
                TargetArgs.builder()
                        .serviceNamespace("ecs")
                        .scalableDimension("ecs:service:DesiredCount")
                        .resourceId(resource)
                        .minCapacity(plan.scaling().least())
                        .maxCapacity(plan.scaling().most())
                        .tags(args.tags().named(names.child("scaling")))
                        .build(),
                child);
        new Policy(
                names.child("scaling-policy"),
                PolicyArgs.builder()
                        .serviceNamespace(target.serviceNamespace())
                        .scalableDimension(target.scalableDimension())
                        .resourceId(target.resourceId())
                        .policyType("TargetTrackingScaling")
                        .targetTrackingScalingPolicyConfiguration(
                                PolicyTargetTrackingScalingPolicyConfigurationArgs.builder()
                                        .predefinedMetricSpecification(
                                                PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs
                                                        .builder()
                                                        .predefinedMetricType("ECSServiceAverageCPUUtilization")
                                                        .build())
                                        .targetValue((double) plan.scaling().cpuPercent())
                                        .scaleOutCooldown(OUT_SECONDS)
                                        .scaleInCooldown(IN_SECONDS)
                                        .build())
                        .build(),
                child);
    }
}
