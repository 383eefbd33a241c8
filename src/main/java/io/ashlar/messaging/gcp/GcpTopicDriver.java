package io.ashlar.messaging.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.projects.ServiceIdentity;
import com.pulumi.gcp.projects.ServiceIdentityArgs;
import com.pulumi.gcp.pubsub.Subscription;
import com.pulumi.gcp.pubsub.SubscriptionArgs;
import com.pulumi.gcp.pubsub.SubscriptionIAMMember;
import com.pulumi.gcp.pubsub.SubscriptionIAMMemberArgs;
import com.pulumi.gcp.pubsub.Topic;
import com.pulumi.gcp.pubsub.TopicArgs;
import com.pulumi.gcp.pubsub.TopicIAMMember;
import com.pulumi.gcp.pubsub.TopicIAMMemberArgs;
import com.pulumi.gcp.pubsub.inputs.SubscriptionDeadLetterPolicyArgs;
import com.pulumi.gcp.pubsub.inputs.SubscriptionExpirationPolicyArgs;
import com.pulumi.gcp.pubsub.inputs.SubscriptionRetryPolicyArgs;
import com.pulumi.gcp.pubsub.inputs.TopicMessageStoragePolicyArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Protection;
import io.ashlar.gcp.GcpScope;
import io.ashlar.gcp.Labels;
import io.ashlar.messaging.TopicDriver;
import io.ashlar.messaging.TopicHandles;
import io.ashlar.messaging.gcp.GcpTopicHandles.Receiver;
import io.ashlar.messaging.plan.MessagingOffering;
import io.ashlar.messaging.plan.TopicPlan;
import io.ashlar.messaging.plan.TopicPlan.SubscriptionPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes Pub/Sub topics and subscriptions. */
public final class GcpTopicDriver implements TopicDriver {
    private static final MessagingOffering OFFERING =
            new MessagingOffering("Google Cloud Pub/Sub", MessagingOffering.Encryption.CHOSEN_KEY);

    /** https://cloud.google.com/pubsub/docs/subscription-properties#exp_backoff: ten seconds to ten minutes. */
    private static final String SHORTEST_WAIT = "10s";

    private static final String LONGEST_WAIT = "600s";
    private static final String NEVER = "";

    private final GcpScope scope;
    private final GcpTopicOptions options;

    /** A driver that adds nothing to what the plan says. */
    public GcpTopicDriver(GcpScope scope) {
        this(scope, GcpTopicOptions.none());
    }

    /** A driver with hooks. */
    public GcpTopicDriver(GcpScope scope, GcpTopicOptions options) {
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
        return new Provisioning(plan, args, parent).all();
    }

    /** One topic in the making: what its resources share. */
    private final class Provisioning {
        private final TopicPlan plan;
        private final io.ashlar.messaging.TopicArgs args;
        private final CustomResourceOptions child;
        private final CustomResourceOptions guarded;
        private final Output<String> agent;

        Provisioning(TopicPlan plan, io.ashlar.messaging.TopicArgs args, io.ashlar.messaging.Topic parent) {
            this.plan = plan;
            this.args = args;
            this.child = CustomResourceOptions.builder().parent(parent).build();
            this.guarded = CustomResourceOptions.merge(
                    child,
                    CustomResourceOptions.builder()
                            .protect(plan.protection() == Protection.PROTECTED)
                            .build());
            this.agent = new ServiceIdentity(
                            plan.agentName(),
                            ServiceIdentityArgs.builder()
                                    .project(scope.project())
                                    .service("pubsub.googleapis.com")
                                    .build(),
                            child)
                    .email()
                    .applyValue("serviceAccount:"::concat);
        }

        TopicHandles all() {
            Topic topic = new Topic(plan.name(), options.topic().apply(topic()).build(), guarded);
            Map<String, Receiver> receivers = new TreeMap<>();
            plan.subscriptions().forEach(planned -> receivers.put(planned.key(), receiver(planned, topic)));
            return new GcpTopicHandles(topic, receivers);
        }

        private TopicArgs.Builder topic() {
            return TopicArgs.builder()
                    .project(scope.project())
                    .kmsKeyName(args.encryptionKeyId())
                    .messageStoragePolicy(TopicMessageStoragePolicyArgs.builder()
                            .allowedPersistenceRegions(List.of(scope.region()))
                            .build())
                    .labels(Labels.of(args.tags()));
        }

        private Receiver receiver(SubscriptionPlan planned, Topic topic) {
            Topic deadTopic = new Topic(planned.deadTopicName(), topic().build(), guarded);
            Subscription dead = new Subscription(
                    planned.deadName(),
                    subscription(deadTopic, plan.deadLetterDays()).build(),
                    guarded);
            SubscriptionArgs.Builder builder = subscription(topic, plan.retentionDays())
                    .ackDeadlineSeconds(planned.subscription().acknowledgeSeconds())
                    .retryPolicy(SubscriptionRetryPolicyArgs.builder()
                            .minimumBackoff(SHORTEST_WAIT)
                            .maximumBackoff(LONGEST_WAIT)
                            .build())
                    .deadLetterPolicy(SubscriptionDeadLetterPolicyArgs.builder()
                            .deadLetterTopic(deadTopic.id())
                            .maxDeliveryAttempts(planned.subscription().tries())
                            .build());
            Subscription subscription = new Subscription(
                    planned.name(),
                    options.subscription().apply(planned, builder).build(),
                    guarded);
            mayMove(planned, subscription, deadTopic);
            return new Receiver(subscription, dead);
        }

        private SubscriptionArgs.Builder subscription(Topic topic, int days) {
            return SubscriptionArgs.builder()
                    .project(scope.project())
                    .topic(topic.id())
                    .messageRetentionDuration(Duration.ofDays(days).toSeconds() + "s")
                    .expirationPolicy(SubscriptionExpirationPolicyArgs.builder()
                            .ttl(NEVER)
                            .build())
                    .labels(Labels.of(args.tags()));
        }

        /** Without both rights Pub/Sub never gives up on a message: nothing says so but its own console. */
        private void mayMove(SubscriptionPlan planned, Subscription subscription, Topic deadTopic) {
            new TopicIAMMember(
                    planned.deadAccessName(),
                    TopicIAMMemberArgs.builder()
                            .project(scope.project())
                            .topic(deadTopic.id())
                            .role("roles/pubsub.publisher")
                            .member(agent)
                            .build(),
                    child);
            new SubscriptionIAMMember(
                    planned.accessName(),
                    SubscriptionIAMMemberArgs.builder()
                            .project(scope.project())
                            .subscription(subscription.id())
                            .role("roles/pubsub.subscriber")
                            .member(agent)
                            .build(),
                    child);
        }
    }
}
