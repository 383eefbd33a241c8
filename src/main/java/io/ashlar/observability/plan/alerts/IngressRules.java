package io.ashlar.observability.plan.alerts;

import static io.ashlar.observability.plan.alerts.Team.PLATFORM;

import java.util.List;
import java.util.Map;

/**
 * The entrance, in the same words whether Envoy or nginx stands there: both are recorded under one name. Load balancers of
 * the cloud itself are watched by its alarms.
 *
 * @see <a href="https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_conn_man/stats">Envoy's metrics</a>
 * @see <a href="https://github.com/kubernetes/ingress-nginx/blob/main/docs/user-guide/monitoring.md">ingress-nginx' metrics</a>
 */
final class IngressRules {
    /** Envoy's listeners for its own administration and probes. */
    private static final String ENVOY = "envoy_http_conn_manager_prefix!~\"admin|eg-.*\"";

    private IngressRules() {}

    static RuleGroup ingress() {
        return new RuleGroup("ingress", recordings(), alerts());
    }

    private static List<Recording> recordings() {
        Map<String, String> envoy = Map.of("controller", "envoy");
        Map<String, String> nginx = Map.of("controller", "nginx");
        return List.of(
                new Recording(
                        "ingress:requests:rate5m",
                        "sum(rate(envoy_http_downstream_rq_total{" + ENVOY + "}[5m]))",
                        envoy),
                new Recording("ingress:requests:rate5m", "sum(rate(nginx_ingress_controller_requests[5m]))", nginx),
                new Recording(
                        "ingress:errors:rate5m",
                        "sum(rate(envoy_http_downstream_rq_xx{" + ENVOY + ",envoy_response_code_class=\"5\"}[5m]))",
                        envoy),
                new Recording(
                        "ingress:errors:rate5m",
                        "sum(rate(nginx_ingress_controller_requests{status=~\"5..\"}[5m]))",
                        nginx),
                new Recording(
                        "ingress:latency_p95:seconds5m",
                        "histogram_quantile(0.95, sum by (le) (rate(envoy_http_downstream_rq_time_bucket{"
                                + ENVOY
                                + "}[5m]))) / 1000",
                        envoy),
                new Recording(
                        "ingress:latency_p95:seconds5m",
                        "histogram_quantile(0.95, sum by (le)"
                                + " (rate(nginx_ingress_controller_request_duration_seconds_bucket[5m])))",
                        nginx));
    }

    private static List<Alert> alerts() {
        return List.of(
                Alert.critical("IngressErrorsMany", PLATFORM)
                        .when("ingress:errors:rate5m / ingress:requests:rate5m > 0.05 and ingress:requests:rate5m > 1")
                        .forMinutes(5)
                        .says(
                                "More than one request in twenty fails at the entrance ({{ $labels.controller }})",
                                "{{ $value | humanizePercentage }} are answered by a 5xx."),
                Alert.warning("IngressErrorsSome", PLATFORM)
                        .when("ingress:errors:rate5m / ingress:requests:rate5m > 0.01 and ingress:requests:rate5m > 1")
                        .forMinutes(15)
                        .says(
                                "More than one request in a hundred fails at the entrance ({{ $labels.controller }})",
                                "{{ $value | humanizePercentage }} are answered by a 5xx."),
                Alert.warning("IngressSlow", PLATFORM)
                        .when("ingress:latency_p95:seconds5m > 0.5")
                        .forMinutes(15)
                        .says(
                                "Answers are slow at the entrance ({{ $labels.controller }})",
                                "5 of 100 take longer than {{ $value | humanizeDuration }}; 500 ms are promised."),
                Alert.warning("IngressConfigurationRefused", PLATFORM)
                        .when("min by (namespace) (nginx_ingress_controller_config_last_reload_successful) == 0")
                        .forMinutes(5)
                        .says(
                                "nginx refuses its new configuration",
                                "It serves the last good one; no change of any route takes effect."),
                Alert.critical("IngressTrafficGone", PLATFORM)
                        .when(
                                """
                                ingress:requests:rate5m < 0.1
                                  * avg_over_time(ingress:requests:rate5m[6h] offset 15m)
                                  and avg_over_time(ingress:requests:rate5m[6h] offset 15m) > 5""")
                        .forMinutes(10)
                        .says(
                                "Requests no longer reach the entrance ({{ $labels.controller }})",
                                "{{ $value | humanize }} a second are left, less than a tenth of the last six hours:"
                                        + " DNS, certificate or load balancer."));
    }
}
