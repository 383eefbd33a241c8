package io.ashlar.messaging;

import com.pulumi.core.Output;
import java.util.Map;

/** What a driver made. Each cloud's implementation is a record that also carries the resources themselves. */
public interface TopicHandles {

    /** See {@link TopicRef#topicId()}. */
    Output<String> topicId();

    /** See {@link TopicRef#topicAddress()}. */
    Output<String> topicAddress();

    /** The subscriptions by key. */
    Map<String, SubscriptionHandle> subscriptions();
}
