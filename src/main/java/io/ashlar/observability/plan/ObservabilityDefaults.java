package io.ashlar.observability.plan;

import io.ashlar.core.Profile;

/**
 * Every default that depends on the profile, side by side. Row C6: 30 days and 100 GiB in production. A GiB on an SSD volume is
 * about $0.08 to $0.17 a month, in an object store about $0.02.
 *
 * @param logDays days that logs are kept
 * @param logGib volume of each Loki or Elasticsearch; in front of an object store it only holds what is not yet written
 * @param logCopies copies of Loki on an object store, or of Elasticsearch
 * @param traceHours hours that traces are kept
 * @param traceGib volume of Tempo
 * @param gateways copies of the collector that takes traces and logs of workloads
 * @param storeMemory memory of each store
 */
public record ObservabilityDefaults(
        int logDays, int logGib, int logCopies, int traceHours, int traceGib, int gateways, String storeMemory) {

    private static final ObservabilityDefaults DEVELOPMENT = new ObservabilityDefaults(3, 10, 1, 24, 5, 1, "512Mi");
    private static final ObservabilityDefaults STAGING = new ObservabilityDefaults(14, 30, 1, 72, 10, 1, "1Gi");
    private static final ObservabilityDefaults PRODUCTION = new ObservabilityDefaults(30, 100, 3, 168, 30, 2, "4Gi");

    /** The row of this profile. */
    public static ObservabilityDefaults of(Profile profile) {
        return switch (profile) {
            case DEVELOPMENT -> DEVELOPMENT;
            case STAGING -> STAGING;
            case PRODUCTION -> PRODUCTION;
        };
    }
}
