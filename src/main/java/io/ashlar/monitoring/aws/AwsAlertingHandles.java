package io.ashlar.monitoring.aws;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicSubscription;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.ashlar.monitoring.AlertingHandles;
import io.ashlar.monitoring.plan.AlertTier;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What alerting consists of on AWS.
 *
 * @param region the region all of it is in
 * @param topics the topic of each tier
 * @param subscriptions subscriptions by their planned names
 * @param alarms alarms by their planned names
 * @param logGroups log groups of the containers' output by their planned names
 * @param beforeCluster what must be there before Alertmanager starts
 */
public record AwsAlertingHandles(
        Output<String> region,
        Map<AlertTier, Topic> topics,
        Map<String, TopicSubscription> subscriptions,
        Map<String, MetricAlarm> alarms,
        Map<String, LogGroup> logGroups,
        List<Resource> beforeCluster)
        implements AlertingHandles {

    public AwsAlertingHandles {
        topics = Map.copyOf(topics);
        subscriptions = Map.copyOf(subscriptions);
        alarms = Map.copyOf(alarms);
        logGroups = Map.copyOf(logGroups);
        beforeCluster = List.copyOf(beforeCluster);
    }

    @Override
    public Map<AlertTier, Output<String>> topicIds() {
        Map<AlertTier, Output<String>> arns = new EnumMap<>(AlertTier.class);
        topics.forEach((tier, topic) -> arns.put(tier, topic.arn()));
        return arns;
    }

    /** https://prometheus.io/docs/alerting/latest/configuration/#sns_config: signed by the pod's own identity. */
    @Override
    public Map<String, Object> receiver(AlertTier tier) {
        return Map.of(
                "sns_configs",
                List.of(Map.of(
                        "topic_arn",
                        Objects.requireNonNull(topics.get(tier)).arn(),
                        "sigv4",
                        Map.of("region", region),
                        "send_resolved",
                        true)));
    }
}
