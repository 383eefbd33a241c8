package io.ashlar.secrets.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.projects.ServiceIdentity;
import com.pulumi.gcp.projects.ServiceIdentityArgs;
import com.pulumi.gcp.pubsub.Topic;
import com.pulumi.gcp.pubsub.TopicArgs;
import com.pulumi.gcp.pubsub.TopicIAMMember;
import com.pulumi.gcp.pubsub.TopicIAMMemberArgs;
import com.pulumi.gcp.pubsub.inputs.TopicMessageStoragePolicyArgs;
import com.pulumi.gcp.secretmanager.Secret;
import com.pulumi.gcp.secretmanager.SecretArgs;
import com.pulumi.gcp.secretmanager.SecretVersion;
import com.pulumi.gcp.secretmanager.SecretVersionArgs;
import com.pulumi.gcp.secretmanager.inputs.SecretReplicationArgs;
import com.pulumi.gcp.secretmanager.inputs.SecretReplicationUserManagedArgs;
import com.pulumi.gcp.secretmanager.inputs.SecretReplicationUserManagedReplicaArgs;
import com.pulumi.gcp.secretmanager.inputs.SecretReplicationUserManagedReplicaCustomerManagedEncryptionArgs;
import com.pulumi.gcp.secretmanager.inputs.SecretRotationArgs;
import com.pulumi.gcp.secretmanager.inputs.SecretTopicArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.core.Protection;
import io.ashlar.gcp.GcpScope;
import io.ashlar.gcp.Labels;
import io.ashlar.secrets.SecretDriver;
import io.ashlar.secrets.SecretHandles;
import io.ashlar.secrets.gcp.GcpSecretOptions.Reminders;
import io.ashlar.secrets.plan.GcpSecretRules;
import io.ashlar.secrets.plan.SecretPlan;
import io.ashlar.secrets.plan.SecretRules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes secrets in Google's Secret Manager. */
public final class GcpSecretDriver implements SecretDriver {
    private final GcpScope scope;
    private final GcpSecretOptions options;

    /** A driver that adds nothing to what the plan says. */
    public GcpSecretDriver(GcpScope scope) {
        this(scope, GcpSecretOptions.none());
    }

    /** A driver with reminders, copies or hooks. */
    public GcpSecretDriver(GcpScope scope, GcpSecretOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public SecretRules rules() {
        return new GcpSecretRules(options.reminders().map(Reminders::everyDays));
    }

    @Override
    public SecretHandles provision(
            SecretPlan plan,
            io.ashlar.secrets.SecretArgs args,
            Optional<Output<String>> value,
            io.ashlar.secrets.Secret parent) {
        return new Provisioning(plan, args, parent).all(value);
    }

    /** One secret in the making: what its resources share. */
    private final class Provisioning {
        private final SecretPlan plan;
        private final io.ashlar.secrets.SecretArgs args;
        private final CustomResourceOptions child;
        private final CustomResourceOptions guarded;

        Provisioning(SecretPlan plan, io.ashlar.secrets.SecretArgs args, io.ashlar.secrets.Secret parent) {
            this.plan = plan;
            this.args = args;
            this.child = CustomResourceOptions.builder().parent(parent).build();
            this.guarded = CustomResourceOptions.merge(
                    child,
                    CustomResourceOptions.builder()
                            .protect(plan.protection() == Protection.PROTECTED)
                            .build());
        }

        SecretHandles all(Optional<Output<String>> value) {
            Optional<Topic> topic = options.reminders().map(reminders -> topic());
            Optional<TopicIAMMember> access = topic.map(this::access);
            Secret secret = secret(topic, access);
            Optional<SecretVersion> version = value.map(text -> new SecretVersion(
                    plan.versionName(),
                    SecretVersionArgs.builder()
                            .secret(secret.id())
                            .secretData(text)
                            .build(),
                    guarded));
            return new GcpSecretHandles(secret, version, topic);
        }

        private Secret secret(Optional<Topic> topic, Optional<TopicIAMMember> access) {
            SecretArgs.Builder builder = SecretArgs.builder()
                    .project(scope.project())
                    .secretId(plan.secretId())
                    .replication(SecretReplicationArgs.builder()
                            .userManaged(SecretReplicationUserManagedArgs.builder()
                                    .replicas(replicas())
                                    .build())
                            .build())
                    .labels(Labels.of(args.tags()));
            options.reminders()
                    .ifPresent(reminders -> builder.rotation(SecretRotationArgs.builder()
                            .rotationPeriod(
                                    Duration.ofDays(reminders.everyDays()).toSeconds() + "s")
                            .nextRotationTime(reminders.first().toString())
                            .build()));
            topic.ifPresent(made -> builder.topics(
                    List.of(SecretTopicArgs.builder().name(made.id()).build())));
            return new Secret(
                    plan.name(),
                    options.secret().apply(builder).build(),
                    CustomResourceOptions.merge(
                            guarded,
                            CustomResourceOptions.builder()
                                    .ignoreChanges(List.of("rotation.nextRotationTime"))
                                    .dependsOn(access.stream().toArray(Resource[]::new))
                                    .build()));
        }

        private List<SecretReplicationUserManagedReplicaArgs> replicas() {
            SortedMap<String, Output<String>> keys = new TreeMap<>(options.replicas());
            keys.put(scope.region(), args.encryptionKeyId());
            return keys.entrySet().stream()
                    .map(copy -> SecretReplicationUserManagedReplicaArgs.builder()
                            .location(copy.getKey())
                            .customerManagedEncryption(
                                    SecretReplicationUserManagedReplicaCustomerManagedEncryptionArgs.builder()
                                            .kmsKeyName(copy.getValue())
                                            .build())
                            .build())
                    .toList();
        }

        private Topic topic() {
            return new Topic(
                    plan.rotationName(),
                    TopicArgs.builder()
                            .project(scope.project())
                            .kmsKeyName(args.encryptionKeyId())
                            .messageStoragePolicy(TopicMessageStoragePolicyArgs.builder()
                                    .allowedPersistenceRegions(List.of(scope.region()))
                                    .build())
                            .labels(Labels.of(args.tags()))
                            .build(),
                    child);
        }

        /** Secret Manager sends as an account of its own in the project, which is made when it is first asked for. */
        private TopicIAMMember access(Topic topic) {
            ServiceIdentity sender = new ServiceIdentity(
                    plan.senderName(),
                    ServiceIdentityArgs.builder()
                            .project(scope.project())
                            .service("secretmanager.googleapis.com")
                            .build(),
                    child);
            return new TopicIAMMember(
                    plan.rotationAccessName(),
                    TopicIAMMemberArgs.builder()
                            .project(scope.project())
                            .topic(topic.id())
                            .role("roles/pubsub.publisher")
                            .member(sender.email().applyValue("serviceAccount:"::concat))
                            .build(),
                    child);
        }
    }
}
