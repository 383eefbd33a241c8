package io.ashlar.workload.plan;

import io.ashlar.core.Profile;
import io.ashlar.core.manifest.Compute;

/**
 * What a profile means for a workload, side by side.
 *
 * @param replicas pods, unless an autoscaler sets their number
 * @param compute what each asks for; limits are twice as much
 * @param logLevel the variable {@code LOG_LEVEL}
 */
public record WorkloadDefaults(int replicas, Compute compute, String logLevel) {

    /** The defaults of a profile. */
    public static WorkloadDefaults of(Profile profile) {
        return switch (profile) {
            case DEVELOPMENT -> new WorkloadDefaults(1, Compute.of("100m", "128Mi"), "debug");
            case STAGING -> new WorkloadDefaults(2, Compute.of("250m", "256Mi"), "info");
            case PRODUCTION -> new WorkloadDefaults(5, Compute.of("500m", "512Mi"), "warn");
        };
    }
}
