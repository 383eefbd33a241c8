package io.ashlar.messaging.azure;

import com.pulumi.azurenative.servicebus.NamespaceArgs;
import com.pulumi.azurenative.servicebus.SubscriptionArgs;
import com.pulumi.azurenative.servicebus.TopicArgs;
import io.ashlar.messaging.plan.TopicPlan.SubscriptionPlan;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What only Azure knows of a topic: hooks that see each child's arguments last, in Azure's own words.
 *
 * @param namespace changes the namespace's arguments, such as its tier
 * @param topic changes the topic's arguments
 * @param subscription changes a subscription's arguments, such as its sessions
 */
public record AzureTopicOptions(
        UnaryOperator<NamespaceArgs.Builder> namespace,
        UnaryOperator<TopicArgs.Builder> topic,
        BiFunction<SubscriptionPlan, SubscriptionArgs.Builder, SubscriptionArgs.Builder> subscription) {

    /** Nothing changed. */
    public static AzureTopicOptions none() {
        return new AzureTopicOptions(UnaryOperator.identity(), UnaryOperator.identity(), (plan, builder) -> builder);
    }

    /** These options with a hook for the namespace. */
    public AzureTopicOptions customizeNamespace(UnaryOperator<NamespaceArgs.Builder> hook) {
        return new AzureTopicOptions(hook, topic, subscription);
    }

    /** These options with a hook for the topic. */
    public AzureTopicOptions customizeTopic(UnaryOperator<TopicArgs.Builder> hook) {
        return new AzureTopicOptions(namespace, hook, subscription);
    }

    /** These options with a hook for each subscription. */
    public AzureTopicOptions customizeSubscription(
            BiFunction<SubscriptionPlan, SubscriptionArgs.Builder, SubscriptionArgs.Builder> hook) {
        return new AzureTopicOptions(namespace, topic, hook);
    }
}
