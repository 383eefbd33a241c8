package io.ashlar.workload.plan;

import io.ashlar.core.Names;
import io.ashlar.core.manifest.Manifest;
import java.util.Map;

/** The job of a scheduled task. */
final class CronJobs {
    /** A run that could not begin in this time is left out; the next one comes. */
    private static final int STARTING_SECONDS = 300;

    private static final int KEPT_SUCCESSES = 3;
    private static final int KEPT_FAILURES = 5;

    private CronJobs() {}

    static Manifest of(Names names, PodPlan pods, CronTaskSpec spec) {
        Map<String, Object> job = Map.of(
                "backoffLimit",
                spec.attempts(),
                "activeDeadlineSeconds",
                (int) spec.longest().toSeconds(),
                "template",
                pods.template(Map.of("restartPolicy", "Never"), Map.of()));
        return Manifest.of(
                        names.child("cron-job"),
                        "batch/v1",
                        "CronJob",
                        spec.pod().namespace(),
                        pods.name())
                .labelled(pods.labels())
                .with(
                        "spec",
                        Map.of(
                                "schedule",
                                spec.schedule(),
                                "timeZone",
                                spec.timeZone(),
                                // Two runs at once are what most tasks were not written for.
                                "concurrencyPolicy",
                                "Forbid",
                                "startingDeadlineSeconds",
                                STARTING_SECONDS,
                                "successfulJobsHistoryLimit",
                                KEPT_SUCCESSES,
                                "failedJobsHistoryLimit",
                                KEPT_FAILURES,
                                "jobTemplate",
                                Map.of("metadata", Map.of("labels", pods.labels()), "spec", job)));
    }
}
