package io.ashlar.monitoring.gcp;

import com.pulumi.gcp.monitoring.AlertPolicyArgs;
import com.pulumi.gcp.pubsub.TopicArgs;
import io.ashlar.monitoring.plan.MonitoringPlan.AlarmPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.TopicPlan;
import java.util.function.BiFunction;

/**
 * What only Google Cloud knows of alerting: hooks that see each child's arguments last, in Google Cloud's own words.
 *
 * @param topic changes a topic's arguments, given what was planned of it
 * @param policy changes an alert policy's arguments, given what was planned of it
 */
public record GcpAlertingOptions(
        BiFunction<TopicPlan, TopicArgs.Builder, TopicArgs.Builder> topic,
        BiFunction<AlarmPlan, AlertPolicyArgs.Builder, AlertPolicyArgs.Builder> policy) {

    /** Nothing changed. */
    public static GcpAlertingOptions none() {
        return new GcpAlertingOptions((plan, builder) -> builder, (plan, builder) -> builder);
    }

    /** These options with a hook for each topic. */
    public GcpAlertingOptions customizeTopic(BiFunction<TopicPlan, TopicArgs.Builder, TopicArgs.Builder> hook) {
        return new GcpAlertingOptions(hook, policy);
    }

    /** These options with a hook for each alert policy: a threshold of one's own, or a question in PromQL, say. */
    public GcpAlertingOptions customizePolicy(
            BiFunction<AlarmPlan, AlertPolicyArgs.Builder, AlertPolicyArgs.Builder> hook) {
        return new GcpAlertingOptions(topic, hook);
    }
}
