package io.ashlar.messaging.azure;

import com.pulumi.azurenative.servicebus.Namespace;
import com.pulumi.azurenative.servicebus.NamespaceArgs;
import com.pulumi.azurenative.servicebus.Subscription;
import com.pulumi.azurenative.servicebus.SubscriptionArgs;
import com.pulumi.azurenative.servicebus.Topic;
import com.pulumi.azurenative.servicebus.TopicArgs;
import com.pulumi.azurenative.servicebus.enums.SkuName;
import com.pulumi.azurenative.servicebus.enums.SkuTier;
import com.pulumi.azurenative.servicebus.inputs.SBSkuArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.azure.AzureScope;
import io.ashlar.core.Protection;
import io.ashlar.messaging.TopicDriver;
import io.ashlar.messaging.TopicHandles;
import io.ashlar.messaging.plan.MessagingOffering;
import io.ashlar.messaging.plan.TopicPlan;
import io.ashlar.messaging.plan.TopicPlan.SubscriptionPlan;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Makes Service Bus topics and subscriptions. */
public final class AzureTopicDriver implements TopicDriver {
    private static final MessagingOffering OFFERING =
            new MessagingOffering("Azure Service Bus in its Standard tier", MessagingOffering.Encryption.OWN_KEY);

    private final AzureScope scope;
    private final AzureTopicOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AzureTopicDriver(AzureScope scope) {
        this(scope, AzureTopicOptions.none());
    }

    /** A driver with hooks. */
    public AzureTopicDriver(AzureScope scope, AzureTopicOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public MessagingOffering offering() {
        return OFFERING;
    }

    @Override
    public TopicHandles provision(
            TopicPlan plan, io.ashlar.messaging.TopicArgs args, io.ashlar.messaging.Topic parent) {
        CustomResourceOptions guarded = CustomResourceOptions.builder()
                .parent(parent)
                .protect(plan.protection() == Protection.PROTECTED)
                .build();
        Namespace namespace = new Namespace(
                plan.namespaceName(), options.namespace().apply(namespace(args)).build(), guarded);
        TopicArgs.Builder builder = TopicArgs.builder()
                .resourceGroupName(scope.resourceGroup())
                .namespaceName(namespace.name())
                .topicName(plan.component())
                .defaultMessageTimeToLive(days(plan));
        Topic topic = new Topic(plan.name(), options.topic().apply(builder).build(), guarded);
        Map<String, Subscription> receivers = new TreeMap<>();
        for (SubscriptionPlan planned : plan.subscriptions()) {
            SubscriptionArgs.Builder subscription = subscription(plan, planned, namespace, topic);
            receivers.put(
                    planned.key(),
                    new Subscription(
                            planned.name(),
                            options.subscription().apply(planned, subscription).build(),
                            guarded));
        }
        return new AzureTopicHandles(namespace, topic, receivers);
    }

    private NamespaceArgs.Builder namespace(io.ashlar.messaging.TopicArgs args) {
        return NamespaceArgs.builder()
                .resourceGroupName(scope.resourceGroup())
                .location(scope.location())
                .sku(SBSkuArgs.builder()
                        .name(SkuName.Standard)
                        .tier(SkuTier.Standard)
                        .build())
                .disableLocalAuth(true)
                .minimumTlsVersion("1.2")
                .tags(args.tags().values());
    }

    private SubscriptionArgs.Builder subscription(
            TopicPlan plan, SubscriptionPlan planned, Namespace namespace, Topic topic) {
        return SubscriptionArgs.builder()
                .resourceGroupName(scope.resourceGroup())
                .namespaceName(namespace.name())
                .topicName(topic.name())
                .subscriptionName(planned.key())
                .lockDuration(Duration.ofSeconds(planned.subscription().acknowledgeSeconds())
                        .toString())
                .maxDeliveryCount(planned.subscription().tries())
                .defaultMessageTimeToLive(days(plan))
                .deadLetteringOnMessageExpiration(true)
                .deadLetteringOnFilterEvaluationExceptions(true);
    }

    /** As Service Bus writes it back: {@code P7D}, where Java would say {@code PT168H}. */
    private static String days(TopicPlan plan) {
        return "P" + plan.retentionDays() + "D";
    }
}
