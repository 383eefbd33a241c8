package io.ashlar.messaging.aws;

import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicSubscription;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.core.Output;
import io.ashlar.messaging.SubscriptionHandle;
import io.ashlar.messaging.TopicHandles;
import java.util.Map;
import java.util.TreeMap;

/**
 * The resources of a topic.
 *
 * @param topic the SNS topic
 * @param receivers what stands behind each subscription, by key
 */
public record AwsTopicHandles(Topic topic, Map<String, Receiver> receivers) implements TopicHandles {

    public AwsTopicHandles {
        receivers = Map.copyOf(receivers);
    }

    /**
     * What stands behind one subscription.
     *
     * @param queue where messages wait
     * @param deadLetters where failures are kept
     * @param subscription what fills the queue
     */
    public record Receiver(Queue queue, Queue deadLetters, TopicSubscription subscription) {}

    @Override
    public Output<String> topicId() {
        return topic.arn();
    }

    @Override
    public Output<String> topicAddress() {
        return topic.arn();
    }

    @Override
    public Map<String, SubscriptionHandle> subscriptions() {
        Map<String, SubscriptionHandle> handles = new TreeMap<>();
        receivers.forEach((key, receiver) -> handles.put(
                key,
                new SubscriptionHandle(
                        receiver.queue().arn(),
                        receiver.queue().url(),
                        receiver.deadLetters().url())));
        return handles;
    }
}
