package io.ashlar.observability.plan.dashboards;

import static io.ashlar.observability.plan.dashboards.Panel.figure;
import static io.ashlar.observability.plan.dashboards.Panel.graph;
import static io.ashlar.observability.plan.dashboards.Panel.table;

/** The cluster itself: is it well, has it room, and what does it cost. */
final class PlatformDashboards {
    private PlatformDashboards() {}

    static Dashboard health() {
        return Dashboard.of("platform-health", "Platform health")
                .row(
                        "Now",
                        figure("Critical alerts", Unit.COUNT, alerts("critical"))
                                .redAbove(1),
                        figure("Warnings", Unit.COUNT, alerts("warning")).redAbove(1),
                        figure("Targets down", Unit.COUNT, "count(up == 0) or vector(0)")
                                .redAbove(1),
                        figure(
                                        "Days to the next certificate's end",
                                        Unit.COUNT,
                                        "min(certmanager_certificate_expiration_timestamp_seconds - time()) / 86400")
                                .redBelow(21))
                .row(
                        "Alerts",
                        table(
                                "Firing",
                                Unit.COUNT,
                                "sum by (alertname, severity, team, namespace) (ALERTS{alertstate=\"firing\"})"),
                        graph(
                                "Firing, by severity",
                                Unit.COUNT,
                                Query.of("sum by (severity) (ALERTS{alertstate=\"firing\"})", "{{severity}}")))
                .row(
                        "Names",
                        graph(
                                "DNS answers",
                                Unit.PER_SECOND,
                                Query.of(
                                        "sum by (rcode) (rate(coredns_dns_responses_total[$__rate_interval]))",
                                        "{{rcode}}")),
                        graph(
                                        "DNS, 99th percentile",
                                        Unit.SECONDS,
                                        Query.of(
                                                quantile("0.99", "coredns_dns_request_duration_seconds_bucket"), "p99"))
                                .redAbove(0.5),
                        graph(
                                "External DNS errors",
                                Unit.PER_SECOND,
                                Query.of("sum(rate(external_dns_registry_errors_total[$__rate_interval]))", "registry"),
                                Query.of("sum(rate(external_dns_source_errors_total[$__rate_interval]))", "source")))
                .row(
                        "Secrets and admission",
                        graph(
                                "Secrets that are not in sync",
                                Unit.COUNT,
                                Query.of(
                                        "sum by (namespace)"
                                                + " (externalsecret_status_condition{condition=\"Ready\",status=\"False\"})",
                                        "{{namespace}}")),
                        graph(
                                "Objects refused by webhooks",
                                Unit.PER_SECOND,
                                Query.of(
                                        "sum by (name, error_type)"
                                                + " (rate(apiserver_admission_webhook_rejection_count[$__rate_interval]))",
                                        "{{name}} {{error_type}}")),
                        graph(
                                "API server, requests by answer",
                                Unit.REQUESTS_PER_SECOND,
                                Query.of(
                                        "sum by (code) (rate(apiserver_request_total[$__rate_interval]))",
                                        "{{code}}")));
    }

    static Dashboard capacity() {
        return Dashboard.of("cluster-capacity", "Cluster capacity")
                .row(
                        "Now",
                        figure("Processors given away", Unit.SHARE, "cluster:cpu_requests:ratio")
                                .redAbove(0.85),
                        figure("Memory given away", Unit.SHARE, "cluster:memory_requests:ratio")
                                .redAbove(0.85),
                        figure("Nodes", Unit.COUNT, "count(kube_node_info)"),
                        figure("Pods without a node", Unit.COUNT, "sum(kube_pod_status_unschedulable) or vector(0)")
                                .redAbove(1))
                .row(
                        "Processors",
                        graph(
                                "Offered, requested, used",
                                Unit.COUNT,
                                Query.of("sum(kube_node_status_allocatable{resource=\"cpu\"})", "offered"),
                                Query.of("sum(kube_pod_container_resource_requests{resource=\"cpu\"})", "requested"),
                                Query.of(
                                        "sum(rate(container_cpu_usage_seconds_total{container!=\"\"}[$__rate_interval]))",
                                        "used")),
                        graph(
                                "Requested, by namespace",
                                Unit.COUNT,
                                Query.of(
                                        "sum by (namespace) (kube_pod_container_resource_requests{resource=\"cpu\"})",
                                        "{{namespace}}")))
                .row(
                        "Memory",
                        graph(
                                "Offered, requested, used",
                                Unit.BYTES,
                                Query.of("sum(kube_node_status_allocatable{resource=\"memory\"})", "offered"),
                                Query.of("sum(kube_pod_container_resource_requests{resource=\"memory\"})", "requested"),
                                Query.of("sum(container_memory_working_set_bytes{container!=\"\"})", "used")),
                        graph(
                                "Requested, by namespace",
                                Unit.BYTES,
                                Query.of(
                                        "sum by (namespace)"
                                                + " (kube_pod_container_resource_requests{resource=\"memory\"})",
                                        "{{namespace}}")))
                .row(
                        "Nodes",
                        graph(
                                "Places for pods",
                                Unit.COUNT,
                                Query.of("sum(kube_node_status_allocatable{resource=\"pods\"})", "offered"),
                                Query.of("sum(kube_pod_status_phase{phase=\"Running\"})", "taken")),
                        graph(
                                        "Nodes' disks",
                                        Unit.SHARE,
                                        Query.of(
                                                "1 - min by (instance)"
                                                        + " (node_filesystem_avail_bytes{fstype!~\"tmpfs|overlay\"} /"
                                                        + " node_filesystem_size_bytes{fstype!~\"tmpfs|overlay\"})",
                                                "{{instance}}"))
                                .redAbove(0.9),
                        graph(
                                "Growth that failed",
                                Unit.COUNT,
                                Query.of(
                                        "sum by (reason) (increase(cluster_autoscaler_failed_scale_ups_total[1h]))",
                                        "{{reason}}")),
                        graph(
                                        "Volumes",
                                        Unit.SHARE,
                                        Query.of(
                                                "max by (namespace, persistentvolumeclaim)"
                                                        + " (kubelet_volume_stats_used_bytes /"
                                                        + " kubelet_volume_stats_capacity_bytes)",
                                                "{{namespace}}/{{persistentvolumeclaim}}"))
                                .redAbove(0.85));
    }

    static Dashboard cost() {
        return Dashboard.of("cost", "Cost")
                .row(
                        "A month like now",
                        figure("Nodes", Unit.DOLLARS, "cluster:cost_nodes:monthly"),
                        figure("Volumes", Unit.DOLLARS, "cluster:cost_volumes:monthly"),
                        figure("Budget", Unit.DOLLARS, "cluster:cost_budget:monthly"),
                        figure(
                                        "Of the budget",
                                        Unit.SHARE,
                                        "(cluster:cost_nodes:monthly + (cluster:cost_volumes:monthly or vector(0))) /"
                                                + " cluster:cost_budget:monthly")
                                .redAbove(1))
                .row(
                        "Where it goes",
                        graph(
                                "Nodes, by machine type",
                                Unit.DOLLARS,
                                Query.of("sum by (instance_type) (node_total_hourly_cost) * 730", "{{instance_type}}")),
                        graph(
                                "Processors requested, by namespace",
                                Unit.DOLLARS,
                                Query.of(
                                        "sum by (namespace) (container_cpu_allocation * on (node) group_left () max by"
                                                + " (node) (node_cpu_hourly_cost)) * 730",
                                        "{{namespace}}")),
                        graph(
                                "Memory requested, by namespace",
                                Unit.DOLLARS,
                                Query.of(
                                        "sum by (namespace) (container_memory_allocation_bytes / 1024 ^ 3 * on (node)"
                                                + " group_left () max by (node) (node_ram_hourly_cost)) * 730",
                                        "{{namespace}}")),
                        graph(
                                "Paid for and not requested",
                                Unit.SHARE,
                                Query.of("1 - cluster:cpu_requests:ratio", "processors"),
                                Query.of("1 - cluster:memory_requests:ratio", "memory")))
                .row(
                        "Spot (row C8: 70 %)",
                        graph(
                                "Share of nodes that may be interrupted",
                                Unit.SHARE,
                                Query.of("sum(kubecost_node_is_spot) / count(kubecost_node_is_spot)", "spot")));
    }

    private static String alerts(String severity) {
        return "count(ALERTS{alertstate=\"firing\",severity=\"" + severity + "\"}) or vector(0)";
    }

    private static String quantile(String share, String series) {
        return "histogram_quantile(%s, sum by (le) (rate(%s[$__rate_interval])))".formatted(share, series);
    }
}
