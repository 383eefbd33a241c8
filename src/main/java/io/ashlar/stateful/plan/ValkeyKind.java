package io.ashlar.stateful.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Versions.Chart;
import io.ashlar.core.manifest.ChartInstall;
import io.ashlar.core.manifest.Compute;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Later;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.core.manifest.Restricted;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Valkey that writes every change to its disk, with copies that follow it.
 *
 * @see <a href="https://github.com/valkey-io/valkey-helm/blob/main/valkey/values.yaml">The values</a>
 */
final class ValkeyKind {
    private ValkeyKind() {}

    static List<InstallStep> plan(Names names, String name, DataServiceSpec spec) {
        String users = DataServicePlanner.credentials(name, spec);
        return List.of(
                Manifest.of(names.child("users"), "v1", "Secret", spec.namespace(), users)
                        .labelled(DataServicePlanner.labels(name, spec))
                        .with("type", "Opaque")
                        .with("stringData", Map.of("default", new Later("password"))),
                new ChartInstall(
                        names.child("valkey"),
                        Chart.VALKEY,
                        name,
                        spec.namespace(),
                        values(name, spec),
                        List.of(names.child("users"), names.child("network-policy"))));
    }

    private static Map<String, Object> values(String name, DataServiceSpec spec) {
        Map<String, Object> values = new TreeMap<>();
        values.put("fullnameOverride", name);
        values.put("commonLabels", spec.ownership().chartLabels());
        values.put("resources", spec.needs().resources());
        values.put("initResources", Compute.of("20m", "32Mi").resources());
        values.put("readinessProbe", Map.of("enabled", true));
        values.put("valkeyConfig", "appendonly yes\nmaxmemory-policy noeviction\n");
        values.put(
                "auth",
                Map.of(
                        "enabled",
                        true,
                        "usersExistingSecret",
                        DataServicePlanner.credentials(name, spec),
                        "aclUsers",
                        Map.of("default", Map.of("permissions", "~* &* +@all"))));
        values.put("podDisruptionBudget", Map.of("enabled", spec.servers() > 1, "maxUnavailable", 1));
        values.put("affinity", apart(name, spec));
        values.put(
                "metrics",
                Map.of(
                        "enabled",
                        true,
                        "exporter",
                        Map.of(
                                "resources",
                                Compute.of("10m", "32Mi").resources(),
                                "securityContext",
                                Restricted.container()),
                        "podMonitor",
                        Map.of("enabled", spec.isMonitored())));
        if (spec.servers() > 1) {
            values.put(
                    "replica",
                    Map.of(
                            "enabled",
                            true,
                            "replicas",
                            spec.servers() - 1,
                            "minReplicasToWrite",
                            1,
                            "persistence",
                            Map.of("size", spec.disk() + "Gi", "storageClass", spec.storageClass())));
        } else {
            values.put(
                    "dataStorage",
                    Map.of(
                            "enabled",
                            true,
                            "requestedSize",
                            spec.disk() + "Gi",
                            "className",
                            spec.storageClass(),
                            "keepPvc",
                            spec.profile().keepsData()));
        }
        return values;
    }

    private static Map<String, Object> apart(String name, DataServiceSpec spec) {
        Map<String, Object> term = Map.of(
                "topologyKey",
                "kubernetes.io/hostname",
                "labelSelector",
                Map.of("matchLabels", Map.of("app.kubernetes.io/instance", name)));
        return spec.servers() > 1
                ? Map.of("podAntiAffinity", Map.of("requiredDuringSchedulingIgnoredDuringExecution", List.of(term)))
                : Map.of();
    }
}
