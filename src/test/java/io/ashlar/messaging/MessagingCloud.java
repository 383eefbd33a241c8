package io.ashlar.messaging;

import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.gcp.kms.CryptoKey;
import com.pulumi.gcp.kms.CryptoKeyArgs;
import com.pulumi.gcp.kms.KeyRing;
import com.pulumi.gcp.kms.KeyRingArgs;
import io.ashlar.azure.AzureScope;
import io.ashlar.core.Profile;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.gcp.GcpScope;
import io.ashlar.messaging.aws.AwsTopicDriver;
import io.ashlar.messaging.aws.AwsTopicOptions;
import io.ashlar.messaging.azure.AzureTopicDriver;
import io.ashlar.messaging.azure.AzureTopicOptions;
import io.ashlar.messaging.gcp.GcpTopicDriver;
import io.ashlar.messaging.gcp.GcpTopicOptions;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.time.Duration;

/** What differs between the clouds when the same is asked of them. {@code args} is called in a running program. */
enum MessagingCloud {
    AWS("aws:sns/topic:Topic", "aws:sqs/queue:Queue", 2),
    AZURE("azure-native:servicebus:Topic", "azure-native:servicebus:Subscription", 1),
    GCP("gcp:pubsub/topic:Topic", "gcp:pubsub/subscription:Subscription", 2);

    /** Type of a topic. */
    final String topic;

    /** Type of what holds messages. */
    final String holder;

    /** How many of those a subscription has: failures are kept in one of their own, or within. */
    final int holdersEach;

    MessagingCloud(String topic, String holder, int holdersEach) {
        this.topic = topic;
        this.holder = holder;
        this.holdersEach = holdersEach;
    }

    TopicArgs.Builder args(Profile profile) {
        return switch (this) {
            case AWS -> aws(AwsTopicOptions.none()).profile(profile);
            case AZURE -> azure(AzureTopicOptions.none()).profile(profile);
            case GCP -> gcp(GcpTopicOptions.none()).profile(profile);
        };
    }

    static TopicArgs.Builder aws(AwsTopicOptions options) {
        return TopicArgs.builder(new AwsTopicDriver(options))
                .encryptionKey(new EncryptionKey(
                        "platform",
                        EncryptionKeyArgs.builder(new AwsEncryptionKeyDriver()).build(),
                        null));
    }

    static TopicArgs.Builder azure(AzureTopicOptions options) {
        ResourceGroup group = new ResourceGroup(
                "shop", ResourceGroupArgs.builder().location("westeurope").build());
        return TopicArgs.builder(new AzureTopicDriver(
                new AzureScope(
                        Output.of("00000000-0000-0000-0000-000000000000"),
                        Output.of("11111111-1111-1111-1111-111111111111"),
                        group.name(),
                        "westeurope"),
                options));
    }

    static TopicArgs.Builder gcp(GcpTopicOptions options) {
        GcpScope scope = new GcpScope("shop-production", "europe-west1");
        KeyRing ring = new KeyRing(
                "ring",
                KeyRingArgs.builder()
                        .project(scope.project())
                        .location(scope.region())
                        .build());
        CryptoKey key =
                new CryptoKey("key", CryptoKeyArgs.builder().keyRing(ring.id()).build());
        return TopicArgs.builder(new GcpTopicDriver(scope, options)).encryptionKey(key::id);
    }

    /**
     * How a subscription is served, read from what was registered.
     *
     * @param acknowledgeSeconds seconds to acknowledge in
     * @param tries how often a message is handed out
     * @param waits how long it waits
     */
    record Served(long acknowledgeSeconds, long tries, Duration waits) {}

    /** How the subscription {@code billing} of the topic {@code orders} is served. */
    Served served(SandboxMocks mocks) {
        return switch (this) {
            case AWS -> {
                Properties queue = mocks.named("orders-queue-billing").inputs();
                String redrive = queue.text("redrivePolicy").orElseThrow();
                yield new Served(
                        queue.number("visibilityTimeoutSeconds").orElseThrow(),
                        Long.parseLong(redrive.replaceAll(".*\"maxReceiveCount\":(\\d+).*", "$1")),
                        Duration.ofSeconds(
                                queue.number("messageRetentionSeconds").orElseThrow()));
            }
            case AZURE -> {
                Properties subscription =
                        mocks.named("orders-subscription-billing").inputs();
                yield new Served(
                        Duration.parse(subscription.text("lockDuration").orElseThrow())
                                .toSeconds(),
                        subscription.number("maxDeliveryCount").orElseThrow(),
                        Duration.parse(
                                subscription.text("defaultMessageTimeToLive").orElseThrow()));
            }
            case GCP -> {
                Properties subscription =
                        mocks.named("orders-subscription-billing").inputs();
                yield new Served(
                        subscription.number("ackDeadlineSeconds").orElseThrow(),
                        subscription
                                .number("deadLetterPolicy.maxDeliveryAttempts")
                                .orElseThrow(),
                        Duration.parse("PT"
                                + subscription
                                        .text("messageRetentionDuration")
                                        .orElseThrow()
                                        .toUpperCase(java.util.Locale.ROOT)));
            }
        };
    }
}
