package io.ashlar.observability.plan.alerts;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A series that Prometheus computes ahead, because alerts and dashboards ask for it often.
 *
 * @param series its name, as {@code level:metric:operations}
 * @param expression PromQL
 * @param labels what is added to its labels
 * @see <a href="https://prometheus.io/docs/practices/rules/">Naming of recording rules</a>
 */
public record Recording(String series, String expression, Map<String, String> labels) {
    public Recording {
        expression = expression.strip();
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }
}
