package io.ashlar.monitoring.aws;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.eks.Addon;
import com.pulumi.aws.eks.AddonArgs;
import com.pulumi.aws.inputs.GetPartitionArgs;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.monitoring.MonitoringArgs;
import io.ashlar.monitoring.plan.MonitoringPlan.LogsPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The containers' output in CloudWatch, by the agent that EKS manages. The groups are made first: left to the agent, they
 * would be kept for ever and encrypted by no key of ours.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/install-CloudWatch-Observability-EKS-addon.html">The add-on</a>
 */
final class AwsContainerLogs {
    private static final String ADD_ON = "amazon-cloudwatch-observability";
    private static final String NAMESPACE = "amazon-cloudwatch";
    private static final String GROUP = "/aws/containerinsights/%s/%s";

    /** Logs, and the counts that the alarm on failed nodes needs; not the dearer metrics of every container. */
    private static final String CONFIGURATION =
            """
            {"agent":{"config":{"logs":{"metrics_collected":{"kubernetes":{"enhanced_container_insights":false}}}}},\
            "containerLogs":{"enabled":true}}""";

    private final MonitoringArgs args;
    private final CustomResourceOptions child;
    private final Map<String, LogGroup> groups = new TreeMap<>();

    AwsContainerLogs(MonitoringArgs args, CustomResourceOptions child) {
        this.args = args;
        this.child = child;
    }

    /** The groups that were made, by their planned names. */
    Map<String, LogGroup> groups() {
        return groups;
    }

    void provision(LogsPlan plan) {
        Output<String> cluster = args.cluster().orElseThrow().clusterName();
        List<Resource> before = new ArrayList<>();
        plan.groups().forEach((kind, name) -> {
            LogGroup group = new LogGroup(
                    name,
                    LogGroupArgs.builder()
                            .name(cluster.applyValue(known -> GROUP.formatted(known, kind)))
                            .retentionInDays(plan.retentionDays())
                            .kmsKeyId(args.encryptionKeyId())
                            .tags(args.tags().named(name))
                            .build(),
                    child);
            groups.put(name, group);
            before.add(group);
        });
        before.add(new AwsPodIdentity(args, child).mayUse(plan.identity(), NAMESPACE, agentPolicy()));
        new Addon(
                plan.addOnName(),
                AddonArgs.builder()
                        .clusterName(cluster)
                        .addonName(ADD_ON)
                        .configurationValues(CONFIGURATION)
                        .resolveConflictsOnCreate("NONE")
                        .resolveConflictsOnUpdate("PRESERVE")
                        .tags(args.tags().named(plan.addOnName()))
                        .build(),
                CustomResourceOptions.merge(
                        child,
                        CustomResourceOptions.builder()
                                .dependsOn(before.toArray(Resource[]::new))
                                .build()));
    }

    private Output<String> agentPolicy() {
        return AwsFunctions.getPartition(
                        GetPartitionArgs.Empty,
                        InvokeOptions.builder()
                                .parent(child.getParent().orElseThrow())
                                .build())
                .applyValue(found -> "arn:" + found.partition() + ":iam::aws:policy/CloudWatchAgentServerPolicy");
    }
}
