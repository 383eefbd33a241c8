package io.ashlar.kubernetes.plan;

import io.ashlar.core.Profile;
import java.util.List;

/**
 * What a cluster is when the user does not say: the one table of this capability's defaults.
 *
 * @param pools the node pools
 * @param logRetentionDays days that the control plane's logs are kept
 * @param diskGib size of each node's disk
 */
public record KubernetesClusterDefaults(List<NodePool> pools, int logRetentionDays, int diskGib) {

    /** The row of the table for this profile, in the terms of this cloud. */
    public static KubernetesClusterDefaults of(Profile profile, ClusterOffering cloud) {
        KubernetesClusterDefaults row =
                switch (profile) {
                    case DEVELOPMENT ->
                        new KubernetesClusterDefaults(List.of(general(cloud.smallMachine(), 2, 2, 2)), 7, 20);
                    case STAGING ->
                        new KubernetesClusterDefaults(List.of(general(cloud.smallMachine(), 3, 3, 3)), 30, 50);
                    case PRODUCTION ->
                        new KubernetesClusterDefaults(List.of(general(cloud.largeMachine(), 3, 5, 10)), 90, 50);
                };
        return new KubernetesClusterDefaults(
                row.pools(),
                Math.max(row.logRetentionDays(), cloud.fewestLogDays()),
                Math.max(row.diskGib(), cloud.smallestDiskGib()));
    }

    private static NodePool general(String instanceType, int least, int desired, int most) {
        return NodePool.named("general")
                .instanceTypes(instanceType)
                .between(least, most)
                .desired(desired);
    }
}
