package io.ashlar.messaging.plan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is refused of a topic. */
class TopicValidatorTest {
    private static final MessagingOffering WITH_KEY =
            new MessagingOffering("A Bus", MessagingOffering.Encryption.CHOSEN_KEY);
    private static final MessagingOffering WITHOUT_KEY =
            new MessagingOffering("B Bus", MessagingOffering.Encryption.OWN_KEY);

    private static TopicSpec spec(Map<String, Subscription> subscriptions, int days, TopicSpec.Key key) {
        return new TopicSpec(
                Profile.STAGING, Protection.DISPOSABLE, new TreeMap<>(subscriptions), Optional.of(days), key);
    }

    @Test
    void the_ends_of_every_range_are_taken() {
        Map<String, Subscription> ends = Map.of("a", new Subscription(10, 5), "b", new Subscription(300, 100));

        assertThatCode(() -> TopicValidator.check("orders", spec(ends, 1, TopicSpec.Key.GIVEN), WITH_KEY))
                .doesNotThrowAnyException();
        assertThatCode(() -> TopicValidator.check("orders", spec(ends, 14, TopicSpec.Key.MISSING), WITHOUT_KEY))
                .doesNotThrowAnyException();
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        TopicSpec wrong = spec(Map.of("Billing", new Subscription(9, 4)), 15, TopicSpec.Key.MISSING);

        assertThatThrownBy(() -> TopicValidator.check("orders", wrong, WITH_KEY))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("MSG-002 Topic 'orders': subscriptions is \"Billing\", but a subscription's key is 1 to 20"
                        + " lower-case letters, digits and dashes, begins with a letter and does not end with a"
                        + " dash. Rename it.\n"
                        + "MSG-003 Topic 'orders': subscriptions.Billing.acknowledgeSeconds is 9, but a receiver"
                        + " has 10 to 300 seconds to acknowledge in. Give a number within that, and let long work"
                        + " renew it.\n"
                        + "MSG-004 Topic 'orders': subscriptions.Billing.tries is 4, but a message is handed out 5"
                        + " to 100 times. Give a number within that.\n"
                        + "MSG-005 Topic 'orders': retentionDays is 15, but a message waits 1 to 14 days. Give a"
                        + " number within that; what must be kept longer belongs into a store.\n"
                        + "MSG-101 Topic 'orders': encryptionKey is missing, but A Bus encrypts messages with the"
                        + " environment's key. Give the environment's EncryptionKey.");
    }

    @Test
    void a_bus_with_keys_of_its_own_takes_no_other() {
        TopicSpec spec = spec(Map.of("a", Subscription.usual()), 7, TopicSpec.Key.GIVEN);

        assertThatThrownBy(() -> TopicValidator.check("orders", spec, WITHOUT_KEY))
                .hasMessage(
                        "MSG-102 Topic 'orders': encryptionKey is given, but B Bus encrypts messages with keys of its"
                                + " own and takes no other. Leave it out on this cloud.");
    }
}
