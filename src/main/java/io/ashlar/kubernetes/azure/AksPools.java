package io.ashlar.kubernetes.azure;

import com.pulumi.azurenative.containerservice.AgentPool;
import com.pulumi.azurenative.containerservice.AgentPoolArgs;
import com.pulumi.azurenative.containerservice.ManagedCluster;
import com.pulumi.azurenative.containerservice.inputs.AgentPoolUpgradeSettingsArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAgentPoolProfileArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.kubernetes.plan.AksPlan.AksPool;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.NodeGroupPlan;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.Purchase;
import io.ashlar.kubernetes.plan.SizeOwner;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The machines of one cluster. The SDK has two types for one thing, a pool inside its cluster and one beside it, so what they
 * share is said twice.
 */
final class AksPools {
    private static final String IMAGE = "AzureLinux";
    private static final String MACHINES = "VirtualMachineScaleSets";

    /** A tenth more machines while nodes are replaced; AKS refuses it for spot pools. */
    private static final String MAX_SURGE = "10%";

    /** Whatever the going price is, up to that on demand. */
    private static final double ANY_PRICE = -1;

    private final Making making;
    private final ManagedCluster cluster;

    AksPools(Making making, ManagedCluster cluster) {
        this.making = making;
        this.cluster = cluster;
    }

    /** The pool inside the cluster. */
    static ManagedClusterAgentPoolProfileArgs system(Making making) {
        AksPool pool = making.aks().system();
        NodeGroupPlan group = pool.group();
        ManagedClusterAgentPoolProfileArgs.Builder builder = ManagedClusterAgentPoolProfileArgs.builder()
                .name(pool.poolName())
                .mode("System")
                .type(MACHINES)
                .osType("Linux")
                .osSKU(IMAGE)
                .orchestratorVersion(making.plan().version())
                .vmSize(group.instanceTypes().get(0))
                .vnetSubnetID(making.subnetId())
                .availabilityZones(making.aks().zones())
                .enableNodePublicIP(false)
                .enableEncryptionAtHost(true)
                .osDiskType("Managed")
                .osDiskSizeGB(group.diskGib())
                .count(group.size().desired())
                .nodeLabels(group.labels())
                .nodeTaints(pool.taints())
                .upgradeSettings(surge())
                .tags(making.tags());
        if (group.sizeOwner() == SizeOwner.AUTOSCALER) {
            builder.enableAutoScaling(true)
                    .minCount(group.size().least())
                    .maxCount(group.size().most());
        }
        return builder.build();
    }

    /** Every pool beside the cluster, by its planned name. */
    Map<String, AgentPool> provision() {
        Map<String, AgentPool> pools = new TreeMap<>();
        making.aks().pools().forEach(pool -> pools.put(pool.group().name(), pool(pool)));
        return pools;
    }

    private AgentPool pool(AksPool pool) {
        NodeGroupPlan group = pool.group();
        AgentPoolArgs.Builder builder = AgentPoolArgs.builder()
                .resourceGroupName(making.scope().resourceGroup())
                .resourceName(cluster.name())
                .agentPoolName(pool.poolName())
                .mode("User")
                .type(MACHINES)
                .osType("Linux")
                .osSKU(IMAGE)
                .orchestratorVersion(making.plan().version())
                .vmSize(group.instanceTypes().get(0))
                .vnetSubnetID(making.subnetId())
                .availabilityZones(making.aks().zones())
                .enableNodePublicIP(false)
                .enableEncryptionAtHost(true)
                .osDiskType("Managed")
                .osDiskSizeGB(group.diskGib())
                .count(group.size().desired())
                .nodeLabels(group.labels())
                .nodeTaints(pool.taints())
                .tags(making.tags());
        if (group.sizeOwner() == SizeOwner.AUTOSCALER) {
            builder.enableAutoScaling(true)
                    .minCount(group.size().least())
                    .maxCount(group.size().most());
        }
        if (group.purchase() == Purchase.SPOT) {
            builder.scaleSetPriority("Spot").scaleSetEvictionPolicy("Delete").spotMaxPrice(ANY_PRICE);
        } else {
            builder.upgradeSettings(surge());
        }
        return new AgentPool(
                group.name(),
                making.options().pool().apply(pool, builder).build(),
                making.with(CustomResourceOptions.builder()
                        .ignoreChanges(kept(pool))
                        .build()));
    }

    /** What is left as it is: a zone that the network gets later moves no node, as AKS would replace the pool for it. */
    static List<String> kept(AksPool pool) {
        return pool.group().sizeOwner() == SizeOwner.AUTOSCALER
                ? List.of("availabilityZones", "count")
                : List.of("availabilityZones");
    }

    private static AgentPoolUpgradeSettingsArgs surge() {
        return AgentPoolUpgradeSettingsArgs.builder().maxSurge(MAX_SURGE).build();
    }
}
