package io.ashlar.messaging;

import io.ashlar.messaging.plan.MessagingOffering;
import io.ashlar.messaging.plan.TopicPlan;

/** Makes a planned topic on one cloud. */
public interface TopicDriver {

    /** What this cloud offers. */
    MessagingOffering offering();

    /** Registers the topic, its subscriptions and their dead letters as children of the parent. */
    TopicHandles provision(TopicPlan plan, TopicArgs args, Topic parent);
}
