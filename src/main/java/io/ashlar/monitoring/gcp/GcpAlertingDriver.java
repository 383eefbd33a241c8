package io.ashlar.monitoring.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.logging.ProjectBucketConfig;
import com.pulumi.gcp.monitoring.NotificationChannel;
import com.pulumi.gcp.monitoring.NotificationChannelArgs;
import com.pulumi.gcp.projects.ServiceIdentity;
import com.pulumi.gcp.projects.ServiceIdentityArgs;
import com.pulumi.gcp.pubsub.Topic;
import com.pulumi.gcp.pubsub.TopicArgs;
import com.pulumi.gcp.pubsub.TopicIAMMember;
import com.pulumi.gcp.pubsub.TopicIAMMemberArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.gcp.GcpScope;
import io.ashlar.gcp.Labels;
import io.ashlar.monitoring.AlertingDriver;
import io.ashlar.monitoring.AlertingHandles;
import io.ashlar.monitoring.Monitoring;
import io.ashlar.monitoring.MonitoringArgs;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.CloudMonitoring;
import io.ashlar.monitoring.plan.Delivery;
import io.ashlar.monitoring.plan.GcpAlertingPlan;
import io.ashlar.monitoring.plan.MonitoringOffering;
import io.ashlar.monitoring.plan.MonitoringPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.SubscriptionPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.TopicPlan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes topics, notification channels and alert policies, and a bucket for logs. */
public final class GcpAlertingDriver implements AlertingDriver {
    private final GcpScope scope;
    private final GcpAlertingOptions options;

    /** A driver that adds nothing to what the plan says. */
    public GcpAlertingDriver(GcpScope scope) {
        this(scope, GcpAlertingOptions.none());
    }

    /** A driver with hooks. */
    public GcpAlertingDriver(GcpScope scope, GcpAlertingOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public MonitoringOffering offering() {
        return CloudMonitoring.OFFERING;
    }

    @Override
    public AlertingHandles provision(MonitoringPlan plan, MonitoringArgs args, Monitoring parent) {
        return new Provisioning(plan, args, parent, scope, options).all();
    }

    /** One alerting in the making: what its resources share. */
    private static final class Provisioning {
        private final MonitoringPlan plan;
        private final GcpAlertingPlan own;
        private final MonitoringArgs args;
        private final GcpScope scope;
        private final GcpAlertingOptions options;
        private final CustomResourceOptions child;
        private final Map<AlertTier, Topic> topics = new EnumMap<>(AlertTier.class);
        private final Map<AlertTier, List<NotificationChannel>> channels = new EnumMap<>(AlertTier.class);

        Provisioning(
                MonitoringPlan plan,
                MonitoringArgs args,
                Monitoring parent,
                GcpScope scope,
                GcpAlertingOptions options) {
            this.plan = plan;
            this.own = GcpAlertingPlan.of(plan);
            this.args = args;
            this.scope = scope;
            this.options = options;
            this.child = CustomResourceOptions.builder().parent(parent).build();
        }

        AlertingHandles all() {
            Output<String> publisher = new ServiceIdentity(
                            own.publisherName(),
                            ServiceIdentityArgs.builder()
                                    .project(scope.project())
                                    .service("monitoring.googleapis.com")
                                    .build(),
                            child)
                    .email();
            plan.topics().forEach(topic -> topic(topic, publisher));
            plan.subscriptions().forEach(this::subscription);
            Optional<ProjectBucketConfig> logs = own.exclusion().flatMap(exclusion -> new GcpContainerLogs(
                            args, scope, child)
                    .provision(
                            own.logs(), exclusion, args.cluster().orElseThrow().clusterName()));
            return new GcpAlertingHandles(
                    topics,
                    channels,
                    new GcpAlarms(args, options, scope, child, channels).provision(plan.alarms()),
                    logs);
        }

        private void topic(TopicPlan planned, Output<String> publisher) {
            TopicArgs.Builder builder = TopicArgs.builder()
                    .project(scope.project())
                    .kmsKeyName(args.encryptionKeyId())
                    .labels(Labels.of(args.tags()));
            Topic topic = new Topic(
                    planned.name(), options.topic().apply(planned, builder).build(), child);
            topics.put(planned.tier(), topic);
            TopicIAMMember mayPublish = new TopicIAMMember(
                    planned.policyName(),
                    TopicIAMMemberArgs.builder()
                            .project(scope.project())
                            .topic(topic.name())
                            .role("roles/pubsub.publisher")
                            .member(publisher.applyValue("serviceAccount:"::concat))
                            .build(),
                    child);
            channel(
                    planned.tier(),
                    Objects.requireNonNull(own.channels().get(planned.tier())),
                    builder(planned.tier().key() + " alerts", "pubsub")
                            .labels(topic.id().applyValue(id -> Map.of("topic", id))),
                    CustomResourceOptions.merge(
                            child,
                            CustomResourceOptions.builder()
                                    .dependsOn(mayPublish)
                                    .build()));
        }

        /** https://cloud.google.com/monitoring/support/notification-options. */
        private void subscription(SubscriptionPlan planned) {
            boolean mail = planned.delivery() == Delivery.EMAIL;
            channel(
                    planned.tier(),
                    planned.name(),
                    builder(planned.tier().key() + " alerts to " + planned.key(), mail ? "email" : "webhook_tokenauth")
                            .labels(args.address(planned)
                                    .applyValue(address -> Map.of(mail ? "email_address" : "url", address))),
                    child);
        }

        private NotificationChannelArgs.Builder builder(String title, String type) {
            return NotificationChannelArgs.builder()
                    .project(scope.project())
                    .displayName(title)
                    .type(type)
                    .enabled(true)
                    .userLabels(Labels.of(args.tags()));
        }

        private void channel(
                AlertTier tier, String name, NotificationChannelArgs.Builder builder, CustomResourceOptions with) {
            channels.computeIfAbsent(tier, any -> new ArrayList<>())
                    .add(new NotificationChannel(name, builder.build(), with));
        }
    }
}
