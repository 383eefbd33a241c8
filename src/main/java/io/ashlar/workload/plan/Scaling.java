package io.ashlar.workload.plan;

/**
 * How many pods there may be.
 *
 * @param fewest pods when nothing happens
 * @param most pods, whatever happens
 * @param cpuPercent of the requested processor time that is used on average
 */
public record Scaling(int fewest, int most, int cpuPercent) {}
