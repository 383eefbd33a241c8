package io.ashlar.messaging.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import io.ashlar.messaging.plan.MessagingOffering.Encryption;
import java.util.regex.Pattern;

/**
 * Finds everything that keeps a {@link TopicSpec} from being planned; codes MSG-001 to MSG-005, MSG-101 and MSG-102. Limits
 * are the narrowest of the three clouds.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html">SQS: 14 days</a>
 * @see <a href="https://cloud.google.com/pubsub/quotas#resource_limits">Pub/Sub: 10 to 600 seconds, 5 to 100 tries, 31 days</a>
 * @see <a href="https://learn.microsoft.com/azure/service-bus-messaging/service-bus-quotas">Service Bus: 5 minutes, names of
 *     50 characters</a>
 */
public final class TopicValidator {
    private static final Pattern KEY = Pattern.compile("[a-z]([a-z0-9-]{0,18}[a-z0-9])?");

    private TopicValidator() {}

    /**
     * Checks what was asked of the topic of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with all problems at once
     */
    public static void check(String name, TopicSpec spec, MessagingOffering offering) {
        Problems problems = Problems.of("Topic", name);
        Names.check(name, problems);
        problems.require(
                !spec.subscriptions().isEmpty(),
                "MSG-001",
                "subscriptions",
                "none",
                "a message without a subscription is lost",
                "Name at least one receiver.");
        spec.subscriptions().forEach((key, subscription) -> subscription(key, subscription, problems));
        spec.retentionDays()
                .ifPresent(days -> problems.require(
                        days >= 1 && days <= 14,
                        "MSG-005",
                        "retentionDays",
                        days,
                        "a message waits 1 to 14 days",
                        "Give a number within that; what must be kept longer belongs into a store."));
        problems.require(
                spec.key() == TopicSpec.Key.GIVEN || offering.encryption() == Encryption.OWN_KEY,
                "MSG-101",
                "encryptionKey",
                "missing",
                offering.service() + " encrypts messages with the environment's key",
                "Give the environment's EncryptionKey.");
        problems.require(
                spec.key() == TopicSpec.Key.MISSING || offering.encryption() == Encryption.CHOSEN_KEY,
                "MSG-102",
                "encryptionKey",
                "given",
                offering.service() + " encrypts messages with keys of its own and takes no other",
                "Leave it out on this cloud.");
        problems.throwIfAny();
    }

    private static void subscription(String key, Subscription subscription, Problems problems) {
        problems.require(
                KEY.matcher(key).matches(),
                "MSG-002",
                "subscriptions",
                "\"" + key + "\"",
                "a subscription's key is 1 to 20 lower-case letters, digits and dashes, begins with a letter and does"
                        + " not end with a dash",
                "Rename it.");
        problems.require(
                subscription.acknowledgeSeconds() >= 10 && subscription.acknowledgeSeconds() <= 300,
                "MSG-003",
                "subscriptions." + key + ".acknowledgeSeconds",
                subscription.acknowledgeSeconds(),
                "a receiver has 10 to 300 seconds to acknowledge in",
                "Give a number within that, and let long work renew it.");
        problems.require(
                subscription.tries() >= 5 && subscription.tries() <= 100,
                "MSG-004",
                "subscriptions." + key + ".tries",
                subscription.tries(),
                "a message is handed out 5 to 100 times",
                "Give a number within that.");
    }
}
