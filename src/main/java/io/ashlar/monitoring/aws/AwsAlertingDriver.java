package io.ashlar.monitoring.aws;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.inputs.GetCallerIdentityArgs;
import com.pulumi.aws.inputs.GetRegionArgs;
import com.pulumi.aws.outputs.GetCallerIdentityResult;
import com.pulumi.aws.outputs.GetRegionResult;
import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import com.pulumi.aws.sns.TopicPolicy;
import com.pulumi.aws.sns.TopicPolicyArgs;
import com.pulumi.aws.sns.TopicSubscription;
import com.pulumi.aws.sns.TopicSubscriptionArgs;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.monitoring.AlertingDriver;
import io.ashlar.monitoring.AlertingHandles;
import io.ashlar.monitoring.Monitoring;
import io.ashlar.monitoring.MonitoringArgs;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.CloudWatch;
import io.ashlar.monitoring.plan.Delivery;
import io.ashlar.monitoring.plan.MonitoringOffering;
import io.ashlar.monitoring.plan.MonitoringPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.ClusterPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.SubscriptionPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.TopicPlan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Makes SNS topics, CloudWatch alarms and the identities of what alerts and logs from inside the cluster. */
public final class AwsAlertingDriver implements AlertingDriver {
    /** SHA-256; 1, the default, is SHA-1: https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html. */
    private static final int SIGNATURE_SHA256 = 2;

    private final AwsAlertingOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AwsAlertingDriver() {
        this(AwsAlertingOptions.none());
    }

    /** A driver with hooks. */
    public AwsAlertingDriver(AwsAlertingOptions options) {
        this.options = options;
    }

    @Override
    public MonitoringOffering offering() {
        return CloudWatch.OFFERING;
    }

    @Override
    public AlertingHandles provision(MonitoringPlan plan, MonitoringArgs args, Monitoring parent) {
        return new Provisioning(plan, args, parent, options).all();
    }

    /** One alerting in the making: what its resources share. */
    private static final class Provisioning {
        private final MonitoringPlan plan;
        private final MonitoringArgs args;
        private final AwsAlertingOptions options;
        private final CustomResourceOptions child;
        private final Output<String> region;
        private final Output<String> account;
        private final Map<AlertTier, Topic> topics = new EnumMap<>(AlertTier.class);
        private final Map<String, TopicSubscription> subscriptions = new TreeMap<>();

        Provisioning(MonitoringPlan plan, MonitoringArgs args, Monitoring parent, AwsAlertingOptions options) {
            this.plan = plan;
            this.args = args;
            this.options = options;
            this.child = CustomResourceOptions.builder().parent(parent).build();
            InvokeOptions invoke = InvokeOptions.builder().parent(parent).build();
            this.region = AwsFunctions.getRegion(GetRegionArgs.Empty, invoke).applyValue(GetRegionResult::name);
            this.account = AwsFunctions.getCallerIdentity(GetCallerIdentityArgs.Empty, invoke)
                    .applyValue(GetCallerIdentityResult::accountId);
        }

        AlertingHandles all() {
            plan.topics().forEach(this::topic);
            plan.subscriptions().forEach(this::subscription);
            Map<String, MetricAlarm> alarms = new AwsAlarms(args, options, child, topics).provision(plan.alarms());
            List<Resource> beforeCluster = new ArrayList<>();
            AwsContainerLogs logs = new AwsContainerLogs(args, child);
            plan.cluster().flatMap(ClusterPlan::logs).ifPresent(logs::provision);
            plan.cluster()
                    .flatMap(ClusterPlan::identity)
                    .ifPresent(identity ->
                            beforeCluster.add(new AwsPodIdentity(args, child).mayPublish(identity, topics)));
            return new AwsAlertingHandles(region, topics, subscriptions, alarms, logs.groups(), beforeCluster);
        }

        private void topic(TopicPlan planned) {
            TopicArgs.Builder builder = TopicArgs.builder()
                    .displayName(planned.tier().key() + " alerts")
                    .kmsMasterKeyId(args.encryptionKeyId())
                    .signatureVersion(SIGNATURE_SHA256)
                    .tags(args.tags().named(planned.name()));
            Topic topic = new Topic(
                    planned.name(), options.topic().apply(planned, builder).build(), child);
            topics.put(planned.tier(), topic);
            new TopicPolicy(
                    planned.policyName(),
                    TopicPolicyArgs.builder()
                            .arn(topic.arn())
                            .policy(Output.tuple(topic.arn(), account)
                                    .applyValue(known -> TopicPolicyDocument.of(known.t1, known.t2)))
                            .build(),
                    child);
        }

        private void subscription(SubscriptionPlan planned) {
            TopicSubscriptionArgs.Builder builder = TopicSubscriptionArgs.builder()
                    .topic(Objects.requireNonNull(topics.get(planned.tier())).arn())
                    .protocol(planned.delivery().key())
                    .endpoint(args.address(planned));
            if (planned.delivery() == Delivery.HTTPS) {
                builder.endpointAutoConfirms(true);
            }
            subscriptions.put(planned.name(), new TopicSubscription(planned.name(), builder.build(), child));
        }
    }
}
