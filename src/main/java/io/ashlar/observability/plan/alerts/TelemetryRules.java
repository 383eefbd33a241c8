package io.ashlar.observability.plan.alerts;

import static io.ashlar.observability.plan.alerts.Team.PLATFORM;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether logs and traces arrive: the watching, watched. Prometheus and Alertmanager are watched by their chart's rules.
 *
 * @see <a href="https://grafana.com/docs/loki/latest/operations/observability/">Loki's metrics</a>
 * @see <a href="https://grafana.com/docs/tempo/latest/operations/monitor/">Tempo's metrics</a>
 * @see <a href="https://opentelemetry.io/docs/collector/internal-telemetry/">The collector's metrics</a>
 */
final class TelemetryRules {
    private TelemetryRules() {}

    static RuleGroup telemetry() {
        return RuleGroup.of(
                "telemetry",
                Alert.critical("LogsFailing", PLATFORM)
                        .when(
                                """
                                sum by (namespace, route)
                                  (rate(loki_request_duration_seconds_count{status_code=~"5.."}[5m]))
                                  / on (namespace, route) sum by (namespace, route)
                                    (rate(loki_request_duration_seconds_count[5m])) > 0.1""")
                        .forMinutes(15)
                        .says(
                                "Loki fails at {{ $labels.route }}",
                                "{{ $value | humanizePercentage }} of its requests fail: logs are not taken, or not"
                                        + " found."),
                Alert.warning("LogsDiscarded", PLATFORM)
                        .when("sum by (tenant, reason) (rate(loki_discarded_samples_total[10m])) > 1")
                        .forMinutes(15)
                        .says(
                                "Loki throws lines away: {{ $labels.reason }}",
                                "{{ $value | humanize }} lines a second of {{ $labels.tenant }} are lost."),
                Alert.warning("TracesDiscarded", PLATFORM)
                        .when("sum by (tenant, reason) (rate(tempo_discarded_spans_total[10m])) > 1")
                        .forMinutes(15)
                        .says(
                                "Tempo throws spans away: {{ $labels.reason }}",
                                "{{ $value | humanize }} spans a second of {{ $labels.tenant }} are lost."),
                Alert.warning("TelemetryNotDelivered", PLATFORM)
                        .when(anySignal("exporter", "otelcol_exporter_send_failed_%s_total"))
                        .forMinutes(15)
                        .says(
                                "The collector cannot deliver to {{ $labels.exporter }}",
                                "{{ $value | humanize }} items a second are lost."),
                Alert.warning("TelemetryQueueNearlyFull", PLATFORM)
                        .when(
                                """
                                max by (namespace, pod, exporter) (otelcol_exporter_queue_size)
                                  / on (namespace, pod, exporter) max by (namespace, pod, exporter)
                                    (otelcol_exporter_queue_capacity) > 0.8""")
                        .forMinutes(10)
                        .says(
                                "{{ $labels.pod }} has nearly no room left for what {{ $labels.exporter }} does not"
                                        + " take",
                                "{{ $value | humanizePercentage }} of its queue is used; beyond it, telemetry is"
                                        + " lost."),
                Alert.warning("TelemetryRefused", PLATFORM)
                        .when(anySignal("receiver", "otelcol_receiver_refused_%s_total"))
                        .forMinutes(15)
                        .says(
                                "The collector turns telemetry away at {{ $labels.receiver }}",
                                "{{ $value | humanize }} items a second are refused, mostly for want of memory."));
    }

    /** More than one a second of any of the three: added up, a signal that has never failed would hide the others. */
    private static String anySignal(String component, String series) {
        return Stream.of("spans", "metric_points", "log_records")
                .map(series::formatted)
                .map(one -> "(sum by (namespace, %s) (rate(%s[10m])) > 1)".formatted(component, one))
                .collect(Collectors.joining("\nor "));
    }
}
