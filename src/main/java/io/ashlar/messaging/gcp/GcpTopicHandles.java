package io.ashlar.messaging.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.pubsub.Subscription;
import com.pulumi.gcp.pubsub.Topic;
import io.ashlar.messaging.SubscriptionHandle;
import io.ashlar.messaging.TopicHandles;
import java.util.Map;
import java.util.TreeMap;

/**
 * The resources of a topic.
 *
 * @param topic the Pub/Sub topic
 * @param receivers each subscription and where its failures are kept, by key
 */
public record GcpTopicHandles(Topic topic, Map<String, Receiver> receivers) implements TopicHandles {

    public GcpTopicHandles {
        receivers = Map.copyOf(receivers);
    }

    /**
     * One subscription.
     *
     * @param subscription where messages wait
     * @param deadLetters where failures are kept
     */
    public record Receiver(Subscription subscription, Subscription deadLetters) {}

    @Override
    public Output<String> topicId() {
        return topic.id();
    }

    @Override
    public Output<String> topicAddress() {
        return topic.id();
    }

    @Override
    public Map<String, SubscriptionHandle> subscriptions() {
        Map<String, SubscriptionHandle> handles = new TreeMap<>();
        receivers.forEach((key, receiver) -> handles.put(
                key,
                new SubscriptionHandle(
                        receiver.subscription().id(),
                        receiver.subscription().id(),
                        receiver.deadLetters().id())));
        return handles;
    }
}
