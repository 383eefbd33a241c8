package io.ashlar.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.core.Profile;
import io.ashlar.messaging.aws.AwsTopicOptions;
import io.ashlar.messaging.azure.AzureTopicOptions;
import io.ashlar.messaging.gcp.GcpTopicOptions;
import io.ashlar.messaging.plan.Subscription;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The settings of each cloud that keep messages safe. */
class TopicOnEachCloudTest {
    private static final Map<String, Subscription> ONE = Map.of("billing", Subscription.usual());

    private final SandboxMocks mocks = SandboxMocks.inRegion("eu-central-1");

    private Properties inputs(String name) {
        return mocks.named(name).inputs();
    }

    private Map<String, Long> own() {
        return new TreeMap<>(mocks.registered().stream()
                .filter(one -> one.name().startsWith("orders-"))
                .collect(Collectors.groupingBy(Registered::type, Collectors.counting())));
    }

    @Test
    void on_aws_all_is_encrypted_tls_only_and_filled_by_its_topic_alone() {
        mocks.run(context -> new Topic(
                "orders",
                MessagingCloud.AWS.args(Profile.PRODUCTION).subscriptions(ONE).build(),
                null));

        assertThat(own())
                .isEqualTo(new TreeMap<>(Map.of(
                        "aws:sns/topic:Topic", 1L,
                        "aws:sns/topicPolicy:TopicPolicy", 1L,
                        "aws:sns/topicSubscription:TopicSubscription", 1L,
                        "aws:sqs/queue:Queue", 2L,
                        "aws:sqs/queuePolicy:QueuePolicy", 2L)));
        String key = mocks.named("platform-key").state().text("arn").orElseThrow();
        String topic = mocks.named("orders-topic").id();
        assertThat(inputs("orders-topic").text("kmsMasterKeyId")).hasValue(key);
        assertThat(inputs("orders-topic").number("signatureVersion")).hasValue(2);
        assertThat(inputs("orders-access").text("policy").orElseThrow())
                .contains("\"aws:SecureTransport\":\"false\"", "\"Effect\":\"Deny\"")
                .doesNotContain("Allow");
        for (String queue : new String[] {"orders-queue-billing", "orders-dead-billing"}) {
            assertThat(inputs(queue).text("kmsMasterKeyId")).hasValue(key);
            assertThat(inputs(queue).number("receiveWaitTimeSeconds")).hasValue(20);
        }
        assertThat(inputs("orders-dead-billing").number("messageRetentionSeconds"))
                .hasValue(14 * 86_400);
        assertThat(inputs("orders-queue-access-billing").text("policy").orElseThrow())
                .contains(
                        "\"aws:SecureTransport\":\"false\"",
                        "\"Service\":\"sns.amazonaws.com\"",
                        "\"aws:SourceArn\":\"" + topic + "\"");
        Properties subscription = inputs("orders-subscription-billing");
        assertThat(subscription.isTrue("rawMessageDelivery")).isTrue();
        assertThat(subscription.text("redrivePolicy").orElseThrow())
                .contains(mocks.named("orders-dead-billing").state().text("arn").orElseThrow());
        assertThat(inputs("platform-key").text("policy").orElseThrow()).contains("sns.amazonaws.com");
    }

    @Test
    void on_azure_shared_keys_are_off_and_expired_messages_are_kept_apart() {
        mocks.run(context -> new Topic(
                "orders",
                MessagingCloud.AZURE.args(Profile.PRODUCTION).subscriptions(ONE).build(),
                null));

        assertThat(own())
                .isEqualTo(new TreeMap<>(Map.of(
                        "azure-native:servicebus:Namespace", 1L,
                        "azure-native:servicebus:Subscription", 1L,
                        "azure-native:servicebus:Topic", 1L)));
        Properties namespace = inputs("orders-bus");
        assertThat(namespace.isTrue("disableLocalAuth")).isTrue();
        assertThat(namespace.text("minimumTlsVersion")).hasValue("1.2");
        assertThat(namespace.text("sku.name")).hasValue("Standard");
        Properties subscription = inputs("orders-subscription-billing");
        assertThat(subscription.text("lockDuration")).hasValue("PT1M");
        assertThat(subscription.text("defaultMessageTimeToLive")).hasValue("P7D");
        assertThat(subscription.isTrue("deadLetteringOnMessageExpiration")).isTrue();
        assertThat(subscription.isTrue("deadLetteringOnFilterEvaluationExceptions"))
                .isTrue();
    }

    @Test
    void on_google_cloud_messages_stay_in_the_region_under_the_key_and_failures_can_be_moved() {
        mocks.run(context -> new Topic(
                "orders",
                MessagingCloud.GCP.args(Profile.PRODUCTION).subscriptions(ONE).build(),
                null));

        assertThat(own())
                .isEqualTo(new TreeMap<>(Map.of(
                        "gcp:projects/serviceIdentity:ServiceIdentity", 1L,
                        "gcp:pubsub/subscription:Subscription", 2L,
                        "gcp:pubsub/subscriptionIAMMember:SubscriptionIAMMember", 1L,
                        "gcp:pubsub/topic:Topic", 2L,
                        "gcp:pubsub/topicIAMMember:TopicIAMMember", 1L)));
        for (String topic : new String[] {"orders-topic", "orders-dead-topic-billing"}) {
            assertThat(inputs(topic).text("kmsKeyName"))
                    .hasValue(mocks.named("key").id());
            assertThat(inputs(topic).texts("messageStoragePolicy.allowedPersistenceRegions"))
                    .containsExactly("europe-west1");
        }
        Properties subscription = inputs("orders-subscription-billing");
        assertThat(subscription.text("expirationPolicy.ttl")).hasValue("");
        assertThat(subscription.text("retryPolicy.minimumBackoff")).hasValue("10s");
        assertThat(subscription.text("deadLetterPolicy.deadLetterTopic"))
                .hasValue(mocks.named("orders-dead-topic-billing").id());
        assertThat(inputs("orders-dead-billing").text("messageRetentionDuration"))
                .hasValue("1209600s");
        assertThat(inputs("orders-dead-access-billing").text("role")).hasValue("roles/pubsub.publisher");
        assertThat(inputs("orders-queue-access-billing").text("role")).hasValue("roles/pubsub.subscriber");
    }

    @Test
    void hooks_see_each_childs_arguments_last() {
        mocks.run(context -> new Topic(
                "orders",
                MessagingCloud.aws(AwsTopicOptions.none()
                                .customizeTopic(topic -> topic.displayName("Orders"))
                                .customizeQueue((plan, queue) -> queue.delaySeconds(5))
                                .customizeSubscription((plan, subscription) ->
                                        subscription.filterPolicy("{\"kind\":[\"" + plan.key() + "\"]}")))
                        .subscriptions(ONE)
                        .build(),
                null));

        assertThat(inputs("orders-topic").text("displayName")).hasValue("Orders");
        assertThat(inputs("orders-queue-billing").number("delaySeconds")).hasValue(5);
        assertThat(inputs("orders-subscription-billing").text("filterPolicy")).hasValue("{\"kind\":[\"billing\"]}");
    }

    @Test
    void hooks_work_on_azure_and_google_cloud_too() {
        mocks.run(context -> {
            new Topic(
                    "orders",
                    MessagingCloud.azure(AzureTopicOptions.none()
                                    .customizeNamespace(namespace -> namespace.tags(Map.of("tier", "gold")))
                                    .customizeTopic(topic -> topic.supportOrdering(true))
                                    .customizeSubscription((plan, subscription) -> subscription.requiresSession(true)))
                            .subscriptions(ONE)
                            .build(),
                    null);
            new Topic(
                    "events",
                    MessagingCloud.gcp(GcpTopicOptions.none()
                                    .customizeTopic(topic -> topic.labels(Map.of("tier", "gold")))
                                    .customizeSubscription(
                                            (plan, subscription) -> subscription.enableMessageOrdering(true)))
                            .subscriptions(ONE)
                            .build(),
                    null);
        });

        assertThat(inputs("orders-bus").object("tags").asMap()).isEqualTo(Map.of("tier", "gold"));
        assertThat(inputs("orders-topic").isTrue("supportOrdering")).isTrue();
        assertThat(inputs("orders-subscription-billing").isTrue("requiresSession"))
                .isTrue();
        assertThat(inputs("events-topic").object("labels").asMap()).isEqualTo(Map.of("tier", "gold"));
        assertThat(inputs("events-subscription-billing").isTrue("enableMessageOrdering"))
                .isTrue();
    }
}
