package io.ashlar.observability.plan;

import io.ashlar.observability.plan.dashboards.GrafanaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where Grafana asks, each joined to the others: a log line leads to its trace, a span to its lines and to the rates of its
 * service. From metrics to traces lead exemplars, which the chart's own Prometheus source carries.
 *
 * @see <a href="https://grafana.com/docs/grafana/latest/administration/provisioning/#data-sources">Provisioning</a>
 * @see <a href="https://grafana.com/docs/grafana/latest/datasources/tempo/configure-tempo-data-source/">Tempo's settings</a>
 */
final class DataSources {
    /** The uid of Tempo: the chart's exemplars lead here. */
    static final String TRACES = "tempo";

    private static final String LOGS = "logs";

    private DataSources() {}

    static Map<String, Object> of(ObservabilitySpec spec) {
        List<Object> sources = new ArrayList<>();
        sources.add(spec.logs() == LogStore.LOKI ? loki() : elasticsearch());
        sources.add(tempo(spec.logs()));
        return Map.of("apiVersion", 1, "datasources", sources);
    }

    private static Map<String, Object> loki() {
        Map<String, Object> source = source("Loki", LOGS, "loki", Stores.LOKI_ADDRESS);
        // Grafana replaces $ in these files itself, so one that it shall keep is written twice.
        source.put(
                "jsonData",
                Map.of(
                        "derivedFields",
                        List.of(Map.of(
                                "name", "Trace",
                                "matcherType", "label",
                                "matcherRegex", "trace_id",
                                "url", "$${__value.raw}",
                                "datasourceUid", TRACES))));
        return source;
    }

    /** The password is read from the environment of Grafana, which gets it from the operator's secret. */
    private static Map<String, Object> elasticsearch() {
        Map<String, Object> source = source("Elasticsearch", LOGS, "elasticsearch", Elastic.ADDRESS);
        source.put("basicAuth", true);
        source.put("basicAuthUser", "elastic");
        source.put("secureJsonData", Map.of("basicAuthPassword", "$ELASTIC_PASSWORD"));
        source.put(
                "jsonData",
                Map.of(
                        "index",
                        "logs-*",
                        "timeField",
                        "@timestamp",
                        "logMessageField",
                        "body.text",
                        "tlsSkipVerify",
                        false,
                        "dataLinks",
                        List.of(Map.of("field", "trace_id", "url", "$${__value.raw}", "datasourceUid", TRACES))));
        return source;
    }

    private static Map<String, Object> tempo(LogStore logs) {
        Map<String, Object> source = source("Tempo", TRACES, "tempo", Stores.TEMPO_ADDRESS);
        Map<String, Object> settings = new TreeMap<>();
        settings.put(
                "tracesToLogsV2",
                Map.of(
                        "datasourceUid",
                        LOGS,
                        "spanStartTimeShift",
                        "-5m",
                        "spanEndTimeShift",
                        "5m",
                        "filterByTraceID",
                        true,
                        "filterBySpanID",
                        false,
                        "tags",
                        List.of(Map.of(
                                "key",
                                "service.name",
                                "value",
                                logs == LogStore.LOKI ? "service_name" : "resource.attributes.service.name"))));
        settings.put(
                "tracesToMetrics",
                Map.of(
                        "datasourceUid",
                        GrafanaModel.PROMETHEUS,
                        "tags",
                        List.of(Map.of("key", "service.name", "value", "service_name")),
                        "queries",
                        List.of(Map.of(
                                "name",
                                "Requests",
                                "query",
                                "sum by (span_name) (rate(traces_span_metrics_calls_total{$$__tags}[5m]))"))));
        settings.put("serviceMap", Map.of("datasourceUid", GrafanaModel.PROMETHEUS));
        settings.put("nodeGraph", Map.of("enabled", true));
        source.put("jsonData", settings);
        return source;
    }

    private static Map<String, Object> source(String name, String uid, String type, String address) {
        Map<String, Object> source = new TreeMap<>();
        source.put("name", name);
        source.put("uid", uid);
        source.put("type", type);
        source.put("access", "proxy");
        source.put("url", address);
        source.put("editable", false);
        return source;
    }
}
