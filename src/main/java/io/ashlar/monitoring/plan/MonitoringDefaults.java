package io.ashlar.monitoring.plan;

import io.ashlar.core.Profile;

/**
 * What monitoring is when the user does not say: the one table of this capability's defaults.
 *
 * @param highestTier the most that an alert of this environment may disturb
 * @param retentionDays days that metrics are kept in the cluster
 * @param storageGib volume of each Prometheus in GiB
 * @param prometheuses copies of Prometheus, each with all metrics
 * @param alertmanagers copies of Alertmanager
 * @param prometheusMemory memory requested for, and limiting, each Prometheus
 * @param logs where the output of containers goes
 * @param logRetentionDays days that it is kept
 */
public record MonitoringDefaults(
        AlertTier highestTier,
        int retentionDays,
        int storageGib,
        int prometheuses,
        int alertmanagers,
        String prometheusMemory,
        ContainerLogs logs,
        int logRetentionDays) {

    /** The row of the table for this profile. */
    public static MonitoringDefaults of(Profile profile) {
        return switch (profile) {
            case DEVELOPMENT ->
                new MonitoringDefaults(AlertTier.WARNING, 3, 10, 1, 1, "1Gi", ContainerLogs.ON_NODES, 7);
            case STAGING -> new MonitoringDefaults(AlertTier.WARNING, 7, 30, 1, 1, "2Gi", ContainerLogs.SHIPPED, 30);
            case PRODUCTION ->
                new MonitoringDefaults(AlertTier.CRITICAL, 30, 100, 2, 3, "4Gi", ContainerLogs.SHIPPED, 90);
        };
    }
}
