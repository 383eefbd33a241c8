package io.ashlar.monitoring;

import io.ashlar.core.Profile;
import io.ashlar.monitoring.plan.AlertPolicy;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.ContainerLogs;
import io.ashlar.monitoring.plan.DefinitionUpgrades;
import io.ashlar.monitoring.plan.MonitoringDefaults;
import io.ashlar.monitoring.plan.MonitoringSpec.ClusterSpec;
import io.ashlar.monitoring.plan.Receiver;
import io.ashlar.monitoring.plan.SmtpRelay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What runs in the cluster beyond what the profile says.
 *
 * @param spec the plain part: what shapes the plan
 */
public record ClusterMonitoring(ClusterSpec spec) {

    /** Everything as the profile says. */
    public static ClusterMonitoring asProfile() {
        return builder().build();
    }

    /** A builder in which everything is as the profile says. */
    public static Builder builder() {
        return new Builder();
    }

    boolean shipsLogs(Profile profile) {
        return spec.logs().orElse(MonitoringDefaults.of(profile).logs()) == ContainerLogs.SHIPPED;
    }

    /** Collects what differs from the profile. */
    public static final class Builder {
        private final Map<AlertTier, List<Receiver>> receivers = new TreeMap<>();
        private DefinitionUpgrades definitions = DefinitionUpgrades.BY_HAND;
        private AlertPolicy policy = AlertPolicy.byTier();
        private @Nullable String storageClass;
        private @Nullable SmtpRelay smtp;
        private @Nullable Integer retentionDays;
        private @Nullable Integer storageGib;
        private @Nullable Integer prometheuses;
        private @Nullable Integer alertmanagers;
        private @Nullable String grafanaSecret;
        private @Nullable ContainerLogs logs;
        private @Nullable Integer logRetentionDays;

        private Builder() {}

        /** Days that metrics are kept, or less if the volume fills. Default: 3 in development, 7 in staging, 30 in production (row C6). */
        public Builder retentionDays(int days) {
            this.retentionDays = days;
            return this;
        }

        /**
         * Volume of each Prometheus in GiB; it can grow later, never shrink. Default: 10 in development, 30 in staging, 100
         * in production (row C6). A GiB costs about $0.08 a month on gp3 (https://aws.amazon.com/ebs/pricing/).
         */
        public Builder storageGib(int storageGib) {
            this.storageGib = storageGib;
            return this;
        }

        /**
         * The cluster's class of volumes. Default: an SSD class that the managed cluster brings: {@code gp3} on AWS,
         * {@code managed-csi} on Azure, {@code premium-rwo} on Google Cloud.
         */
        public Builder storageClass(String storageClass) {
            this.storageClass = storageClass;
            return this;
        }

        /** Copies of Prometheus, each with all metrics and a volume. Default: 1, in production 2. */
        public Builder prometheuses(int copies) {
            this.prometheuses = copies;
            return this;
        }

        /** Copies of Alertmanager, which agree among themselves to tell only once. Default: 1, in production 3. */
        public Builder alertmanagers(int copies) {
            this.alertmanagers = copies;
            return this;
        }

        /**
         * Where Alertmanager also sends a tier's alerts; the first replaces the topic. Default: the tier's topic, by an
         * identity without a key; on Azure and Google Cloud, whose topics Alertmanager cannot reach, the tier's
         * subscribers, of which those for e-mail take {@link #smtp(SmtpRelay)}.
         */
        public Builder receiver(AlertTier tier, Receiver receiver) {
            receivers.computeIfAbsent(tier, any -> new ArrayList<>()).add(receiver);
            return this;
        }

        /** The server that takes Alertmanager's e-mails. Default: none, and no e-mail can be sent from the cluster. */
        public Builder smtp(SmtpRelay relay) {
            this.smtp = relay;
            return this;
        }

        /**
         * Who is told when: teams with receivers of their own, a second person for what lasts, hours to which warnings wait,
         * maintenance. Default: every alert to its tier's receivers, at once.
         */
        public Builder alertPolicy(AlertPolicy policy) {
            this.policy = policy;
            return this;
        }

        /** Who upgrades the custom resource definitions. Default: {@link DefinitionUpgrades#BY_HAND}. */
        public Builder definitions(DefinitionUpgrades definitions) {
            this.definitions = definitions;
            return this;
        }

        /**
         * A Kubernetes secret in the monitoring namespace with {@code admin-user} and {@code admin-password}, kept
         * elsewhere. Default: the chart makes a password of 40 characters in the cluster, once; it is in no state.
         */
        public Builder grafanaSecret(String secret) {
            this.grafanaSecret = secret;
            return this;
        }

        /** Where containers' output goes. Default: it stays on the nodes in development and is shipped elsewhere. */
        public Builder logs(ContainerLogs logs) {
            this.logs = logs;
            return this;
        }

        /** Days that shipped output is kept. Default: 7 in development, 30 in staging, 90 in production. */
        public Builder logRetentionDays(int days) {
            this.logRetentionDays = days;
            return this;
        }

        /** The settings, unchecked. */
        public ClusterMonitoring build() {
            return new ClusterMonitoring(new ClusterSpec(
                    Optional.ofNullable(retentionDays),
                    Optional.ofNullable(storageGib),
                    Optional.ofNullable(storageClass),
                    Optional.ofNullable(prometheuses),
                    Optional.ofNullable(alertmanagers),
                    receivers,
                    Optional.ofNullable(smtp),
                    definitions,
                    Optional.ofNullable(grafanaSecret),
                    Optional.ofNullable(logs),
                    Optional.ofNullable(logRetentionDays),
                    policy));
        }
    }
}
