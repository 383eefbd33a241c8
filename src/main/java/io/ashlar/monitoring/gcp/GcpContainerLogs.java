package io.ashlar.monitoring.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.logging.ProjectBucketConfig;
import com.pulumi.gcp.logging.ProjectBucketConfigArgs;
import com.pulumi.gcp.logging.ProjectExclusion;
import com.pulumi.gcp.logging.ProjectExclusionArgs;
import com.pulumi.gcp.logging.ProjectSink;
import com.pulumi.gcp.logging.ProjectSinkArgs;
import com.pulumi.gcp.logging.inputs.ProjectBucketConfigCmekSettingsArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.gcp.GcpScope;
import io.ashlar.monitoring.MonitoringArgs;
import io.ashlar.monitoring.plan.GcpAlertingPlan.LogBucketPlan;
import java.util.Optional;

/**
 * The containers' output in a bucket of its own. GKE sends it anyhow; left alone, it would be kept 30 days, encrypted by no
 * key of ours. What is excluded is not charged. About $0.50 per GiB taken in, kept 30 days, and $0.01 per GiB for each month more
 * (https://cloud.google.com/stackdriver/pricing#logging-pricing-summary).
 *
 * @see <a href="https://cloud.google.com/logging/docs/routing/overview">How logs are routed</a>
 */
final class GcpContainerLogs {
    private static final String FILTER =
            "resource.type = (\"k8s_container\" OR \"k8s_node\" OR \"k8s_pod\") AND resource.labels.cluster_name ="
                    + " \"%s\"";

    private final MonitoringArgs args;
    private final GcpScope scope;
    private final CustomResourceOptions child;

    GcpContainerLogs(MonitoringArgs args, GcpScope scope, CustomResourceOptions child) {
        this.args = args;
        this.scope = scope;
        this.child = child;
    }

    /** A bucket of its own, if the output is to be kept, and in any case no other. */
    Optional<ProjectBucketConfig> provision(
            Optional<LogBucketPlan> kept, String exclusionName, Output<String> clusterName) {
        Output<String> filter = clusterName.applyValue(FILTER::formatted);
        Optional<ProjectBucketConfig> bucket = kept.map(this::bucket);
        // Excluded before it is kept elsewhere, it would be lost for a moment.
        Optional<ProjectSink> sink = kept.flatMap(plan -> bucket.map(made -> sink(plan, made, filter)));
        new ProjectExclusion(
                exclusionName,
                ProjectExclusionArgs.builder()
                        .project(scope.project())
                        .filter(filter)
                        .description("Kept in a bucket of its own, or on the nodes only")
                        .build(),
                CustomResourceOptions.merge(
                        child,
                        CustomResourceOptions.builder()
                                .dependsOn(sink.stream().toArray(Resource[]::new))
                                .build()));
        return bucket;
    }

    private ProjectBucketConfig bucket(LogBucketPlan plan) {
        return new ProjectBucketConfig(
                plan.bucketName(),
                ProjectBucketConfigArgs.builder()
                        .project(scope.project())
                        .location(scope.region())
                        .bucketId(plan.bucketId())
                        .retentionDays(plan.retentionDays())
                        .description("The output of the cluster's containers")
                        .cmekSettings(ProjectBucketConfigCmekSettingsArgs.builder()
                                .kmsKeyName(args.encryptionKeyId())
                                .build())
                        .build(),
                child);
    }

    private ProjectSink sink(LogBucketPlan plan, ProjectBucketConfig bucket, Output<String> filter) {
        return new ProjectSink(
                plan.sinkName(),
                ProjectSinkArgs.builder()
                        .project(scope.project())
                        .destination(bucket.id().applyValue(id -> "logging.googleapis.com/" + id))
                        .filter(filter)
                        .description("The output of the cluster's containers")
                        .uniqueWriterIdentity(true)
                        .build(),
                child);
    }
}
