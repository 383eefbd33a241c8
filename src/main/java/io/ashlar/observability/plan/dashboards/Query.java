package io.ashlar.observability.plan.dashboards;

/**
 * One question to Prometheus.
 *
 * @param expression PromQL; may hold the dashboard's variables and {@code $__rate_interval}
 * @param legend how its series are called, with labels as {@code {{label}}}
 */
public record Query(String expression, String legend) {

    static Query of(String expression, String legend) {
        return new Query(expression.strip(), legend);
    }
}
