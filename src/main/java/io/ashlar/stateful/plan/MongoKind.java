package io.ashlar.stateful.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Versions.Chart;
import io.ashlar.core.Versions.Image;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.core.manifest.Restricted;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A MongoDB replica set of Percona's operator, which makes its users' passwords and talks TLS among the servers and to clients.
 *
 * @see <a href="https://docs.percona.com/percona-operator-for-mongodb/operator.html">The fields</a>
 */
final class MongoKind {
    private MongoKind() {}

    static List<Manifest> plan(Names names, String name, DataServiceSpec spec) {
        Map<String, Object> servers = new TreeMap<>();
        servers.put("name", "rs0");
        servers.put("size", spec.servers());
        servers.put("labels", spec.ownership().chartLabels());
        servers.put("affinity", Map.of("antiAffinityTopologyKey", "kubernetes.io/hostname"));
        servers.put("podDisruptionBudget", Map.of("maxUnavailable", 1));
        servers.put("resources", spec.needs().resources());
        servers.put("podSecurityContext", Restricted.pod());
        servers.put("containerSecurityContext", unprivileged());
        servers.put("expose", Map.of("enabled", false));
        servers.put(
                "volumeSpec",
                Map.of(
                        "persistentVolumeClaim",
                        Map.of(
                                "storageClassName",
                                spec.storageClass(),
                                "accessModes",
                                List.of("ReadWriteOnce"),
                                "resources",
                                Map.of("requests", Map.of("storage", spec.disk() + "Gi")))));
        Map<String, Object> cluster = new TreeMap<>();
        // The chart's version is its operator's.
        cluster.put("crVersion", Chart.PERCONA_MONGODB_OPERATOR.version());
        cluster.put("image", Image.PERCONA_MONGODB.reference());
        cluster.put("imagePullPolicy", "IfNotPresent");
        cluster.put("updateStrategy", "SmartUpdate");
        // Versions are changed by whoever owns the cluster, and nobody is told what runs here.
        cluster.put("upgradeOptions", Map.of("apply", "disabled"));
        cluster.put("unsafeFlags", Map.of("replsetSize", spec.servers() < 3));
        cluster.put("tls", Map.of("mode", "requireTLS"));
        cluster.put("secrets", Map.of("users", DataServicePlanner.credentials(name, spec)));
        cluster.put("initContainerSecurityContext", unprivileged());
        cluster.put("replsets", List.of(servers));
        cluster.put("sharding", Map.of("enabled", false));
        cluster.put("backup", Map.of("enabled", false, "image", Image.PERCONA_BACKUP_MONGODB.reference()));
        cluster.put("logcollector", Map.of("enabled", false));
        return List.of(Manifest.of(
                        names.child("cluster"), "psmdb.percona.com/v1", "PerconaServerMongoDB", spec.namespace(), name)
                .labelled(DataServicePlanner.labels(name, spec))
                .with("spec", cluster)
                .after(names.child("network-policy")));
    }

    /** It writes beside its data: the root cannot be read-only. */
    private static Map<String, Object> unprivileged() {
        Map<String, Object> context = new TreeMap<>(Restricted.container());
        context.remove("readOnlyRootFilesystem");
        return context;
    }
}
