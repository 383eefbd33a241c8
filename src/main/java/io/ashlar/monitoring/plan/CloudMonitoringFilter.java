package io.ashlar.monitoring.plan;

import io.ashlar.monitoring.plan.Signal.Metric;
import java.util.ArrayList;
import java.util.List;

/**
 * Which series of a metric belong to a thing, in the language of Cloud Monitoring.
 *
 * @see <a href="https://cloud.google.com/monitoring/api/v3/filters">Filters</a>
 */
public final class CloudMonitoringFilter {
    private CloudMonitoringFilter() {}

    /**
     * The filter.
     *
     * @param project the project of the thing
     * @param id the thing's name, or a whole id that ends with it
     */
    public static String of(Metric metric, Watched watched, String project, String id) {
        String name = id.substring(id.lastIndexOf('/') + 1);
        List<String> parts = new ArrayList<>(List.of(
                "resource.type = \"%s\"".formatted(metric.namespace()),
                "metric.type = \"%s\"".formatted(metric.name()),
                thing(metric, watched, project, name)));
        metric.only().forEach((label, value) -> parts.add(label(label, value)));
        return String.join(" AND ", parts);
    }

    private static String thing(Metric metric, Watched watched, String project, String name) {
        if (watched instanceof Watched.Database || watched instanceof Watched.Replica) {
            return "resource.labels.database_id = \"%s:%s\"".formatted(project, name);
        }
        if (watched instanceof Watched.Cache) {
            return "resource.labels.instance_id = ends_with(\"/instances/%s\")".formatted(name);
        }
        if (watched instanceof Watched.Nat) {
            return "resource.labels.gateway_name = \"%s\"".formatted(name);
        }
        if (watched instanceof Watched.LoadBalancer) {
            return "resource.labels.url_map_name = \"%s\"".formatted(name);
        }
        // Prometheus calls the cluster otherwise:
        // https://cloud.google.com/monitoring/api/resources#tag_prometheus_target.
        return "resource.labels.%s = \"%s\""
                .formatted(metric.namespace().equals("prometheus_target") ? "cluster" : "cluster_name", name);
    }

    /** A label that is a number takes no expression. */
    private static String label(String label, String value) {
        return value.matches("\\d+")
                ? "metric.labels.%s = %s".formatted(label, value)
                : "metric.labels.%s = monitoring.regex.full_match(\"%s\")".formatted(label, value);
    }
}
