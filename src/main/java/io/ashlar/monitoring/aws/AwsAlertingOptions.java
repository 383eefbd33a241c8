package io.ashlar.monitoring.aws;

import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.sns.TopicArgs;
import io.ashlar.monitoring.plan.MonitoringPlan.AlarmPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.TopicPlan;
import java.util.function.BiFunction;

/**
 * What only AWS knows of alerting: hooks that see each child's arguments last, in AWS's own words.
 *
 * @param topic changes a topic's arguments, given what was planned of it
 * @param alarm changes an alarm's arguments, given what was planned of it
 */
public record AwsAlertingOptions(
        BiFunction<TopicPlan, TopicArgs.Builder, TopicArgs.Builder> topic,
        BiFunction<AlarmPlan, MetricAlarmArgs.Builder, MetricAlarmArgs.Builder> alarm) {

    /** Nothing changed. */
    public static AwsAlertingOptions none() {
        return new AwsAlertingOptions((plan, builder) -> builder, (plan, builder) -> builder);
    }

    /** These options with a hook for each topic. */
    public AwsAlertingOptions customizeTopic(BiFunction<TopicPlan, TopicArgs.Builder, TopicArgs.Builder> hook) {
        return new AwsAlertingOptions(hook, alarm);
    }

    /** These options with a hook for each alarm: a threshold of one's own, say. */
    public AwsAlertingOptions customizeAlarm(
            BiFunction<AlarmPlan, MetricAlarmArgs.Builder, MetricAlarmArgs.Builder> hook) {
        return new AwsAlertingOptions(topic, hook);
    }
}
