package io.ashlar.observability.plan.dashboards;

import static io.ashlar.observability.plan.dashboards.Panel.figure;
import static io.ashlar.observability.plan.dashboards.Panel.graph;

/** What comes in at the entrance, and what logs and traces tell of it. */
final class TrafficDashboards {
    private static final String ENVOY = "{envoy_cluster_name=~\"httproute/.*\"}";

    private TrafficDashboards() {}

    static Dashboard ingress() {
        return Dashboard.of("ingress", "Ingress")
                .row(
                        "Now",
                        figure("Requests", Unit.REQUESTS_PER_SECOND, "sum(ingress:requests:rate5m)"),
                        figure(
                                        "Failed",
                                        Unit.SHARE,
                                        "(sum(ingress:errors:rate5m) or vector(0)) / sum(ingress:requests:rate5m)")
                                .redAbove(0.01),
                        figure("95 of 100 within", Unit.SECONDS, "max(ingress:latency_p95:seconds5m)")
                                .redAbove(0.5),
                        figure(
                                        "Days to the next certificate's end",
                                        Unit.COUNT,
                                        "min(certmanager_certificate_expiration_timestamp_seconds - time()) / 86400")
                                .redBelow(21))
                .row(
                        "Everything",
                        graph(
                                "Requests",
                                Unit.REQUESTS_PER_SECOND,
                                Query.of("ingress:requests:rate5m", "{{controller}}")),
                        graph(
                                        "Failed",
                                        Unit.SHARE,
                                        Query.of("ingress:errors:rate5m / ingress:requests:rate5m", "{{controller}}"))
                                .redAbove(0.01),
                        graph(
                                        "95 of 100 answers within",
                                        Unit.SECONDS,
                                        Query.of("ingress:latency_p95:seconds5m", "{{controller}}"))
                                .redAbove(0.5),
                        graph(
                                "Connections",
                                Unit.COUNT,
                                Query.of("sum(envoy_http_downstream_cx_active)", "Envoy"),
                                Query.of(
                                        "sum(nginx_ingress_controller_nginx_process_connections{state=\"active\"})",
                                        "nginx")))
                .row(
                        "By route",
                        graph(
                                "Requests (Envoy)",
                                Unit.REQUESTS_PER_SECOND,
                                Query.of(
                                        "sum by (envoy_cluster_name) (rate(envoy_cluster_upstream_rq_total" + ENVOY
                                                + "[$__rate_interval]))",
                                        "{{envoy_cluster_name}}")),
                        graph(
                                "Failed (Envoy)",
                                Unit.REQUESTS_PER_SECOND,
                                Query.of(
                                        "sum by (envoy_cluster_name)"
                                                + " (rate(envoy_cluster_upstream_rq_xx{envoy_cluster_name=~\"httproute/.*\",envoy_response_code_class=\"5\"}[$__rate_interval]))",
                                        "{{envoy_cluster_name}}")),
                        graph(
                                "Requests (nginx)",
                                Unit.REQUESTS_PER_SECOND,
                                Query.of(
                                        "sum by (exported_namespace, ingress)"
                                                + " (rate(nginx_ingress_controller_requests[$__rate_interval]))",
                                        "{{exported_namespace}}/{{ingress}}")),
                        graph(
                                "Pods that Envoy finds healthy",
                                Unit.SHARE,
                                Query.of(
                                        "sum by (envoy_cluster_name) (envoy_cluster_membership_healthy" + ENVOY
                                                + ") / sum by (envoy_cluster_name) (envoy_cluster_membership_total"
                                                + ENVOY
                                                + ")",
                                        "{{envoy_cluster_name}}")));
    }

    static Dashboard telemetry() {
        return Dashboard.of("telemetry", "Logs and traces")
                .row(
                        "Logs",
                        graph(
                                "Lines",
                                Unit.PER_SECOND,
                                Query.of("sum(rate(loki_distributor_lines_received_total[$__rate_interval]))", "taken"),
                                Query.of("sum(rate(loki_discarded_samples_total[$__rate_interval]))", "thrown away")),
                        graph(
                                "Bytes",
                                Unit.BYTES,
                                Query.of(
                                        "sum by (tenant)"
                                                + " (rate(loki_distributor_bytes_received_total[$__rate_interval]))",
                                        "{{tenant}}")),
                        graph(
                                "Loki's answers",
                                Unit.REQUESTS_PER_SECOND,
                                Query.of(
                                        "sum by (route, status_code)"
                                                + " (rate(loki_request_duration_seconds_count[$__rate_interval]))",
                                        "{{route}} {{status_code}}")))
                .row(
                        "Traces",
                        graph(
                                "Spans",
                                Unit.PER_SECOND,
                                Query.of(
                                        "sum(rate(tempo_distributor_spans_received_total[$__rate_interval]))", "taken"),
                                Query.of("sum(rate(tempo_discarded_spans_total[$__rate_interval]))", "thrown away")))
                .row(
                        "Collectors",
                        graph(
                                "Taken",
                                Unit.PER_SECOND,
                                Query.of(
                                        "sum by (receiver)"
                                                + " (rate(otelcol_receiver_accepted_spans_total[$__rate_interval]))",
                                        "spans {{receiver}}"),
                                Query.of(
                                        "sum by (receiver)"
                                                + " (rate(otelcol_receiver_accepted_log_records_total[$__rate_interval]))",
                                        "lines {{receiver}}")),
                        graph(
                                "Not delivered",
                                Unit.PER_SECOND,
                                Query.of(
                                        "sum by (exporter)"
                                                + " (rate(otelcol_exporter_send_failed_spans_total[$__rate_interval]))",
                                        "spans {{exporter}}"),
                                Query.of(
                                        "sum by (exporter)"
                                                + " (rate(otelcol_exporter_send_failed_log_records_total[$__rate_interval]))",
                                        "lines {{exporter}}")),
                        graph(
                                        "Queues",
                                        Unit.SHARE,
                                        Query.of(
                                                "max by (pod, exporter) (otelcol_exporter_queue_size /"
                                                        + " otelcol_exporter_queue_capacity)",
                                                "{{pod}} {{exporter}}"))
                                .redAbove(0.8));
    }
}
