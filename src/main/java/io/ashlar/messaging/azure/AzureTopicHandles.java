package io.ashlar.messaging.azure;

import com.pulumi.azurenative.servicebus.Namespace;
import com.pulumi.azurenative.servicebus.Subscription;
import com.pulumi.azurenative.servicebus.Topic;
import com.pulumi.core.Output;
import io.ashlar.messaging.SubscriptionHandle;
import io.ashlar.messaging.TopicHandles;
import java.util.Map;
import java.util.TreeMap;

/**
 * The resources of a topic.
 *
 * @param namespace what holds the topic
 * @param topic the topic
 * @param receivers the subscriptions by key
 */
public record AzureTopicHandles(Namespace namespace, Topic topic, Map<String, Subscription> receivers)
        implements TopicHandles {

    public AzureTopicHandles {
        receivers = Map.copyOf(receivers);
    }

    @Override
    public Output<String> topicId() {
        return topic.id();
    }

    @Override
    public Output<String> topicAddress() {
        return Output.tuple(namespace.serviceBusEndpoint(), topic.name())
                .applyValue(parts -> parts.t1.replaceFirst("^https://([^:/]+).*", "$1") + "/" + parts.t2);
    }

    @Override
    public Map<String, SubscriptionHandle> subscriptions() {
        Map<String, SubscriptionHandle> handles = new TreeMap<>();
        receivers.forEach((key, subscription) -> {
            Output<String> address = Output.tuple(topicAddress(), subscription.name())
                    .applyValue(parts -> parts.t1 + "/subscriptions/" + parts.t2);
            handles.put(
                    key,
                    new SubscriptionHandle(
                            subscription.id(), address, address.applyValue(of -> of + "/$deadletterqueue")));
        });
        return handles;
    }
}
