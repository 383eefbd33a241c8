package io.ashlar.messaging.gcp;

import com.pulumi.gcp.pubsub.SubscriptionArgs;
import com.pulumi.gcp.pubsub.TopicArgs;
import io.ashlar.messaging.plan.TopicPlan.SubscriptionPlan;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What only Google Cloud knows of a topic: hooks that see each child's arguments last, in Google's own words.
 *
 * @param topic changes the topic's arguments
 * @param subscription changes a subscription's arguments, such as its order or filter
 */
public record GcpTopicOptions(
        UnaryOperator<TopicArgs.Builder> topic,
        BiFunction<SubscriptionPlan, SubscriptionArgs.Builder, SubscriptionArgs.Builder> subscription) {

    /** Nothing changed. */
    public static GcpTopicOptions none() {
        return new GcpTopicOptions(UnaryOperator.identity(), (plan, builder) -> builder);
    }

    /** These options with a hook for the topic. */
    public GcpTopicOptions customizeTopic(UnaryOperator<TopicArgs.Builder> hook) {
        return new GcpTopicOptions(hook, subscription);
    }

    /** These options with a hook for each subscription. */
    public GcpTopicOptions customizeSubscription(
            BiFunction<SubscriptionPlan, SubscriptionArgs.Builder, SubscriptionArgs.Builder> hook) {
        return new GcpTopicOptions(topic, hook);
    }
}
