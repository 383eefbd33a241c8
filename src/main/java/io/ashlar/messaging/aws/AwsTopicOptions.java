package io.ashlar.messaging.aws;

import com.pulumi.aws.sns.TopicArgs;
import com.pulumi.aws.sns.TopicSubscriptionArgs;
import com.pulumi.aws.sqs.QueueArgs;
import io.ashlar.messaging.plan.TopicPlan.SubscriptionPlan;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What only AWS knows of a topic: hooks that see each child's arguments last, in AWS's own words.
 *
 * @param topic changes the topic's arguments
 * @param queue changes a queue's arguments, given what was planned of its subscription
 * @param subscription changes a subscription's arguments, such as its filter
 */
public record AwsTopicOptions(
        UnaryOperator<TopicArgs.Builder> topic,
        BiFunction<SubscriptionPlan, QueueArgs.Builder, QueueArgs.Builder> queue,
        BiFunction<SubscriptionPlan, TopicSubscriptionArgs.Builder, TopicSubscriptionArgs.Builder> subscription) {

    /** Nothing changed. */
    public static AwsTopicOptions none() {
        return new AwsTopicOptions(UnaryOperator.identity(), (plan, builder) -> builder, (plan, builder) -> builder);
    }

    /** These options with a hook for the topic. */
    public AwsTopicOptions customizeTopic(UnaryOperator<TopicArgs.Builder> hook) {
        return new AwsTopicOptions(hook, queue, subscription);
    }

    /** These options with a hook for each queue. */
    public AwsTopicOptions customizeQueue(BiFunction<SubscriptionPlan, QueueArgs.Builder, QueueArgs.Builder> hook) {
        return new AwsTopicOptions(topic, hook, subscription);
    }

    /** These options with a hook for each subscription. */
    public AwsTopicOptions customizeSubscription(
            BiFunction<SubscriptionPlan, TopicSubscriptionArgs.Builder, TopicSubscriptionArgs.Builder> hook) {
        return new AwsTopicOptions(topic, queue, hook);
    }
}
