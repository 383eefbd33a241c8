package io.ashlar.monitoring.plan;

import java.time.Duration;
import java.util.Optional;

/** One cloud's metrics: names, units and thresholds, each with its source. */
public interface MetricCatalog {

    /**
     * How this cloud sees a measure of this thing; empty where it has nothing like it.
     *
     * @param latencyGoal the time in which 95 of 100 answers must come
     */
    Optional<Signal> signal(Measure measure, Watched watched, Duration latencyGoal);
}
