package io.ashlar.monitoring.plan;

import io.ashlar.core.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was asked of monitoring. Values are as the user gave them; {@link MonitoringValidator} judges them.
 *
 * @param profile where the defaults come from
 * @param subscriptions who is told
 * @param watched what the cloud's own metrics are watched of
 * @param latencyGoal seconds within which 95 of 100 answers of a load balancer must come
 * @param cluster what runs inside the cluster, if there is one
 */
public record MonitoringSpec(
        Profile profile,
        List<Subscription> subscriptions,
        List<Watched> watched,
        Duration latencyGoal,
        Optional<ClusterSpec> cluster) {

    public MonitoringSpec {
        subscriptions = List.copyOf(subscriptions);
        watched = List.copyOf(watched);
    }

    /**
     * Somebody who is told of a tier's alerts.
     *
     * @param key the user's name of it
     * @param tier whose alerts
     * @param delivery how
     * @param address where, if it is no secret and known now
     */
    public record Subscription(String key, AlertTier tier, Delivery delivery, Optional<String> address) {}

    /**
     * What was asked of the cluster's own monitoring.
     *
     * @param retentionDays days that metrics are kept
     * @param storageGib volume of each Prometheus in GiB
     * @param storageClass the cluster's name of a class of volumes; the cloud's own if not named
     * @param prometheuses copies of Prometheus
     * @param alertmanagers copies of Alertmanager
     * @param receivers where each tier's alerts go; the tier's topic if not named
     * @param smtp the relay for e-mails, if there is one
     * @param definitions who keeps the custom resource definitions up to date
     * @param grafanaSecret a Kubernetes secret with Grafana's administrator, if one is kept elsewhere
     * @param logs where the output of containers goes
     * @param logRetentionDays days that it is kept
     * @param policy who is told when, beyond the tiers' receivers
     */
    public record ClusterSpec(
            Optional<Integer> retentionDays,
            Optional<Integer> storageGib,
            Optional<String> storageClass,
            Optional<Integer> prometheuses,
            Optional<Integer> alertmanagers,
            Map<AlertTier, List<Receiver>> receivers,
            Optional<SmtpRelay> smtp,
            DefinitionUpgrades definitions,
            Optional<String> grafanaSecret,
            Optional<ContainerLogs> logs,
            Optional<Integer> logRetentionDays,
            AlertPolicy policy) {

        public ClusterSpec {
            TreeMap<AlertTier, List<Receiver>> sorted = new TreeMap<>();
            receivers.forEach((tier, some) -> sorted.put(tier, List.copyOf(some)));
            receivers = java.util.Collections.unmodifiableMap(sorted);
        }

        /** Every receiver that was asked for, by the argument that asks for it. */
        Map<String, List<Receiver>> namedReceivers() {
            Map<String, List<Receiver>> named = new TreeMap<>();
            receivers.forEach((tier, some) -> named.put("receivers." + tier.key(), some));
            policy.teams()
                    .forEach((team, tiers) -> tiers.forEach(
                            (tier, some) -> named.put("alertPolicy.teams." + team + "." + tier.key(), some)));
            policy.escalation().ifPresent(second -> named.put("alertPolicy.escalation", second.receivers()));
            return named;
        }
    }
}
