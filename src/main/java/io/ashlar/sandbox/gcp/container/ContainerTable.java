package io.ashlar.sandbox.gcp.container;

import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.gcp.project.GcpRegions;
import io.ashlar.sandbox.kubernetes.ClusterDirectory;
import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.FunctionModel.Call;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;

/** The types whose tokens begin with {@code gcp:container/} and {@code gcp:gkebackup/}. */
public final class ContainerTable implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(Clusters.cluster(), NodePools.pool(), backupPlan());
    }

    @Override
    public List<FunctionModel> functions() {
        return List.of(new FunctionModel(
                "gcp:container/getEngineVersions:getEngineVersions",
                "https://cloud.google.com/kubernetes-engine/docs/release-schedule",
                ContainerTable::versions));
    }

    /** The clusters that a kubeconfig may lead to. */
    public static ClusterDirectory clusters() {
        return (server, cloud) -> cloud.findAnywhere(Clusters.CLUSTER, "endpoint", Clusters.host(server))
                .map(cluster -> cluster.outputs()
                        .text("masterAuth.clusterCaCertificate")
                        .orElse(""));
    }

    private static Properties versions(Call call) {
        String location =
                call.arguments().text("location").orElse(call.provider().scope().region());
        if (!GcpRegions.isRegion(location) && !GcpRegions.isZone(location)) {
            throw Refusal.invalid(
                    "", "Cannot determine location: set location in this data source or at provider-level");
        }
        String prefix = call.arguments().text("versionPrefix").orElse("");
        List<String> offered = GkeVersions.OFFERED.stream()
                .filter(version -> version.startsWith(prefix))
                .toList();
        String newest = offered.isEmpty() ? "" : offered.get(0);
        return call.arguments()
                .with(Properties.of(Map.of(
                        "id", location,
                        "latestMasterVersion", newest,
                        "latestNodeVersion", newest,
                        "defaultClusterVersion", GkeVersions.DEFAULT,
                        "validMasterVersions", offered,
                        "validNodeVersions", offered,
                        "releaseChannelDefaultVersion", Map.of("REGULAR", GkeVersions.DEFAULT))));
    }

    private static ResourceModel backupPlan() {
        return Gcp.resource(
                        "gcp:gkebackup/backupPlan:BackupPlan",
                        "BackupPlan",
                        "projects/{project}/locations/{location}/backupPlans/{name}")
                .source(
                        "https://cloud.google.com/kubernetes-engine/docs/add-on/backup-for-gke/reference/rest/v1/projects.locations.backupPlans")
                .autoNamed("name", 63)
                .computed("state", plan -> "READY")
                .computed("uid", "{hex:32}")
                .replaceOn("name", "location", "cluster")
                .rule("name", Gcp.rfc1035(1, 63))
                .rule("location", GcpRegions.region())
                .rule("retentionPolicy.backupDeleteLockDays", Rules.between(0, 90))
                .rule("retentionPolicy.backupRetainDays", Rules.between(0, 365))
                .check((inputs, findings) -> {
                    long locked = inputs.number("retentionPolicy.backupDeleteLockDays")
                            .orElse(0);
                    long kept =
                            inputs.number("retentionPolicy.backupRetainDays").orElse(0);
                    if (kept > 0 && locked > kept) {
                        findings.add(
                                "retentionPolicy.backupDeleteLockDays",
                                "'backupDeleteLockDays' must not be more than 'backupRetainDays'");
                    }
                    if (inputs.has("backupSchedule.cronSchedule")
                            && kept == 0
                            && !inputs.isUnknown("retentionPolicy")) {
                        findings.add(
                                "retentionPolicy.backupRetainDays",
                                "'backupRetainDays' must be given with a 'cronSchedule'");
                    }
                    long what = List.of("allNamespaces", "selectedNamespaces", "selectedApplications").stream()
                            .filter(one -> inputs.has("backupConfig." + one))
                            .count();
                    if (inputs.has("backupConfig") && what != 1) {
                        findings.add(
                                "backupConfig",
                                "exactly one of 'allNamespaces', 'selectedNamespaces' and 'selectedApplications' must"
                                        + " be given");
                    }
                })
                .refersTo(
                        "cluster", Gcp.to(Clusters.CLUSTER, "projects/{project}/locations/{location}/clusters/{value}"))
                .admit(plan -> {
                    boolean lockedBefore = plan.existing()
                            .filter(existing -> existing.inputs().isTrue("retentionPolicy.locked"))
                            .isPresent();
                    if (lockedBefore && !plan.inputs().isTrue("retentionPolicy.locked")) {
                        throw Refusal.invalid("failedPrecondition", "a locked retention policy cannot be unlocked");
                    }
                })
                .build();
    }
}
