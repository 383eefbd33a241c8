package io.ashlar.kubernetes.gcp;

import com.pulumi.gcp.logging.ProjectBucketConfig;
import com.pulumi.gcp.logging.ProjectBucketConfigArgs;
import com.pulumi.gcp.logging.ProjectSink;
import com.pulumi.gcp.logging.ProjectSinkArgs;
import com.pulumi.gcp.logging.inputs.ProjectBucketConfigCmekSettingsArgs;

/**
 * Where the control plane's logs go: a bucket of their own under the environment's key, which forgets them. The project's default
 * bucket keeps them for 30 days beside it, as it does with everything.
 *
 * @see <a href="https://cloud.google.com/kubernetes-engine/docs/how-to/view-logs#control-plane-logs">Control plane logs</a>
 * @see <a href="https://cloud.google.com/logging/docs/buckets">A deleted bucket keeps its name for seven days</a>
 */
final class GkeLogs {
    private static final String FILTER =
            """
            resource.labels.cluster_name="%s" AND resource.labels.location="%s" AND \
            (resource.type="k8s_control_plane_component" OR resource.type="k8s_cluster")""";

    private final Making making;

    GkeLogs(Making making) {
        this.making = making;
    }

    /** Made before the cluster, so that nothing of what it says at first is missed. */
    ProjectSink provision() {
        String name = making.names().child("control-plane-logs");
        ProjectBucketConfig bucket = new ProjectBucketConfig(
                name,
                ProjectBucketConfigArgs.builder()
                        .project(making.scope().project())
                        .location(making.scope().region())
                        .bucketId(name)
                        .description("Control plane of " + making.plan().clusterName())
                        .retentionDays(making.plan().logRetentionDays())
                        .cmekSettings(ProjectBucketConfigCmekSettingsArgs.builder()
                                .kmsKeyName(making.args().encryptionKey().keyId())
                                .build())
                        .build(),
                making.child());
        return new ProjectSink(
                making.names().child("control-plane-logs", "sink"),
                ProjectSinkArgs.builder()
                        .project(making.scope().project())
                        .destination(bucket.id().applyValue(id -> "logging.googleapis.com/" + id))
                        .filter(FILTER.formatted(
                                making.plan().clusterName(), making.scope().region()))
                        .uniqueWriterIdentity(true)
                        .build(),
                making.child());
    }
}
