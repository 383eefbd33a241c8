package io.ashlar.messaging.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Profile;
import io.ashlar.messaging.plan.TopicPlan.SubscriptionPlan;

/** Turns what was asked of a topic into what it consists of. */
public final class TopicPlanner {
    /**
     * The most that SQS keeps a message
     * (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html), and long enough to be
     * back from a week's holiday.
     */
    private static final int DEAD_LETTER_DAYS = 14;

    private TopicPlanner() {}

    /**
     * The plan of the topic of this name.
     *
     * @param spec what {@link TopicValidator} has found nothing wrong with
     */
    public static TopicPlan plan(String name, TopicSpec spec) {
        Names names = Names.of(name);
        return new TopicPlan(
                name,
                names.child("topic"),
                names.child("access"),
                names.child("bus"),
                names.child("agent"),
                spec.retentionDays().orElseGet(() -> retentionDays(spec.profile())),
                DEAD_LETTER_DAYS,
                spec.subscriptions().entrySet().stream()
                        .map(entry -> subscription(names, entry.getKey(), entry.getValue()))
                        .toList(),
                spec.protection());
    }

    private static int retentionDays(Profile profile) {
        return switch (profile) {
            case DEVELOPMENT -> 1;
            case STAGING -> 4;
            case PRODUCTION -> 7;
        };
    }

    private static SubscriptionPlan subscription(Names names, String key, Subscription subscription) {
        return new SubscriptionPlan(
                key,
                names.child("subscription", key),
                names.child("queue", key),
                names.child("queue-access", key),
                names.child("dead", key),
                names.child("dead-topic", key),
                names.child("dead-access", key),
                subscription);
    }
}
