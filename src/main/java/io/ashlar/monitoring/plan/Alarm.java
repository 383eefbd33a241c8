package io.ashlar.monitoring.plan;

/**
 * When a metric is an alert.
 *
 * @param measure what is measured, as a part of names: {@code cpu}
 * @param namespace the cloud's group of metrics
 * @param metric the cloud's name of the metric
 * @param statistic how a period's samples become one: {@code Average}, {@code Sum}, {@code p95} …
 * @param breach which side of the threshold is bad
 * @param threshold in the metric's own unit
 * @param periodSeconds seconds that make one data point
 * @param periods data points in a row that must breach
 * @param tier how much it matters
 * @param silence what no data means
 * @param meaning what has happened, as a sentence for the person who is woken
 */
public record Alarm(
        String measure,
        String namespace,
        String metric,
        String statistic,
        Breach breach,
        double threshold,
        int periodSeconds,
        int periods,
        AlertTier tier,
        Silence silence,
        String meaning) {

    /** Which side of the threshold is bad. */
    public enum Breach {
        /** More than the threshold is an alert. */
        ABOVE,
        /** Less than the threshold is an alert. */
        BELOW
    }

    /** What no data means. */
    public enum Silence {
        /** The thing reports only when something happens: no data is good. */
        IS_GOOD,
        /** The thing always reports: no data is an alert. */
        IS_BAD
    }

    /** Whether the statistic is a percentile, which the cloud takes in another field. */
    public boolean percentile() {
        return statistic.startsWith("p");
    }
}
