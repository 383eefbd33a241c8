package io.ashlar.backup.incluster;

import io.ashlar.backup.ClusterStorage;
import io.ashlar.backup.plan.BackupPlan.ClusterPlan;
import io.ashlar.backup.plan.Schedule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the chart is told.
 *
 * @see <a href="https://github.com/vmware-tanzu/helm-charts/blob/main/charts/velero/values.yaml">The chart's values</a>
 */
final class VeleroValues {
    private static final String LOCATION = "default";

    private final ClusterPlan plan;
    private final ClusterStorage storage;

    VeleroValues(ClusterPlan plan, ClusterStorage storage) {
        this.plan = plan;
        this.storage = storage;
    }

    /**
     * All values.
     *
     * @param clusterRole name of the role in the cluster that says what it may do
     */
    Map<String, Object> all(Object clusterRole) {
        Map<String, Object> values = new TreeMap<>();
        values.put("fullnameOverride", plan.release());
        values.put("initContainers", List.of(plugin()));
        values.put("configuration", configuration());
        // The chart expects a secret with a key; the pods have an identity.
        values.put("credentials", Map.of("useSecret", false));
        values.put(
                "serviceAccount",
                Map.of(
                        "server",
                        Map.of(
                                "create",
                                true,
                                "name",
                                plan.serviceAccount(),
                                "annotations",
                                storage.accountAnnotations())));
        values.put("podLabels", storage.podLabels());
        values.put("rbac", rights(clusterRole));
        // Without the agent, volumes that have no snapshots are not backed up, and nobody is told.
        values.put("deployNodeAgent", true);
        values.put("nodeAgent", Map.of("resources", resources("100m", "512Mi"), "labels", storage.podLabels()));
        values.put("resources", resources("100m", "256Mi"));
        values.put("schedules", Map.of("daily", schedule()));
        values.put("metrics", Map.of("serviceMonitor", monitor(), "nodeAgentPodMonitor", monitor()));
        // Definitions follow the chart's version; they are never removed with it.
        values.put("upgradeCRDs", true);
        values.put("cleanUpCRDs", false);
        return values;
    }

    private Map<String, Object> plugin() {
        return Map.of(
                "name",
                storage.pluginName(),
                "image",
                storage.plugin(),
                "volumeMounts",
                List.of(Map.of("name", "plugins", "mountPath", "/target")));
    }

    private Map<String, Object> configuration() {
        return Map.of(
                "backupStorageLocation",
                List.of(Map.of(
                        "name",
                        LOCATION,
                        "provider",
                        storage.provider(),
                        "bucket",
                        storage.bucket(),
                        "default",
                        true,
                        "config",
                        storage.storageSettings())),
                "volumeSnapshotLocation",
                List.of(Map.of(
                        "name", LOCATION, "provider", storage.provider(), "config", storage.snapshotSettings())));
    }

    /** The chart binds cluster-admin unless it is told of another role. */
    private static Map<String, Object> rights(Object clusterRole) {
        return Map.of("create", true, "clusterAdministrator", true, "clusterAdministratorName", clusterRole);
    }

    private Map<String, Object> schedule() {
        return Map.of(
                "schedule",
                cron(plan.schedule()),
                "useOwnerReferencesInBackup",
                false,
                "template",
                Map.of("ttl", plan.keepHours() + "h0m0s", "storageLocation", LOCATION, "snapshotVolumes", true));
    }

    /** Made only where Prometheus' operator is there to read it. */
    private static Map<String, Object> monitor() {
        return Map.of("enabled", true, "autodetect", true);
    }

    private static Map<String, Object> resources(String cpu, String memory) {
        return Map.of("requests", Map.of("cpu", cpu, "memory", memory), "limits", Map.of("memory", memory));
    }

    /** Five fields, as https://en.wikipedia.org/wiki/Cron has it. */
    private static String cron(Schedule schedule) {
        return "%d %d * * *"
                .formatted(schedule.time().getMinute(), schedule.time().getHour());
    }
}
