package io.ashlar.workload.plan;

import java.util.Map;

/**
 * What says that a pod lives, and that it may be sent requests.
 *
 * @param health path that answers while the pod should not be restarted
 * @param ready path that answers while it can take requests
 */
public record Probes(String health, String ready) {
    /** The first minute is the start's: a slow start is not a dead pod. */
    private static final int HEALTH_DELAY = 30;

    private static final int HEALTH_PERIOD = 10;
    private static final int READY_DELAY = 5;
    private static final int READY_PERIOD = 5;

    /** What most services answer to. */
    public static final Probes USUAL = new Probes("/health", "/ready");

    Map<String, Object> liveness() {
        return probe(health, HEALTH_DELAY, HEALTH_PERIOD);
    }

    Map<String, Object> readiness() {
        return probe(ready, READY_DELAY, READY_PERIOD);
    }

    private static Map<String, Object> probe(String path, int delay, int period) {
        return Map.of(
                "httpGet",
                Map.of("path", path, "port", PodPlan.PORT_NAME),
                "initialDelaySeconds",
                delay,
                "periodSeconds",
                period);
    }
}
