package io.ashlar.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.test.TestResult;
import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import io.ashlar.messaging.MessagingCloud.Served;
import io.ashlar.messaging.plan.Subscription;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the portable arguments of a topic promise, on each cloud and in each profile. */
class TopicContractTest {
    private static final Map<String, Subscription> TWO =
            Map.of("billing", Subscription.usual(), "stock", Subscription.usual());

    private final SandboxMocks mocks = SandboxMocks.inRegion("eu-central-1");

    static Stream<Arguments> cloudsAndProfiles() {
        return Arrays.stream(MessagingCloud.values())
                .flatMap(cloud -> Arrays.stream(Profile.values()).map(profile -> Arguments.of(cloud, profile)));
    }

    @ParameterizedTest
    @MethodSource("cloudsAndProfiles")
    void every_subscription_has_its_messages_to_itself_and_its_failures_apart(MessagingCloud cloud, Profile profile) {
        mocks.run(context ->
                new Topic("orders", cloud.args(profile).subscriptions(TWO).build(), null));

        assertThat(mocks.ofType(cloud.holder)).hasSize(2 * cloud.holdersEach);
        long days =
                switch (profile) {
                    case DEVELOPMENT -> 1;
                    case STAGING -> 4;
                    case PRODUCTION -> 7;
                };
        assertThat(cloud.served(mocks)).isEqualTo(new Served(60, 10, Duration.ofDays(days)));
    }

    @ParameterizedTest
    @MethodSource("cloudsAndProfiles")
    void a_receiver_is_served_as_it_asked(MessagingCloud cloud, Profile profile) {
        mocks.run(context -> new Topic(
                "orders",
                cloud.args(profile)
                        .subscriptions(Map.of(
                                "billing",
                                Subscription.usual().acknowledgedWithin(300).tries(5)))
                        .retentionDays(14)
                        .build(),
                null));

        assertThat(cloud.served(mocks)).isEqualTo(new Served(300, 5, Duration.ofDays(14)));
    }

    @ParameterizedTest
    @MethodSource("cloudsAndProfiles")
    void another_subscription_only_creates(MessagingCloud cloud, Profile profile) {
        List<String> before = names(cloud, profile, Map.of("billing", Subscription.usual()));
        List<String> after = names(cloud, profile, TWO);

        assertThat(after).containsAll(before);
        assertThat(after.stream().filter(name -> !before.contains(name))).allMatch(name -> name.endsWith("-stock"));
    }

    private static List<String> names(MessagingCloud cloud, Profile profile, Map<String, Subscription> subscriptions) {
        SandboxMocks fresh = SandboxMocks.inRegion("eu-central-1");
        fresh.run(context -> new Topic(
                "orders", cloud.args(profile).subscriptions(subscriptions).build(), null));
        return fresh.registered().stream()
                .filter(one -> one.name().startsWith("orders-"))
                .map(Registered::name)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @EnumSource(MessagingCloud.class)
    void others_see_what_to_be_granted_and_what_to_be_told(MessagingCloud cloud) {
        List<String> seen = new CopyOnWriteArrayList<>();
        mocks.run(context -> {
            Topic topic = new Topic(
                    "orders", cloud.args(Profile.STAGING).subscriptions(TWO).build(), null);
            Output.tuple(
                            topic.topicId(),
                            topic.topicAddress(),
                            topic.subscriptionId("billing"),
                            topic.subscriptionAddress("billing"),
                            topic.deadLetterAddress("billing"))
                    .applyValue(all -> seen.addAll(List.of(all.t1, all.t2, all.t3, all.t4, all.t5)));
            assertThat(topic.subscriptions()).containsExactly("billing", "stock");
            assertThatThrownBy(() -> topic.subscriptionAddress("audit"))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(
                            "MSG-006 Topic 'orders': subscription is \"audit\", but it has [billing, stock]. Name one"
                                    + " of them, or add it to subscriptions.");
        });

        assertThat(seen).hasSize(5);
        assertThat(seen.get(0)).isEqualTo(mocks.named("orders-topic").id());
        Map<MessagingCloud, String> dead = Map.of(
                MessagingCloud.AWS,
                "https://sqs\\.eu-central-1\\.amazonaws\\.com/123456789012/orders-dead-billing-[0-9a-f]{7}",
                MessagingCloud.AZURE,
                "orders-bus[0-9a-f]{8}\\.servicebus\\.windows\\.net/orders/subscriptions/billing/\\$deadletterqueue",
                MessagingCloud.GCP,
                "projects/shop-production/subscriptions/orders-dead-billing-[0-9a-f]{7}");
        assertThat(seen.get(4)).matches(dead.get(cloud));
        assertThat(seen.get(3)).isNotEqualTo(seen.get(4));
    }

    @ParameterizedTest
    @EnumSource(MessagingCloud.class)
    void a_topic_without_receivers_is_refused_before_anything_is_registered(MessagingCloud cloud) {
        TestResult result = mocks.runToEnd(
                context -> new Topic("orders", cloud.args(Profile.STAGING).build(), null));

        assertThat(mocks.ofType(cloud.topic)).isEmpty();
        assertThat(String.join("\n", result.errors()))
                .contains("MSG-001 Topic 'orders': subscriptions is none, but a message without a subscription is lost."
                        + " Name at least one receiver.");
    }
}
