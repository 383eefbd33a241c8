package io.ashlar.messaging.aws;

import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import com.pulumi.aws.sns.TopicPolicy;
import com.pulumi.aws.sns.TopicPolicyArgs;
import com.pulumi.aws.sns.TopicSubscription;
import com.pulumi.aws.sns.TopicSubscriptionArgs;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.aws.sqs.QueuePolicy;
import com.pulumi.aws.sqs.QueuePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Protection;
import io.ashlar.messaging.TopicDriver;
import io.ashlar.messaging.TopicHandles;
import io.ashlar.messaging.aws.AwsTopicHandles.Receiver;
import io.ashlar.messaging.plan.MessagingOffering;
import io.ashlar.messaging.plan.TopicPlan;
import io.ashlar.messaging.plan.TopicPlan.SubscriptionPlan;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Makes SNS topics with an SQS queue for each subscription. */
public final class AwsTopicDriver implements TopicDriver {
    private static final MessagingOffering OFFERING =
            new MessagingOffering("Amazon SQS", MessagingOffering.Encryption.CHOSEN_KEY);

    /** The most, so that receivers ask less often: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/. */
    private static final int LONG_POLL_SECONDS = 20;

    /** SHA-256; 1, the default, is SHA-1: https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html. */
    private static final int SIGNATURE_VERSION = 2;

    private final AwsTopicOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AwsTopicDriver() {
        this(AwsTopicOptions.none());
    }

    /** A driver with hooks. */
    public AwsTopicDriver(AwsTopicOptions options) {
        this.options = options;
    }

    @Override
    public MessagingOffering offering() {
        return OFFERING;
    }

    @Override
    public TopicHandles provision(
            TopicPlan plan, io.ashlar.messaging.TopicArgs args, io.ashlar.messaging.Topic parent) {
        return new Provisioning(plan, args, parent, options).all();
    }

    /** One topic in the making: what its resources share. */
    private static final class Provisioning {
        private final TopicPlan plan;
        private final io.ashlar.messaging.TopicArgs args;
        private final AwsTopicOptions options;
        private final CustomResourceOptions child;
        private final CustomResourceOptions guarded;

        Provisioning(
                TopicPlan plan,
                io.ashlar.messaging.TopicArgs args,
                io.ashlar.messaging.Topic parent,
                AwsTopicOptions options) {
            this.plan = plan;
            this.args = args;
            this.options = options;
            this.child = CustomResourceOptions.builder().parent(parent).build();
            this.guarded = CustomResourceOptions.merge(
                    child,
                    CustomResourceOptions.builder()
                            .protect(plan.protection() == Protection.PROTECTED)
                            .build());
        }

        TopicHandles all() {
            TopicArgs.Builder builder = TopicArgs.builder()
                    .kmsMasterKeyId(args.encryptionKeyId())
                    .signatureVersion(SIGNATURE_VERSION)
                    .tags(args.tags().named(plan.name()));
            Topic topic = new Topic(plan.name(), options.topic().apply(builder).build(), guarded);
            new TopicPolicy(
                    plan.accessName(),
                    TopicPolicyArgs.builder()
                            .arn(topic.arn())
                            .policy(topic.arn().applyValue(MessagingPolicies::topic))
                            .build(),
                    child);
            Map<String, Receiver> receivers = new TreeMap<>();
            plan.subscriptions().forEach(planned -> receivers.put(planned.key(), receiver(planned, topic)));
            return new AwsTopicHandles(topic, receivers);
        }

        private Receiver receiver(SubscriptionPlan planned, Topic topic) {
            Queue dead = new Queue(
                    planned.deadName(),
                    queue(planned.deadName(), plan.deadLetterDays()).build(),
                    guarded);
            QueueArgs.Builder builder = queue(planned.queueName(), plan.retentionDays())
                    .visibilityTimeoutSeconds(planned.subscription().acknowledgeSeconds())
                    .redrivePolicy(dead.arn()
                            .applyValue(arn -> MessagingPolicies.redrive(
                                    arn, planned.subscription().tries())));
            Queue queue = new Queue(
                    planned.queueName(), options.queue().apply(planned, builder).build(), guarded);
            allow(planned.accessName(), queue, topic);
            allow(planned.deadAccessName(), dead, topic);
            return new Receiver(queue, dead, subscription(planned, queue, dead, topic));
        }

        private QueueArgs.Builder queue(String name, int days) {
            return QueueArgs.builder()
                    .kmsMasterKeyId(args.encryptionKeyId())
                    .messageRetentionSeconds((int) Duration.ofDays(days).toSeconds())
                    .receiveWaitTimeSeconds(LONG_POLL_SECONDS)
                    .tags(args.tags().named(name));
        }

        private void allow(String name, Queue queue, Topic topic) {
            new QueuePolicy(
                    name,
                    QueuePolicyArgs.builder()
                            .queueUrl(queue.url())
                            .policy(Output.tuple(queue.arn(), topic.arn())
                                    .applyValue(arns -> MessagingPolicies.queue(arns.t1, arns.t2)))
                            .build(),
                    child);
        }

        private TopicSubscription subscription(SubscriptionPlan planned, Queue queue, Queue dead, Topic topic) {
            TopicSubscriptionArgs.Builder builder = TopicSubscriptionArgs.builder()
                    .topic(topic.arn())
                    .protocol("sqs")
                    .endpoint(queue.arn())
                    .rawMessageDelivery(true)
                    .redrivePolicy(dead.arn().applyValue(MessagingPolicies::undelivered));
            return new TopicSubscription(
                    planned.name(),
                    options.subscription().apply(planned, builder).build(),
                    child);
        }
    }
}
