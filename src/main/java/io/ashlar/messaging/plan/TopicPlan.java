package io.ashlar.messaging.plan;

import io.ashlar.core.Protection;
import java.util.List;

/**
 * What a topic consists of, by name. A driver creates of it what its cloud has.
 *
 * @param component the component's name, which is the topic's own where the cloud's names are not made by the engine
 * @param name logical name of the topic
 * @param accessName logical name of the topic's policy
 * @param namespaceName logical name of what holds the topic
 * @param agentName logical name of the account that moves messages
 * @param retentionDays days that a message waits
 * @param deadLetterDays days that a message is kept apart, where that is limited
 * @param subscriptions who receives, sorted by key
 * @param protection whether it may be deleted
 */
public record TopicPlan(
        String component,
        String name,
        String accessName,
        String namespaceName,
        String agentName,
        int retentionDays,
        int deadLetterDays,
        List<SubscriptionPlan> subscriptions,
        Protection protection) {

    public TopicPlan {
        subscriptions = List.copyOf(subscriptions);
    }

    /**
     * One subscription.
     *
     * @param key the user's name for it
     * @param name logical name of the subscription
     * @param queueName logical name of the queue behind it
     * @param accessName logical name of who may put messages into it
     * @param deadName logical name of where failures are kept
     * @param deadTopicName logical name of the topic that leads there
     * @param deadAccessName logical name of the right to move messages there
     * @param subscription how it is served
     */
    public record SubscriptionPlan(
            String key,
            String name,
            String queueName,
            String accessName,
            String deadName,
            String deadTopicName,
            String deadAccessName,
            Subscription subscription) {}
}
