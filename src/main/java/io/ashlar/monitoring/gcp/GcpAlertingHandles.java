package io.ashlar.monitoring.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.logging.ProjectBucketConfig;
import com.pulumi.gcp.monitoring.AlertPolicy;
import com.pulumi.gcp.monitoring.NotificationChannel;
import com.pulumi.gcp.pubsub.Topic;
import com.pulumi.resources.Resource;
import io.ashlar.core.Outputs;
import io.ashlar.monitoring.AlertingHandles;
import io.ashlar.monitoring.plan.AlertTier;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What alerting consists of on Google Cloud.
 *
 * @param topics the topic of each tier
 * @param channels the channels of each tier: its topic's, and then each subscriber's
 * @param policies alert policies by their planned names
 * @param logBucket where the containers' output is kept, if it leaves the nodes
 */
public record GcpAlertingHandles(
        Map<AlertTier, Topic> topics,
        Map<AlertTier, List<NotificationChannel>> channels,
        Map<String, AlertPolicy> policies,
        Optional<ProjectBucketConfig> logBucket)
        implements AlertingHandles {

    public GcpAlertingHandles {
        topics = Map.copyOf(topics);
        channels = Map.copyOf(channels);
        policies = Map.copyOf(policies);
    }

    @Override
    public Map<AlertTier, Output<String>> topicIds() {
        Map<AlertTier, Output<String>> ids = new EnumMap<>(AlertTier.class);
        channels.forEach((tier, some) -> ids.put(tier, some.get(0).name()));
        return ids;
    }

    @Override
    public Output<List<String>> alertIds(AlertTier tier) {
        return ids(Objects.requireNonNull(channels.get(tier)));
    }

    /** None: Alertmanager cannot publish to Pub/Sub, so the plan names subscribers instead. */
    @Override
    public Map<String, Object> receiver(AlertTier tier) {
        return Map.of();
    }

    @Override
    public List<Resource> beforeCluster() {
        return List.of();
    }

    static Output<List<String>> ids(List<NotificationChannel> channels) {
        return Outputs.listOf(channels.stream().map(NotificationChannel::name).toList());
    }
}
