package io.ashlar.observability.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Versions.Chart;
import io.ashlar.core.Versions.Image;
import io.ashlar.core.manifest.ChartInstall;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Restricted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * OpenTelemetry collectors: an agent on each node that reads the output of containers, and a gateway that takes it, and the
 * traces of workloads, and knows where each belongs. The gateway also counts spans, so that every traced service has rates,
 * errors and durations, with the trace of one request beside them.
 *
 * @see <a href="https://opentelemetry.io/docs/collector/deployment/">Agents and gateways</a>
 * @see <a href="https://github.com/open-telemetry/opentelemetry-helm-charts/tree/main/charts/opentelemetry-collector">The chart</a>
 */
final class Collectors {
    static final String GATEWAY = "telemetry";
    static final String AGENT = "node-logs";

    private static final String GATEWAY_ADDRESS = GATEWAY + "." + Homes.MAIN + ".svc:4317";
    private static final String MY_ADDRESS = "${env:MY_POD_IP}";
    private static final int OWN_METRICS = 8888;
    private static final int SPAN_METRICS = 8889;
    private static final int HEALTH = 13133;
    private static final String TO_TRACES = "otlp/traces";
    private static final String TO_LOGS = "otlphttp/logs";
    private static final String TO_ELASTICSEARCH = "elasticsearch/logs";
    private static final String TO_GATEWAY = "otlp/gateway";

    private final Names names;
    private final ObservabilitySpec spec;
    private final ObservabilityDefaults sizes;

    Collectors(Names names, ObservabilitySpec spec) {
        this.names = names;
        this.spec = spec;
        this.sizes = ObservabilityDefaults.of(spec.profile());
    }

    /** The agents go before the gateway, and come after it. */
    List<InstallStep> plan() {
        ChartInstall gateway = new ChartInstall(
                names.child(GATEWAY), Chart.OPENTELEMETRY_COLLECTOR, GATEWAY, Homes.MAIN, gateway(), before());
        ChartInstall agent = new ChartInstall(
                names.child(AGENT),
                Chart.OPENTELEMETRY_COLLECTOR,
                AGENT,
                Homes.AGENTS,
                agent(),
                List.of(gateway.resourceName()));
        return List.of(gateway, agent);
    }

    private List<String> before() {
        return List.of(
                names.child(Stores.TRACES),
                spec.logs() == LogStore.LOKI ? names.child(Stores.LOGS) : names.child(Elastic.OBJECT));
    }

    private Map<String, Object> gateway() {
        Map<String, Object> values = common(GATEWAY, "deployment");
        values.put("replicaCount", sizes.gateways());
        values.put("podDisruptionBudget", Map.of("enabled", sizes.gateways() > 1, "minAvailable", 1));
        values.put("alternateConfig", gatewayConfig());
        values.put("presets", Map.of("kubernetesAttributes", Map.of("enabled", true)));
        values.put("resources", Stores.resources("200m", "512Mi"));
        values.put("podSecurityContext", Restricted.pod());
        values.put("securityContext", Restricted.container());
        Map<String, Object> ports = ports();
        ports.put(
                "spans",
                Map.of("enabled", true, "containerPort", SPAN_METRICS, "servicePort", SPAN_METRICS, "protocol", "TCP"));
        values.put("ports", ports);
        values.put(
                "serviceMonitor",
                Map.of(
                        "enabled",
                        true,
                        "metricsEndpoints",
                        List.of(Map.of("port", "metrics"), Map.of("port", "spans"))));
        if (spec.logs() == LogStore.ELASTICSEARCH) {
            values.putAll(Elastic.access());
        }
        return values;
    }

    private Map<String, Object> gatewayConfig() {
        Map<String, Object> exporters = new TreeMap<>();
        exporters.put(
                TO_TRACES, Map.of("endpoint", "traces." + Homes.MAIN + ".svc:4317", "tls", Map.of("insecure", true)));
        exporters.put("prometheus", Map.of("endpoint", MY_ADDRESS + ":" + SPAN_METRICS, "enable_open_metrics", true));
        String logs = spec.logs() == LogStore.LOKI ? TO_LOGS : TO_ELASTICSEARCH;
        exporters.put(
                logs,
                spec.logs() == LogStore.LOKI ? Map.of("endpoint", Stores.LOKI_ADDRESS + "/otlp") : Elastic.exporter());
        Map<String, Object> config = config();
        config.put("receivers", Map.of("otlp", otlp()));
        config.put("exporters", exporters);
        config.put(
                "connectors",
                Map.of("spanmetrics", Map.of("exemplars", Map.of("enabled", true)), "servicegraph", Map.of()));
        config.put(
                "service",
                service(Map.of(
                        "traces", pipeline(List.of("otlp"), List.of(TO_TRACES, "spanmetrics", "servicegraph")),
                        "metrics", pipeline(List.of("spanmetrics", "servicegraph"), List.of("prometheus")),
                        "logs", pipeline(List.of("otlp"), List.of(logs)))));
        return config;
    }

    private Map<String, Object> agent() {
        Map<String, Object> values = common(AGENT, "daemonset");
        Map<String, Object> config = config();
        config.put(
                "exporters", Map.of(TO_GATEWAY, Map.of("endpoint", GATEWAY_ADDRESS, "tls", Map.of("insecure", true))));
        config.put("service", service(Map.of("logs", pipeline(List.of(), List.of(TO_GATEWAY)))));
        values.put("alternateConfig", config);
        // Where it was when it was stopped: nothing is read twice, and nothing is missed.
        values.put(
                "presets",
                Map.of(
                        "logsCollection", Map.of("enabled", true, "storeCheckpoints", true),
                        "kubernetesAttributes", Map.of("enabled", true)));
        values.put("resources", Stores.resources("50m", "256Mi"));
        // The node's logs belong to root; it reads them, and may do nothing else.
        values.put("podSecurityContext", Map.of("runAsUser", 0, "runAsGroup", 0));
        values.put("securityContext", rootThatReads());
        Map<String, Object> ports = ports();
        List.of("otlp", "otlp-http").forEach(port -> ports.put(port, Map.of("enabled", false)));
        values.put("ports", ports);
        values.put("podMonitor", Map.of("enabled", true));
        // Logs of every node, also of those that keep other pods away.
        values.put("tolerations", List.of(Map.of("operator", "Exists")));
        return values;
    }

    private static Map<String, Object> rootThatReads() {
        return Map.of(
                "allowPrivilegeEscalation",
                false,
                "readOnlyRootFilesystem",
                true,
                "capabilities",
                Map.of("drop", List.of("ALL"), "add", List.of("DAC_READ_SEARCH")),
                "seccompProfile",
                Map.of("type", "RuntimeDefault"));
    }

    private Map<String, Object> common(String name, String mode) {
        Map<String, Object> values = new TreeMap<>();
        values.put("fullnameOverride", name);
        values.put("mode", mode);
        values.put("additionalLabels", Stores.owner(spec));
        values.put(
                "image",
                Map.of(
                        "repository", Image.OPENTELEMETRY_COLLECTOR_CONTRIB.repository(),
                        "tag", Image.OPENTELEMETRY_COLLECTOR_CONTRIB.tag()));
        return values;
    }

    /** Jaeger's and Zipkin's own protocols would be four more open ports: workloads speak OTLP. */
    private static Map<String, Object> ports() {
        Map<String, Object> ports = new TreeMap<>();
        List.of("jaeger-compact", "jaeger-thrift", "jaeger-grpc", "zipkin")
                .forEach(port -> ports.put(port, Map.of("enabled", false)));
        ports.put("metrics", Map.of("enabled", true));
        return ports;
    }

    private static Map<String, Object> config() {
        Map<String, Object> config = new TreeMap<>();
        config.put("extensions", Map.of("health_check", Map.of("endpoint", MY_ADDRESS + ":" + HEALTH)));
        // Refuses what would kill it, and lets senders try again.
        config.put(
                "processors",
                Map.of(
                        "batch", Map.of(),
                        "memory_limiter",
                                Map.of("check_interval", "5s", "limit_percentage", 80, "spike_limit_percentage", 25)));
        return config;
    }

    private static Map<String, Object> otlp() {
        return Map.of(
                "protocols",
                Map.of(
                        "grpc", Map.of("endpoint", MY_ADDRESS + ":4317"),
                        "http", Map.of("endpoint", MY_ADDRESS + ":4318")));
    }

    private static Map<String, Object> service(Map<String, Object> pipelines) {
        List<Object> readers = new ArrayList<>();
        readers.add(Map.of(
                "pull", Map.of("exporter", Map.of("prometheus", Map.of("host", MY_ADDRESS, "port", OWN_METRICS)))));
        return Map.of(
                "extensions",
                List.of("health_check"),
                "pipelines",
                pipelines,
                "telemetry",
                Map.of("metrics", Map.of("readers", readers)));
    }

    private static Map<String, Object> pipeline(List<String> receivers, List<String> exporters) {
        return Map.of("receivers", receivers, "processors", List.of("memory_limiter", "batch"), "exporters", exporters);
    }
}
