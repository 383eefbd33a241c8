package io.ashlar.kubernetes.aws;

import com.pulumi.aws.ec2.LaunchTemplateArgs;
import com.pulumi.aws.eks.ClusterArgs;
import com.pulumi.aws.eks.NodeGroupArgs;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.NodeGroupPlan;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What only AWS knows of a cluster: further add-ons, and hooks that see each child's arguments last, in AWS's own words.
 *
 * @param furtherAddons EKS add-ons beside those that every cluster has, such as {@code metrics-server}
 * @param cluster changes the cluster's arguments
 * @param nodeGroup changes a node group's arguments, given what was planned of it
 * @param launchTemplate changes a launch template's arguments, given what was planned of its node group
 */
public record AwsKubernetesClusterOptions(
        SortedSet<String> furtherAddons,
        UnaryOperator<ClusterArgs.Builder> cluster,
        BiFunction<NodeGroupPlan, NodeGroupArgs.Builder, NodeGroupArgs.Builder> nodeGroup,
        BiFunction<NodeGroupPlan, LaunchTemplateArgs.Builder, LaunchTemplateArgs.Builder> launchTemplate) {

    public AwsKubernetesClusterOptions {
        furtherAddons = Collections.unmodifiableSortedSet(new TreeSet<>(furtherAddons));
    }

    /** Nothing added, nothing changed. */
    public static AwsKubernetesClusterOptions none() {
        return new AwsKubernetesClusterOptions(
                new TreeSet<>(), UnaryOperator.identity(), (plan, builder) -> builder, (plan, builder) -> builder);
    }

    /** These options with another EKS add-on, installed with EKS's own values once there are nodes. */
    public AwsKubernetesClusterOptions furtherAddon(String name) {
        SortedSet<String> more = new TreeSet<>(furtherAddons);
        more.add(name);
        return new AwsKubernetesClusterOptions(more, cluster, nodeGroup, launchTemplate);
    }

    /** These options with a hook for the cluster. */
    public AwsKubernetesClusterOptions customizeCluster(UnaryOperator<ClusterArgs.Builder> hook) {
        return new AwsKubernetesClusterOptions(furtherAddons, hook, nodeGroup, launchTemplate);
    }

    /** These options with a hook for each node group. */
    public AwsKubernetesClusterOptions customizeNodeGroup(
            BiFunction<NodeGroupPlan, NodeGroupArgs.Builder, NodeGroupArgs.Builder> hook) {
        return new AwsKubernetesClusterOptions(furtherAddons, cluster, hook, launchTemplate);
    }

    /** These options with a hook for each launch template. */
    public AwsKubernetesClusterOptions customizeLaunchTemplate(
            BiFunction<NodeGroupPlan, LaunchTemplateArgs.Builder, LaunchTemplateArgs.Builder> hook) {
        return new AwsKubernetesClusterOptions(furtherAddons, cluster, nodeGroup, hook);
    }
}
