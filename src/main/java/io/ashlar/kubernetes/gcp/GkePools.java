package io.ashlar.kubernetes.gcp;

import com.pulumi.gcp.container.Cluster;
import com.pulumi.gcp.container.NodePool;
import com.pulumi.gcp.container.NodePoolArgs;
import com.pulumi.gcp.container.inputs.NodePoolAutoscalingArgs;
import com.pulumi.gcp.container.inputs.NodePoolManagementArgs;
import com.pulumi.gcp.container.inputs.NodePoolNodeConfigArgs;
import com.pulumi.gcp.container.inputs.NodePoolNodeConfigShieldedInstanceConfigArgs;
import com.pulumi.gcp.container.inputs.NodePoolNodeConfigTaintArgs;
import com.pulumi.gcp.container.inputs.NodePoolNodeConfigWorkloadMetadataConfigArgs;
import com.pulumi.gcp.container.inputs.NodePoolUpgradeSettingsArgs;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.kubernetes.plan.GkePlan.Bounds;
import io.ashlar.kubernetes.plan.GkePlan.GkePool;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.NodeGroupPlan;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.Purchase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The machines of one cluster. */
final class GkePools {
    /** What a node may ask for at all; what it is given, its account's roles say. */
    static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";

    private final Making making;
    private final Cluster cluster;
    private final Account account;

    GkePools(Making making, Cluster cluster, Account account) {
        this.making = making;
        this.cluster = cluster;
        this.account = account;
    }

    /** Every pool, by its planned name. */
    Map<String, NodePool> provision() {
        Map<String, NodePool> pools = new TreeMap<>();
        making.gke().pools().forEach(pool -> pools.put(pool.name(), pool(pool)));
        return pools;
    }

    private NodePool pool(GkePool pool) {
        NodePoolArgs.Builder builder = NodePoolArgs.builder()
                .name(pool.poolName())
                .project(making.scope().project())
                .location(making.scope().region())
                .cluster(cluster.name())
                .nodeLocations(pool.zones())
                .management(NodePoolManagementArgs.builder()
                        .autoRepair(true)
                        .autoUpgrade(true)
                        .build())
                .upgradeSettings(NodePoolUpgradeSettingsArgs.builder()
                        .strategy("SURGE")
                        .maxSurge(1)
                        .maxUnavailable(0)
                        .build())
                .nodeConfig(nodes(pool.group()));
        if (pool.autoscaling().isPresent()) {
            Bounds bounds = pool.autoscaling().get();
            builder.initialNodeCount(pool.nodesInEachZone())
                    .autoscaling(NodePoolAutoscalingArgs.builder()
                            .totalMinNodeCount(bounds.least())
                            .totalMaxNodeCount(bounds.most())
                            .locationPolicy(pool.group().purchase() == Purchase.SPOT ? "ANY" : "BALANCED")
                            .build());
        } else {
            builder.nodeCount(pool.nodesInEachZone());
        }
        return new NodePool(
                pool.name(),
                making.options().pool().apply(pool, builder).build(),
                making.with(CustomResourceOptions.builder()
                        .ignoreChanges(kept(pool))
                        .build()));
    }

    /** How an autoscaled pool began is history: where its nodes are and how many is the autoscaler's. */
    private static List<String> kept(GkePool pool) {
        return pool.autoscaling().isPresent() ? List.of("initialNodeCount", "nodeLocations") : List.of();
    }

    private NodePoolNodeConfigArgs nodes(NodeGroupPlan group) {
        return NodePoolNodeConfigArgs.builder()
                .machineType(group.instanceTypes().get(0))
                .imageType("COS_CONTAINERD")
                .spot(group.purchase() == Purchase.SPOT)
                .diskType("pd-balanced")
                .diskSizeGb(group.diskGib())
                .bootDiskKmsKey(making.args().encryptionKey().keyId())
                .serviceAccount(account.email())
                .oauthScopes(SCOPE)
                .workloadMetadataConfig(NodePoolNodeConfigWorkloadMetadataConfigArgs.builder()
                        .mode("GKE_METADATA")
                        .build())
                .shieldedInstanceConfig(NodePoolNodeConfigShieldedInstanceConfigArgs.builder()
                        .enableSecureBoot(true)
                        .enableIntegrityMonitoring(true)
                        .build())
                .metadata(Map.of("disable-legacy-endpoints", "true"))
                .labels(group.labels())
                .taints(group.taints().stream()
                        .map(taint -> NodePoolNodeConfigTaintArgs.builder()
                                .key(taint.key())
                                .value(taint.value())
                                .effect(taint.effect().name())
                                .build())
                        .toList())
                .resourceLabels(making.labels())
                .build();
    }
}
