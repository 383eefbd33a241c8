package io.ashlar.sandbox.gcp.container;

import io.ashlar.sandbox.gcp.kms.KeyUse;
import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.gcp.project.GcpRegions;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;

/** Node pools. */
final class NodePools {
    private NodePools() {}

    static ResourceModel pool() {
        return Gcp.resource(
                        "gcp:container/nodePool:NodePool",
                        "NodePool",
                        "projects/{project}/locations/{location}/clusters/{cluster}/nodePools/{name}")
                .source(
                        "https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1/projects.locations.clusters.nodePools")
                .source("https://cloud.google.com/kubernetes-engine/docs/concepts/cluster-autoscaler")
                .autoNamed("name", 40)
                .computed("location", "{region}")
                .computed("version", pool -> GkeVersions.DEFAULT)
                .replaceOn(
                        "name",
                        "cluster",
                        "location",
                        "initialNodeCount",
                        "maxPodsPerNode",
                        "placementPolicy",
                        "nodeConfig.machineType",
                        "nodeConfig.diskSizeGb",
                        "nodeConfig.diskType",
                        "nodeConfig.serviceAccount",
                        "nodeConfig.oauthScopes",
                        "nodeConfig.preemptible",
                        "nodeConfig.spot",
                        "nodeConfig.shieldedInstanceConfig",
                        "nodeConfig.bootDiskKmsKey",
                        "nodeConfig.localSsdCount",
                        "nodeConfig.minCpuPlatform",
                        "nodeConfig.metadata")
                .means("cluster", Gcp::last)
                .rule("name", Gcp.rfc1035(1, 40))
                .rule("location", GcpRegions.location())
                .rule("nodeLocations[]", GcpRegions.zone())
                .rule("maxPodsPerNode", Rules.between(8, 256))
                .rule("nodeConfig.diskSizeGb", Rules.between(10, 65_536))
                .rule("nodeConfig.diskType", Rules.oneOf("pd-standard", "pd-balanced", "pd-ssd", "hyperdisk-balanced"))
                .rule(
                        "nodeConfig.machineType",
                        Rules.matches(
                                "[a-z][a-z0-9]*-[a-z]+[a-z0-9]*(-\\d+(-\\d+)?)?(-lssd)?|e2-(micro|small|medium)",
                                "a machine type like e2-standard-4"))
                .rule(
                        "nodeConfig.workloadMetadataConfig.mode",
                        Rules.oneOf("MODE_UNSPECIFIED", "GCE_METADATA", "GKE_METADATA"))
                .rule("nodeConfig.taints[].effect", Rules.oneOf("NO_SCHEDULE", "PREFER_NO_SCHEDULE", "NO_EXECUTE"))
                .rule("autoscaling.locationPolicy", Rules.oneOf("BALANCED", "ANY"))
                .rule("version", GkeVersions::complaint)
                .check(NodePools::sizes)
                .refersTo(
                        "cluster",
                        Gcp.to(Clusters.CLUSTER, "projects/{project}/locations/{location}/clusters/{value}")
                                .missing("notFound", "Not found: cluster '{value}'"))
                .refersTo(
                        "nodeConfig.serviceAccount",
                        Reference.to("gcp:serviceaccount/account:Account", "email")
                                .anywhere()
                                .except("default|.*@developer\\.gserviceaccount\\.com")
                                .missing("badRequest", "The resource 'serviceAccounts/{value}' was not found"))
                .admit(KeyUse.by("nodeConfig.bootDiskKmsKey", "compute-system"))
                .admit(NodePools::fitsItsCluster)
                .build();
    }

    private static void sizes(Properties inputs, Findings findings) {
        long least = inputs.number("autoscaling.minNodeCount").orElse(0);
        long most = inputs.number("autoscaling.maxNodeCount").orElse(Long.MAX_VALUE);
        if (least > most) {
            findings.add("autoscaling.minNodeCount", "'autoscaling.minNodeCount' must not be more than 'maxNodeCount'");
        }
        boolean perZone = inputs.has("autoscaling.minNodeCount") || inputs.has("autoscaling.maxNodeCount");
        boolean inAll = inputs.has("autoscaling.totalMinNodeCount") || inputs.has("autoscaling.totalMaxNodeCount");
        if (perZone && inAll) {
            findings.add(
                    "autoscaling.totalMinNodeCount",
                    "limits for each zone and limits in all exclude each other: 'minNodeCount' beside"
                            + " 'totalMinNodeCount'");
        }
        if (inputs.isTrue("nodeConfig.spot") && inputs.isTrue("nodeConfig.preemptible")) {
            findings.add("nodeConfig.preemptible", "'nodeConfig.spot' and 'nodeConfig.preemptible' exclude each other");
        }
        boolean surge = inputs.text("upgradeSettings.strategy").orElse("SURGE").equals("SURGE");
        if (surge
                && inputs.number("upgradeSettings.maxSurge").orElse(1) == 0
                && inputs.number("upgradeSettings.maxUnavailable").orElse(0) == 0) {
            findings.add("upgradeSettings.maxSurge", "one of 'maxSurge' and 'maxUnavailable' must be more than 0");
        }
    }

    private static void fitsItsCluster(Subject pool) {
        Optional<CloudResource> cluster = pool.text("cluster")
                .flatMap(name -> Gcp.to(Clusters.CLUSTER, "projects/{project}/locations/{location}/clusters/{value}")
                        .resolve(pool.cloud(), pool.provider().scope(), pool.inputs(), name));
        if (cluster.filter(found -> found.inputs().isTrue("enableAutopilot")).isPresent()) {
            throw Refusal.invalid(
                    "badRequest", "Autopilot clusters do not support node pools of their own: Autopilot manages them.");
        }
        boolean metadata =
                pool.text("nodeConfig.workloadMetadataConfig.mode").orElse("").equals("GKE_METADATA");
        if (metadata
                && cluster.filter(found -> !found.inputs().has("workloadIdentityConfig.workloadPool"))
                        .isPresent()) {
            throw Refusal.invalid(
                    "badRequest",
                    "GKE_METADATA needs Workload Identity on the cluster: set 'workloadIdentityConfig.workloadPool'.");
        }
        String location =
                cluster.flatMap(found -> found.outputs().text("location")).orElse("");
        for (String zone : List.copyOf(pool.inputs().texts("nodeLocations"))) {
            if (!location.isEmpty() && !Clusters.region(zone).equals(Clusters.region(location))) {
                throw Refusal.invalid(
                        "badRequest", "Node location \"" + zone + "\" is not in the region of \"" + location + "\".");
            }
        }
    }
}
