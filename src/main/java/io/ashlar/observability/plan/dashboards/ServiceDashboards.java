package io.ashlar.observability.plan.dashboards;

import static io.ashlar.observability.plan.dashboards.Panel.figure;
import static io.ashlar.observability.plan.dashboards.Panel.graph;
import static io.ashlar.observability.plan.dashboards.Panel.table;

/**
 * What runs in the cluster: traffic, errors, latency and saturation, what was promised of them, and how new versions arrive.
 *
 * @see <a href="https://sre.google/sre-book/monitoring-distributed-systems/#xref_monitoring_golden-signals">The golden signals</a>
 */
final class ServiceDashboards {
    private static final String SERVICE = "namespace=\"$namespace\",service=\"$service\"";
    private static final String SLO = "{slo=\"$slo\"}";

    private ServiceDashboards() {}

    static Dashboard workloads() {
        return Dashboard.of("workloads", "Workload golden signals")
                .choosing("namespace", "http_requests_total", "namespace")
                .choosing("service", "http_requests_total{namespace=\"$namespace\"}", "service")
                .row(
                        "Traffic and errors",
                        graph(
                                "Requests, by answer",
                                Unit.REQUESTS_PER_SECOND,
                                Query.of(
                                        "sum by (status) (rate(http_requests_total{" + SERVICE
                                                + "}[$__rate_interval]))",
                                        "{{status}}")),
                        graph(
                                        "Failed",
                                        Unit.SHARE,
                                        Query.of(
                                                "(sum(rate(http_requests_total{"
                                                        + SERVICE
                                                        + ",status=~\"5..\"}[$__rate_interval])) or vector(0))"
                                                        + " / sum(rate(http_requests_total{"
                                                        + SERVICE
                                                        + "}[$__rate_interval]))",
                                                "5xx"))
                                .redAbove(0.001))
                .row(
                        "Latency",
                        graph(
                                        "Answers within",
                                        Unit.SECONDS,
                                        latency("0.5", "half"),
                                        latency("0.95", "95 of 100"),
                                        latency("0.99", "99 of 100"))
                                .redAbove(0.2)
                                .withExemplars(),
                        graph(
                                "95 of 100 answers within, by pod",
                                Unit.SECONDS,
                                Query.of(
                                        "histogram_quantile(0.95, sum by (le, pod)"
                                                + " (rate(http_request_duration_seconds_bucket{"
                                                + SERVICE
                                                + "}[$__rate_interval])))",
                                        "{{pod}}")))
                .row(
                        "Saturation",
                        graph(
                                "Processors, of what is requested",
                                Unit.SHARE,
                                Query.of(
                                        "sum by (pod)"
                                                + " (rate(container_cpu_usage_seconds_total{namespace=\"$namespace\",pod=~\"$service-.*\",container!=\"\"}[$__rate_interval]))"
                                                + " / sum by (pod)"
                                                + " (kube_pod_container_resource_requests{namespace=\"$namespace\",pod=~\"$service-.*\",resource=\"cpu\"})",
                                        "{{pod}}")),
                        graph(
                                        "Memory, of the limit",
                                        Unit.SHARE,
                                        Query.of(
                                                "sum by (pod)"
                                                        + " (container_memory_working_set_bytes{namespace=\"$namespace\",pod=~\"$service-.*\",container!=\"\"})"
                                                        + " / sum by (pod)"
                                                        + " (kube_pod_container_resource_limits{namespace=\"$namespace\",pod=~\"$service-.*\",resource=\"memory\"})",
                                                "{{pod}}"))
                                .redAbove(0.9),
                        graph(
                                "Pods",
                                Unit.COUNT,
                                Query.of(
                                        "kube_deployment_spec_replicas{namespace=\"$namespace\",deployment=\"$service\"}",
                                        "wanted"),
                                Query.of(
                                        "kube_deployment_status_replicas_available{namespace=\"$namespace\",deployment=\"$service\"}",
                                        "ready"),
                                Query.of(
                                        "kube_horizontalpodautoscaler_spec_max_replicas{namespace=\"$namespace\",horizontalpodautoscaler=\"$service\"}",
                                        "most")),
                        graph(
                                "Restarts in an hour",
                                Unit.COUNT,
                                Query.of(
                                        "sum by (pod)"
                                                + " (increase(kube_pod_container_status_restarts_total{namespace=\"$namespace\",pod=~\"$service-.*\"}[1h]))",
                                        "{{pod}}")),
                        graph(
                                "Time held back by processor limits",
                                Unit.SHARE,
                                Query.of(
                                        "sum by (pod)"
                                                + " (rate(container_cpu_cfs_throttled_periods_total{namespace=\"$namespace\",pod=~\"$service-.*\"}[$__rate_interval]))"
                                                + " / sum by (pod)"
                                                + " (rate(container_cpu_cfs_periods_total{namespace=\"$namespace\",pod=~\"$service-.*\"}[$__rate_interval]))",
                                        "{{pod}}")));
    }

    private static Query latency(String share, String legend) {
        return Query.of(
                "histogram_quantile(%s, sum by (le) (rate(http_request_duration_seconds_bucket{%s}[$__rate_interval])))"
                        .formatted(share, SERVICE),
                legend);
    }

    static Dashboard objectives() {
        return Dashboard.of("slo", "SLO and error budget")
                .choosing("slo", "slo:availability_budget:ratio", "slo")
                .row(
                        "30 days",
                        figure("Succeeded", Unit.SHARE, "1 - slo:availability_errors:ratio_rate30d" + SLO),
                        figure(
                                        "Error budget left",
                                        Unit.SHARE,
                                        "1 - slo:availability_errors:ratio_rate30d" + SLO
                                                + " / slo:availability_budget:ratio" + SLO)
                                .redBelow(0),
                        figure("Fast enough", Unit.SHARE, "1 - slo:latency_slow:ratio_rate30d" + SLO),
                        figure(
                                        "Latency budget left",
                                        Unit.SHARE,
                                        "1 - slo:latency_slow:ratio_rate30d" + SLO + " / slo:latency_budget:ratio"
                                                + SLO)
                                .redBelow(0))
                .row(
                        "How fast the budgets burn (1 lasts exactly 30 days)",
                        graph("Errors", Unit.COUNT, burn("availability_errors", "availability_budget"))
                                .redAbove(14.4),
                        graph("Slow answers", Unit.COUNT, burn("latency_slow", "latency_budget"))
                                .redAbove(14.4))
                .row(
                        "Now",
                        graph("Requests", Unit.REQUESTS_PER_SECOND, Query.of("slo:requests:rate5m" + SLO, "requests")),
                        graph(
                                        "95 of 100 answers within",
                                        Unit.SECONDS,
                                        Query.of("slo:latency_p95:seconds5m" + SLO, "p95"))
                                .redAbove(0.2),
                        table("All services, 30 days: budget left", Unit.SHARE, LEFT_OF_ALL),
                        table(
                                "All services: alerts",
                                Unit.COUNT,
                                "sum by (slo, alertname, severity) (ALERTS{alertstate=\"firing\",slo!=\"\"})"));
    }

    private static final String LEFT_OF_ALL =
            "1 - slo:availability_errors:ratio_rate30d / slo:availability_budget:ratio";

    private static Query[] burn(String ratio, String budget) {
        return new Query[] {
            burn(ratio, budget, "1h"), burn(ratio, budget, "6h"), burn(ratio, budget, "1d"), burn(ratio, budget, "3d")
        };
    }

    private static Query burn(String ratio, String budget, String window) {
        return Query.of("slo:%s:ratio_rate%s%s / slo:%s:ratio%s".formatted(ratio, window, SLO, budget, SLO), window);
    }

    static Dashboard deployments() {
        return Dashboard.of("deployments", "Deployments")
                .row(
                        "Now",
                        figure(
                                        "Applications that differ from Git",
                                        Unit.COUNT,
                                        "count(argocd_app_info{sync_status=\"OutOfSync\"}) or vector(0)")
                                .redAbove(1),
                        figure(
                                        "Applications that are not healthy",
                                        Unit.COUNT,
                                        "count(argocd_app_info{health_status=~\"Degraded|Missing\"}) or vector(0)")
                                .redAbove(1),
                        figure(
                                "Deployments in a day",
                                Unit.COUNT,
                                "sum(changes(kube_deployment_status_observed_generation[1d]))"),
                        figure(
                                        "Synchronisations that failed in a day",
                                        Unit.COUNT,
                                        "sum(increase(argocd_app_sync_total{phase=~\"Error|Failed\"}[1d])) or"
                                                + " vector(0)")
                                .redAbove(1))
                .row(
                        "What changed",
                        graph(
                                "Deployments changed",
                                Unit.COUNT,
                                Query.of(
                                        "sum by (namespace, deployment)"
                                                + " (changes(kube_deployment_status_observed_generation[10m])) > 0",
                                        "{{namespace}}/{{deployment}}")),
                        graph(
                                "Synchronisations",
                                Unit.COUNT,
                                Query.of(
                                        "sum by (name, phase) (increase(argocd_app_sync_total[10m])) > 0",
                                        "{{name}} {{phase}}")))
                .row(
                        "Progressive delivery",
                        table("Rollouts", Unit.COUNT, "max by (namespace, name, phase) (rollout_info) == 1"),
                        graph(
                                "Pods that are not up to date",
                                Unit.COUNT,
                                Query.of(
                                        "sum by (namespace, deployment) (kube_deployment_spec_replicas -"
                                                + " kube_deployment_status_replicas_updated) > 0",
                                        "{{namespace}}/{{deployment}}")));
    }
}
