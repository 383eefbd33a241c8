package io.ashlar.monitoring.incluster;

import io.ashlar.monitoring.plan.DefinitionUpgrades;
import io.ashlar.monitoring.plan.MonitoringPlan.ClusterPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.IdentityPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.MetricsPlan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the chart is told.
 *
 * @see <a href="https://github.com/prometheus-community/helm-charts/blob/main/charts/kube-prometheus-stack/values.yaml">The chart's values</a>
 */
final class MetricsValues {
    /** What no managed cluster lets Prometheus reach: scraped, they are false alarms for ever. */
    private static final List<String> HIDDEN_COMPONENTS =
            List.of("kubeControllerManager", "kubeEtcd", "kubeProxy", "kubeScheduler");

    /** Rules on what is not scraped, and on Windows nodes, of which there are none. */
    private static final List<String> IDLE_RULES = List.of(
            "etcd", "kubeControllerManager", "kubeProxy", "kubeSchedulerAlerting", "kubeSchedulerRecording", "windows");

    /** Prometheus' own objects wherever they are, not only those that carry this release's label. */
    private static final List<String> SELECTORS =
            List.of("podMonitor", "probe", "rule", "scrapeConfig", "serviceMonitor");

    private static final int ALERTMANAGER_STORAGE_GIB = 2;
    private static final int ALERTMANAGER_RETENTION_DAYS = 5;

    /** Where a point on a graph leads: the source of traces that {@code Observability} brings, if it is there. */
    private static final Map<String, String> TO_TRACES =
            Map.of("datasourceUid", "tempo", "traceIdLabelName", "trace_id");

    private final ClusterPlan plan;
    private final AlertRouting routing;

    MetricsValues(ClusterPlan plan, AlertRouting routing) {
        this.plan = plan;
        this.routing = routing;
    }

    Map<String, Object> all() {
        Map<String, Object> values = new TreeMap<>();
        values.put("fullnameOverride", plan.release());
        values.put("crds", crds());
        values.put("defaultRules", Map.of("rules", each(IDLE_RULES, false)));
        HIDDEN_COMPONENTS.forEach(component -> values.put(component, Map.of("enabled", false)));
        values.put("prometheus", prometheus());
        values.put("alertmanager", alertmanager());
        values.put("grafana", grafana());
        values.put("prometheusOperator", operator());
        values.put("kube-state-metrics", Map.of("resources", Resources.of("10m", "128Mi")));
        values.put("prometheus-node-exporter", Map.of("resources", Resources.of("20m", "64Mi")));
        return values;
    }

    /** Helm installs definitions once and keeps them; the job, a preview, also upgrades them. */
    private Map<String, Object> crds() {
        return Map.of(
                "enabled",
                true,
                "upgradeJob",
                Map.of("enabled", plan.definitions() == DefinitionUpgrades.BY_CHART_JOB));
    }

    private Map<String, Object> prometheus() {
        MetricsPlan metrics = plan.metrics();
        Map<String, Object> spec = new TreeMap<>();
        SELECTORS.forEach(selector -> spec.put(selector + "SelectorNilUsesHelmValues", false));
        spec.put("enableFeatures", List.of("exemplar-storage"));
        spec.put("replicas", metrics.copies());
        spec.put("retention", metrics.retentionDays() + "d");
        spec.put("retentionSize", metrics.retentionGib() + "GiB");
        spec.put("storageSpec", volume(metrics.storageClass(), metrics.storageGib()));
        spec.put("resources", Resources.of("200m", metrics.memory()));
        spec.put("podAntiAffinity", antiAffinity(metrics.copies()));
        return Map.of("podDisruptionBudget", disruption(metrics.copies()), "prometheusSpec", spec);
    }

    private Map<String, Object> alertmanager() {
        Map<String, Object> spec = new TreeMap<>();
        spec.put("replicas", plan.alertmanagers());
        spec.put("retention", ALERTMANAGER_RETENTION_DAYS * 24 + "h");
        spec.put("storage", volume(plan.metrics().storageClass(), ALERTMANAGER_STORAGE_GIB));
        spec.put("resources", Resources.of("10m", "64Mi"));
        spec.put("podAntiAffinity", antiAffinity(plan.alertmanagers()));
        spec.put("secrets", routing.secrets());
        Map<String, Object> values = new TreeMap<>();
        values.put("podDisruptionBudget", disruption(plan.alertmanagers()));
        values.put("alertmanagerSpec", spec);
        values.put("config", routing.config());
        plan.identity()
                .map(IdentityPlan::serviceAccount)
                .ifPresent(account -> values.put("serviceAccount", Map.of("create", true, "name", account)));
        return values;
    }

    /**
     * An empty password makes the chart generate one of 40 characters when the secret is first made, and find it again
     * by {@code lookup} ever after. Older charts would set a well-known one. See docs/decisions.
     */
    private Map<String, Object> grafana() {
        Map<String, Object> grafana = new TreeMap<>();
        grafana.put("adminPassword", "");
        grafana.put("sidecar", Map.of("datasources", Map.of("exemplarTraceIdDestinations", TO_TRACES)));
        grafana.put("resources", Resources.of("50m", "256Mi"));
        plan.grafanaSecret()
                .ifPresent(secret -> grafana.put(
                        "admin",
                        Map.of("existingSecret", secret, "userKey", "admin-user", "passwordKey", "admin-password")));
        return grafana;
    }

    private static Map<String, Object> operator() {
        return Map.of(
                "resources",
                Resources.of("20m", "128Mi"),
                "prometheusConfigReloader",
                Map.of("resources", Resources.of("10m", "64Mi")));
    }

    private static Map<String, Object> volume(String storageClass, int gib) {
        return Map.of(
                "volumeClaimTemplate",
                Map.of(
                        "spec",
                        Map.of(
                                "storageClassName",
                                storageClass,
                                "accessModes",
                                List.of("ReadWriteOnce"),
                                "resources",
                                Map.of("requests", Map.of("storage", gib + "Gi")))));
    }

    /** Two copies on one node are one copy. */
    private static String antiAffinity(int copies) {
        return copies > 1 ? "hard" : "soft";
    }

    private static Map<String, Object> disruption(int copies) {
        return Map.of("enabled", copies > 1);
    }

    private static Map<String, Object> each(List<String> keys, Object value) {
        Map<String, Object> map = new TreeMap<>();
        keys.forEach(key -> map.put(key, value));
        return map;
    }
}
