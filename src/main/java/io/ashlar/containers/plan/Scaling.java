package io.ashlar.containers.plan;

/**
 * How a service scales.
 *
 * @param least instances at least, and to begin with
 * @param most instances at most
 * @param cpuPercent processor use above which instances are added
 */
public record Scaling(int least, int most, int cpuPercent) {}
