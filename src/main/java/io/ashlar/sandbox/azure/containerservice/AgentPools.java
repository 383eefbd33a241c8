package io.ashlar.sandbox.azure.containerservice;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.network.Subnets;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Subject;
import java.util.List;
import java.util.Optional;

/** Node pools that stand beside their cluster. */
final class AgentPools {
    static final String POOL = "azure-native:containerservice:AgentPool";

    private AgentPools() {}

    static ResourceModel pool() {
        return Arm.child(
                        POOL,
                        ManagedClusters.KIND + "/agentPools",
                        ManagedClusters.CLUSTER,
                        "resourceName",
                        "agentPoolName")
                .source("https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update")
                .source("https://learn.microsoft.com/azure/aks/use-system-pools")
                .defaultsTo("mode", "User")
                .defaultsTo("osType", "Linux")
                .defaultsTo("osDiskType", "Managed")
                .defaultsTo("type", "VirtualMachineScaleSets")
                .computed("nodeImageVersion", pool -> "AKSUbuntu-2204gen2containerd-202611.03.0")
                .derived("currentOrchestratorVersion", pool -> AksVersions.current(version(pool)))
                .replaceOn(
                        "vmSize",
                        "gpuInstanceProfile",
                        "availabilityZones",
                        "vnetSubnetID",
                        "podSubnetID",
                        "osType",
                        "osDiskSizeGB",
                        "osDiskType",
                        "maxPods",
                        "enableEncryptionAtHost",
                        "enableFIPS",
                        "enableUltraSSD",
                        "scaleSetPriority",
                        "type")
                .unordered("availabilityZones")
                .rule("agentPoolName", PoolRules.name())
                .with(pool -> PoolRules.values(pool, ""))
                .check((inputs, findings) -> PoolRules.check("", inputs, findings))
                .refersTo("vnetSubnetID", Subnets.use())
                .refersTo("podSubnetID", Subnets.use())
                .quotaPer(
                        "resourceName",
                        100,
                        "OperationNotAllowed",
                        "The number of agent pools of a managed cluster is limited to 100.")
                .admit(AgentPools::isNotNewerThanItsCluster)
                .admit(AgentPools::zonesExist)
                .admit(AgentPools::sharesTheNetworkOfTheCluster)
                .build();
    }

    static Optional<CloudResource> cluster(Subject pool) {
        return pool.find(
                ManagedClusters.CLUSTER,
                Arm.id(pool.scope().account(), ManagedClusters.KIND, pool.inputs(), List.of("resourceName")));
    }

    private static String version(Subject pool) {
        return pool.text("orchestratorVersion")
                .or(() -> cluster(pool).flatMap(found -> found.outputs().text("kubernetesVersion")))
                .orElse(AksVersions.DEFAULT);
    }

    private static void isNotNewerThanItsCluster(Subject pool) {
        Optional<String> control =
                cluster(pool).flatMap(found -> found.outputs().text("kubernetesVersion"));
        Optional<Integer> nodes = pool.text("orchestratorVersion").flatMap(AksVersions::minor);
        Optional<Integer> newest = control.flatMap(AksVersions::minor);
        if (nodes.isPresent() && newest.isPresent() && nodes.get() > newest.get()) {
            throw Refusal.invalid(
                    "NodePoolMcVersionIncompatible",
                    "Node pool version " + pool.text("orchestratorVersion").orElse("") + " and control plane version "
                            + control.orElse("")
                            + " are incompatible. Minor version of node pool cannot be bigger than control plane"
                            + " version.");
        }
        if (nodes.isPresent() && newest.isPresent() && newest.get() - nodes.get() > 3) {
            throw Refusal.invalid(
                    "NodePoolMcVersionIncompatible",
                    "Node pool version " + pool.text("orchestratorVersion").orElse("")
                            + " cannot be more than 3 minor versions behind control plane version " + control.orElse("")
                            + ".");
        }
    }

    private static void zonesExist(Subject pool) {
        Optional<String> location = cluster(pool).flatMap(Arm::locationOf);
        location.ifPresent(where -> ManagedClusters.zones(where, pool.inputs().texts("availabilityZones")));
    }

    private static void sharesTheNetworkOfTheCluster(Subject pool) {
        Optional<String> own = pool.text("vnetSubnetID").map(Arm::parentOf);
        Optional<String> others = cluster(pool).flatMap(found -> found.inputs().objects("agentPoolProfiles").stream()
                .flatMap(profile -> profile.text("vnetSubnetID").stream())
                .map(Arm::parentOf)
                .findFirst());
        if (own.isPresent() && others.isPresent() && !own.equals(others)) {
            throw Refusal.invalid(
                    "InvalidParameter",
                    "All node pools' subnets must belong to the same virtual network: " + others.get() + ".");
        }
    }
}
