package io.ashlar.stateful.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Versions.Chart;
import io.ashlar.core.manifest.ChartInstall;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Restricted;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * SeaweedFS with S3's interface: the chart makes the keys. Each object lies on two servers where there are several.
 *
 * @see <a href="https://github.com/seaweedfs/seaweedfs/blob/master/k8s/charts/seaweedfs/values.yaml">The values</a>
 */
final class ObjectKind {
    private static final int METADATA_GIB = 5;

    private ObjectKind() {}

    static List<InstallStep> plan(Names names, String name, DataServiceSpec spec) {
        return List.of(new ChartInstall(
                names.child("seaweedfs"),
                Chart.SEAWEEDFS,
                name,
                spec.namespace(),
                values(name, spec),
                List.of(names.child("network-policy"))));
    }

    private static Map<String, Object> values(String name, DataServiceSpec spec) {
        boolean several = spec.servers() > 1;
        Map<String, Object> values = new TreeMap<>();
        values.put("fullnameOverride", name);
        values.put(
                "global",
                Map.of(
                        "seaweedfs",
                        Map.of(
                                "createClusterRole",
                                false,
                                "enableReplication",
                                several,
                                "replicationPlacement",
                                several ? "001" : "000",
                                "automountServiceAccountToken",
                                false,
                                "monitoring",
                                Map.of("enabled", spec.isMonitored()))));
        Map<String, Object> master = part(spec, spec.servers());
        master.put("data", claim(spec, METADATA_GIB));
        values.put("master", master);
        Map<String, Object> volume = part(spec, spec.servers());
        Map<String, Object> disk = new TreeMap<>(claim(spec, spec.disk()));
        disk.put("name", "data1");
        disk.put("maxVolumes", 0);
        volume.put("dataDirs", List.of(disk));
        values.put("volume", volume);
        Map<String, Object> filer = part(spec, several ? 2 : 1);
        filer.put("data", claim(spec, METADATA_GIB));
        values.put("filer", filer);
        Map<String, Object> door = part(spec, several ? 2 : 1);
        door.put("enabled", true);
        door.put("enableAuth", true);
        values.put("s3", door);
        return values;
    }

    private static Map<String, Object> claim(DataServiceSpec spec, int gib) {
        return Map.of("type", "persistentVolumeClaim", "size", gib + "Gi", "storageClass", spec.storageClass());
    }

    private static Map<String, Object> part(DataServiceSpec spec, int replicas) {
        Map<String, Object> pod = new TreeMap<>(Restricted.pod());
        pod.put("enabled", true);
        Map<String, Object> container = new TreeMap<>(Restricted.container());
        container.remove("readOnlyRootFilesystem");
        container.put("enabled", true);
        Map<String, Object> part = new TreeMap<>();
        part.put("replicas", replicas);
        part.put("podLabels", spec.ownership().chartLabels());
        part.put("resources", spec.needs().resources());
        part.put("podSecurityContext", pod);
        part.put("containerSecurityContext", container);
        // The chart's own default is a directory of the node.
        part.put("logs", Map.of("type", "emptyDir"));
        return part;
    }
}
