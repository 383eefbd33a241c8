package io.ashlar.stateful.plan;

import io.ashlar.core.Names;
import io.ashlar.core.manifest.Manifest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Postgres of CloudNativePG: it makes the password, fails over by itself, and keeps a budget of disruptions.
 *
 * @see <a href="https://cloudnative-pg.io/documentation/current/cloudnative-pg.v1/">Its kinds</a>
 */
final class PostgresKind {
    private static final int SNAPSHOT_HOUR = 2;

    private PostgresKind() {}

    static List<Manifest> plan(Names names, String name, DataServiceSpec spec) {
        Map<String, Object> cluster = new TreeMap<>();
        cluster.put("instances", spec.servers());
        cluster.put("enablePDB", spec.servers() > 1);
        cluster.put("primaryUpdateStrategy", "unsupervised");
        cluster.put("storage", Map.of("size", spec.disk() + "Gi", "storageClass", spec.storageClass()));
        cluster.put("resources", spec.needs().resources());
        cluster.put("inheritedMetadata", Map.of("labels", spec.ownership().chartLabels()));
        cluster.put(
                "affinity",
                Map.of(
                        "enablePodAntiAffinity",
                        true,
                        "topologyKey",
                        "kubernetes.io/hostname",
                        "podAntiAffinityType",
                        spec.servers() > 1 ? "required" : "preferred"));
        cluster.put("bootstrap", Map.of("initdb", Map.of("database", "app", "owner", "app", "dataChecksums", true)));
        cluster.put(
                "postgresql",
                Map.of(
                        "parameters",
                        Map.of("log_min_duration_statement", "1000", "ssl_min_protocol_version", "TLSv1.2"),
                        "pg_hba",
                        // Whoever comes over the network comes by TLS.
                        List.of("hostnossl all all all reject", "hostssl all all all scram-sha-256")));
        cluster.put("backup", Map.of("volumeSnapshot", Map.of("snapshotOwnerReference", "cluster")));
        if (spec.servers() > 2) {
            cluster.put("minSyncReplicas", 1);
            cluster.put("maxSyncReplicas", 1);
        }
        Manifest made = Manifest.of(names.child("cluster"), "postgresql.cnpg.io/v1", "Cluster", spec.namespace(), name)
                .labelled(DataServicePlanner.labels(name, spec))
                .with("spec", cluster)
                .after(names.child("network-policy"));
        Manifest backups = Manifest.of(
                        names.child("backups"),
                        "postgresql.cnpg.io/v1",
                        "ScheduledBackup",
                        spec.namespace(),
                        name + "-daily")
                .labelled(DataServicePlanner.labels(name, spec))
                .with(
                        "spec",
                        Map.of(
                                // Six fields: the first are seconds.
                                "schedule",
                                "0 0 %d * * *".formatted(SNAPSHOT_HOUR),
                                "backupOwnerReference",
                                "self",
                                "method",
                                "volumeSnapshot",
                                "cluster",
                                Map.of("name", name)))
                .after(names.child("cluster"));
        if (!spec.isMonitored()) {
            return List.of(made, backups);
        }
        return List.of(
                made,
                backups,
                Monitors.pods(names, name, spec, Map.of("cnpg.io/cluster", name), "metrics", "/metrics"));
    }
}
