package io.ashlar.workload.plan;

import java.time.Duration;

/**
 * What a scheduled task is to be, as the user wrote it.
 *
 * @param pod its pod
 * @param schedule five fields, as cron has them
 * @param timeZone in which the schedule is read, such as {@code Etc/UTC}
 * @param longest time that a run may take
 * @param attempts times that a failed run is tried again
 */
public record CronTaskSpec(PodSpec pod, String schedule, String timeZone, Duration longest, int attempts) {}
