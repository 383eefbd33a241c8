package io.ashlar.messaging;

import com.pulumi.core.Output;
import java.util.SortedSet;

/** A topic as other capabilities see it. Full names are what rights are given on, addresses are what programs are told. */
public interface TopicRef {

    /** The subscriptions' keys, sorted. */
    SortedSet<String> subscriptions();

    /** The cloud's full name of the topic: an ARN on AWS, a resource id on Azure, {@code projects/…} on Google Cloud. */
    Output<String> topicId();

    /**
     * What a sender is told: the ARN on AWS, {@code <namespace>.servicebus.windows.net/<topic>} on Azure,
     * {@code projects/…/topics/…} on Google Cloud.
     */
    Output<String> topicAddress();

    /**
     * The cloud's full name of a subscription: its queue's ARN on AWS.
     *
     * @throws io.ashlar.core.InvalidInputException if there is no such subscription
     */
    Output<String> subscriptionId(String subscription);

    /**
     * What a receiver is told: its queue's URL on AWS, {@code <topic's address>/subscriptions/<key>} on Azure,
     * {@code projects/…/subscriptions/…} on Google Cloud.
     *
     * @throws io.ashlar.core.InvalidInputException if there is no such subscription
     */
    Output<String> subscriptionAddress(String subscription);

    /**
     * Where what failed too often can be received, in the form of {@link #subscriptionAddress}.
     *
     * @throws io.ashlar.core.InvalidInputException if there is no such subscription
     */
    Output<String> deadLetterAddress(String subscription);
}
