package io.ashlar.observability.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Versions.Chart;
import io.ashlar.core.manifest.ChartInstall;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Later;
import io.ashlar.core.manifest.Restricted;
import io.ashlar.monitoring.plan.MonitoringPlanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Exporters of databases and caches outside the cluster, and of what the cluster costs. The label {@code instance} of what
 * they measure is the database's name here, and not the exporter's address, which is another after each restart.
 *
 * @see <a href="https://github.com/prometheus-community/helm-charts/tree/main/charts">The charts</a>
 */
final class Exporters {
    private final Names names;
    private final ObservabilitySpec spec;

    Exporters(Names names, ObservabilitySpec spec) {
        this.names = names;
        this.spec = spec;
    }

    List<InstallStep> plan() {
        List<InstallStep> steps = new ArrayList<>();
        spec.exporters().forEach((key, exporter) -> {
            String release = exporter.kind().word() + "-" + key;
            boolean postgres = exporter.kind() == Exporter.Kind.POSTGRES;
            steps.add(new ChartInstall(
                    names.child("exporter", release),
                    postgres ? Chart.POSTGRES_EXPORTER : Chart.REDIS_EXPORTER,
                    release,
                    Homes.MAIN,
                    postgres ? postgres(release, key, exporter) : redis(release, key, exporter),
                    List.of()));
        });
        steps.add(new ChartInstall(names.child("cost"), Chart.OPENCOST, "opencost", Homes.MAIN, openCost(), List.of()));
        return steps;
    }

    private Map<String, Object> postgres(String release, String key, Exporter exporter) {
        Map<String, Object> datasource = new TreeMap<>();
        datasource.put("host", new Later("exporter." + key + ".host"));
        datasource.put("port", new Later("exporter." + key + ".port"));
        datasource.put("user", exporter.user());
        datasource.put("passwordSecret", Map.of("name", exporter.secret(), "key", exporter.key()));
        datasource.put("database", "postgres");
        datasource.put("sslmode", "require");
        Map<String, Object> values = new TreeMap<>();
        values.put("fullnameOverride", release);
        values.put(
                "config",
                Map.of(
                        "datasource",
                        datasource,
                        // Off unless asked for, and read by an alert each.
                        "extraArgs",
                        List.of("--collector.database_wraparound", "--collector.long_running_transactions")));
        values.put("resources", Stores.resources("20m", "64Mi"));
        values.put("podLabels", Stores.owner(spec));
        values.put("serviceMonitor", Map.of("enabled", true, "relabelings", List.of(instance(key)), "interval", "30s"));
        return values;
    }

    private Map<String, Object> redis(String release, String key, Exporter exporter) {
        Map<String, Object> values = new TreeMap<>();
        values.put("fullnameOverride", release);
        values.put("redisAddress", new Later("exporter." + key + ".address"));
        values.put(
                "auth",
                Map.of(
                        "enabled", true,
                        "redisUser", exporter.user(),
                        "secret", Map.of("name", exporter.secret(), "key", exporter.key())));
        // Managed Redis refuses CONFIG; the exporter would log an error at each scrape.
        values.put("env", List.of(Map.of("name", "REDIS_EXPORTER_CONFIG_COMMAND", "value", "-")));
        values.put("resources", Stores.resources("20m", "64Mi"));
        values.put("labels", Stores.owner(spec));
        values.put("podSecurityContext", Restricted.pod());
        values.put("securityContext", Restricted.container());
        values.put("serviceMonitor", Map.of("enabled", true, "relabelings", List.of(instance(key)), "interval", "30s"));
        return values;
    }

    private static Map<String, Object> instance(String key) {
        return Map.of("targetLabel", "instance", "replacement", key);
    }

    private Map<String, Object> openCost() {
        Map<String, Object> prometheus = Map.of(
                "internal",
                Map.of(
                        "enabled",
                        true,
                        "serviceName",
                        MonitoringPlanner.RELEASE + "-prometheus",
                        "namespaceName",
                        MonitoringPlanner.NAMESPACE,
                        "port",
                        9090));
        Map<String, Object> cost = new TreeMap<>();
        cost.put("prometheus", prometheus);
        cost.put("metrics", Map.of("serviceMonitor", Map.of("enabled", true)));
        cost.put(
                "exporter",
                Map.of(
                        "resources",
                        Stores.resources("50m", "256Mi"),
                        "securityContext",
                        Restricted.container(),
                        // The one place that it writes to: price lists.
                        "extraVolumeMounts",
                        List.of(Map.of("name", "price-lists", "mountPath", "/var/configs"))));
        // Grafana shows what it measures; nobody needs a second page or an assistant's door.
        cost.put("ui", Map.of("enabled", false));
        cost.put("mcp", Map.of("enabled", false));
        return Map.of(
                "opencost", cost,
                "extraVolumes", List.of(Map.of("name", "price-lists", "emptyDir", Map.of())),
                "podLabels", Stores.owner(spec),
                "podSecurityContext", Restricted.pod());
    }
}
