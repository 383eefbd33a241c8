package io.ashlar.monitoring.plan;

/**
 * When a measure is an alert, and how much it matters in this environment.
 *
 * @param measure what is measured
 * @param signal how the cloud sees it
 * @param tier how much it matters here
 */
public record Alarm(Measure measure, Signal signal, AlertTier tier) {}
