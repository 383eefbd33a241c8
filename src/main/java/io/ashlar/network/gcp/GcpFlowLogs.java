package io.ashlar.network.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.compute.Network;
import com.pulumi.gcp.logging.ProjectBucketConfig;
import com.pulumi.gcp.logging.ProjectBucketConfigArgs;
import com.pulumi.gcp.logging.ProjectExclusion;
import com.pulumi.gcp.logging.ProjectExclusionArgs;
import com.pulumi.gcp.logging.ProjectSink;
import com.pulumi.gcp.logging.ProjectSinkArgs;
import com.pulumi.gcp.logging.inputs.ProjectBucketConfigCmekSettingsArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.NameSuffix;
import io.ashlar.gcp.GcpScope;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.plan.GcpNetworkPlan.LogPlan;
import io.ashlar.network.plan.NetworkPlan;

/**
 * Flow logs of all subnets in a log bucket of their own, under the environment's key and for as long as asked; and nowhere
 * else, since each bucket that takes a line in is paid for. A deleted bucket keeps its name for seven days.
 *
 * @see <a href="https://cloud.google.com/vpc/docs/access-flow-logs">Filters for flow logs</a>
 * @see <a href="https://cloud.google.com/logging/docs/routing/managed-encryption-storage">The key of a log bucket</a>
 */
final class GcpFlowLogs {
    /** https://cloud.google.com/logging/quotas: a bucket's name has at most 100 characters. */
    private static final int LONGEST_NAME = 100;

    private static final String OF_THE_NETWORK =
            "log_id(\"compute.googleapis.com/vpc_flows\") AND (jsonPayload.src_vpc.vpc_name=\"%1$s\""
                    + " OR jsonPayload.dest_vpc.vpc_name=\"%1$s\")";

    private final GcpScope scope;
    private final NetworkArgs args;
    private final Network network;
    private final CustomResourceOptions child;

    GcpFlowLogs(GcpScope scope, NetworkArgs args, Network network, CustomResourceOptions child) {
        this.scope = scope;
        this.args = args;
        this.network = network;
        this.child = child;
    }

    ProjectBucketConfig provision(LogPlan log, NetworkPlan plan) {
        ProjectBucketConfig bucket = new ProjectBucketConfig(
                log.bucketName(),
                ProjectBucketConfigArgs.builder()
                        .project(scope.project())
                        .location(scope.region())
                        .bucketId(network.name()
                                .applyValue(name -> NameSuffix.lend(LONGEST_NAME, log.bucketName(), name)))
                        .description("Flow logs")
                        .retentionDays(plan.flowLogRetentionDays())
                        .cmekSettings(ProjectBucketConfigCmekSettingsArgs.builder()
                                .kmsKeyName(args.encryptionKeyId())
                                .build())
                        .build(),
                child);
        Output<String> filter = network.name().applyValue(OF_THE_NETWORK::formatted);
        ProjectSink sink = new ProjectSink(
                log.name(),
                ProjectSinkArgs.builder()
                        .project(scope.project())
                        .destination(bucket.id().applyValue(id -> "logging.googleapis.com/" + id))
                        .filter(filter)
                        .uniqueWriterIdentity(true)
                        .build(),
                child);
        new ProjectExclusion(
                log.elsewhereName(),
                ProjectExclusionArgs.builder()
                        .project(scope.project())
                        .description("Flow logs, which are kept in a bucket of their own")
                        .filter(filter)
                        .build(),
                CustomResourceOptions.merge(
                        child, CustomResourceOptions.builder().dependsOn(sink).build()));
        return bucket;
    }
}
