package io.ashlar.monitoring.plan;

import io.ashlar.core.Names;
import io.ashlar.monitoring.plan.MonitoringPlan.LogsPlan;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What alerting on Google Cloud consists of beyond what every cloud has.
 *
 * @param publisherName logical name of the account as which alerts are published
 * @param channels logical name of the notification channel of each tier's topic
 * @param exclusion logical name of what keeps the output of containers out of the default bucket, if there is a cluster
 * @param logs where the output of containers is kept, if it is
 */
public record GcpAlertingPlan(
        String publisherName,
        Map<AlertTier, String> channels,
        Optional<String> exclusion,
        Optional<LogBucketPlan> logs) {
    /** https://cloud.google.com/logging/docs/reference/v2/rest/v2/projects.locations.buckets/create. */
    private static final int LONGEST_BUCKET_ID = 100;

    public GcpAlertingPlan {
        channels = java.util.Collections.unmodifiableMap(new EnumMap<>(channels));
    }

    /**
     * Where the output of containers is kept.
     *
     * @param bucketName logical name of the bucket
     * @param bucketId its id in the project. Google Cloud keeps a deleted one for seven days, in which no other has its id
     * @param sinkName logical name of what brings logs there
     * @param retentionDays days that they are kept
     */
    public record LogBucketPlan(String bucketName, String bucketId, String sinkName, int retentionDays) {}

    /** What this plan comes to on Google Cloud. */
    public static GcpAlertingPlan of(MonitoringPlan plan) {
        Names names = Names.of(plan.component());
        Map<AlertTier, String> channels = new EnumMap<>(AlertTier.class);
        plan.topics()
                .forEach(topic -> channels.put(
                        topic.tier(), names.child("alerts-channel", topic.tier().key())));
        Optional<LogsPlan> logs = plan.cluster().flatMap(MonitoringPlan.ClusterPlan::logs);
        return new GcpAlertingPlan(
                names.child("alerts-publisher"),
                channels,
                plan.cluster().map(any -> names.child("logs-exclusion")),
                logs.map(kept -> new LogBucketPlan(
                        names.child("logs"),
                        Names.within(LONGEST_BUCKET_ID, names.child("logs")),
                        names.child("logs-sink"),
                        kept.retentionDays())));
    }
}
