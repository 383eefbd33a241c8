package io.ashlar.monitoring.plan;

import java.util.Map;
import java.util.TreeMap;

/**
 * How one cloud sees a measure, and when that is an alert.
 *
 * @param source where the values come from
 * @param breach which side of the threshold is bad
 * @param threshold in the source's own unit
 * @param minutes how long it must be bad: so many data points in a row, or one window of this length, as the cloud has it
 */
public record Signal(Source source, Breach breach, double threshold, int minutes) {

    /** Which side of the threshold is bad. */
    public enum Breach {
        /** More than the threshold is an alert. */
        ABOVE,
        /** Less than the threshold is an alert. */
        BELOW
    }

    /** Where the values come from. */
    public sealed interface Source {}

    /**
     * A metric that the cloud keeps by itself.
     *
     * @param namespace the cloud's group of metrics, or the kind of thing that has it
     * @param name the cloud's name of the metric
     * @param statistic how a minute's samples become one, in the cloud's words: {@code Average}, {@code p95} …
     * @param across how several series become one, in the cloud's words; empty to judge each by itself
     * @param only the values that pick the series among the metric's dimensions
     */
    public record Metric(String namespace, String name, String statistic, String across, Map<String, String> only)
            implements Source {
        public Metric {
            only = java.util.Collections.unmodifiableMap(new TreeMap<>(only));
        }

        /** A metric of which every series is judged by itself. */
        public static Metric of(String namespace, String name, String statistic) {
            return new Metric(namespace, name, statistic, "", Map.of());
        }

        /** This metric, of only the series in which a dimension has this value. */
        public Metric only(String dimension, String value) {
            Map<String, String> more = new TreeMap<>(only);
            more.put(dimension, value);
            return new Metric(namespace, name, statistic, across, more);
        }

        /** This metric, its series made one. */
        public Metric across(String reducer) {
            return new Metric(namespace, name, statistic, reducer, only);
        }
    }

    /**
     * A question to the thing's logs, where the cloud keeps no metric.
     *
     * @param category the logs that must be kept for it, in the cloud's words
     * @param text the question, in the cloud's language; {@code ${id}} stands for the thing
     * @param column the number in the answer that is compared
     */
    public record LogQuery(String category, String text, String column) implements Source {}
}
