package io.ashlar.monitoring.plan;

import io.ashlar.core.Profile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What monitoring consists of, by name. Drivers create exactly this.
 *
 * @param component the component's name, which begins the names of what only one cloud has
 * @param profile what the environment withstands
 * @param topics one for each tier
 * @param subscriptions who is told
 * @param alarms one for each measure of each watched thing
 * @param cluster what runs inside the cluster, if there is one
 */
public record MonitoringPlan(
        String component,
        Profile profile,
        List<TopicPlan> topics,
        List<SubscriptionPlan> subscriptions,
        List<AlarmPlan> alarms,
        Optional<ClusterPlan> cluster) {

    public MonitoringPlan {
        topics = List.copyOf(topics);
        subscriptions = List.copyOf(subscriptions);
        alarms = List.copyOf(alarms);
    }

    /**
     * One topic.
     *
     * @param name logical name
     * @param policyName logical name of its policy
     * @param tier whose alerts go to it
     */
    public record TopicPlan(String name, String policyName, AlertTier tier) {}

    /**
     * One subscription.
     *
     * @param name logical name
     * @param key the user's name of it
     * @param tier whose topic
     * @param delivery how
     */
    public record SubscriptionPlan(String name, String key, AlertTier tier, Delivery delivery) {}

    /**
     * One alarm.
     *
     * @param name logical name
     * @param watched what it watches
     * @param node which node of a cache, counted from 1; 1 for all else
     * @param alarm when it is an alert
     */
    public record AlarmPlan(String name, Watched watched, int node, Alarm alarm) {}

    /**
     * What runs inside the cluster.
     *
     * @param namespaceName logical name of its namespace
     * @param releaseName logical name of its release
     * @param namespace the namespace
     * @param release the release's name in it
     * @param metrics Prometheus
     * @param alertmanagers copies of Alertmanager
     * @param routes the tier that the alerts of each severity are sent as
     * @param receivers where each tier's alerts go; nowhere for a tier without any
     * @param smtp the relay for e-mails, if there is one
     * @param subscribersName logical name of the secret with the addresses of subscribers whom the cluster tells itself, if there are any
     * @param definitions who keeps the custom resource definitions up to date
     * @param grafanaSecret a Kubernetes secret with Grafana's administrator, if one is kept elsewhere
     * @param identity what lets Alertmanager publish to the topics, if a tier goes there
     * @param logs how the output of containers leaves the nodes, if it does
     * @param policy who is told when, beyond the tiers' receivers
     */
    public record ClusterPlan(
            String namespaceName,
            String releaseName,
            String namespace,
            String release,
            MetricsPlan metrics,
            int alertmanagers,
            Map<AlertTier, AlertTier> routes,
            Map<AlertTier, List<Receiver>> receivers,
            Optional<SmtpRelay> smtp,
            Optional<String> subscribersName,
            DefinitionUpgrades definitions,
            Optional<String> grafanaSecret,
            Optional<IdentityPlan> identity,
            Optional<LogsPlan> logs,
            AlertPolicy policy) {

        public ClusterPlan {
            routes = java.util.Collections.unmodifiableMap(new TreeMap<>(routes));
            TreeMap<AlertTier, List<Receiver>> sorted = new TreeMap<>();
            receivers.forEach((tier, some) -> sorted.put(tier, List.copyOf(some)));
            receivers = java.util.Collections.unmodifiableMap(sorted);
        }
    }

    /**
     * Prometheus.
     *
     * @param retentionDays days that metrics are kept
     * @param storageGib volume of each copy in GiB
     * @param retentionGib size at which the oldest metrics go, so that the volume never fills
     * @param storageClass the cluster's name of a class of volumes
     * @param copies copies, each with all metrics
     * @param memory memory requested for, and limiting, each copy
     */
    public record MetricsPlan(
            int retentionDays, int storageGib, int retentionGib, String storageClass, int copies, String memory) {}

    /**
     * What lets Alertmanager publish to the topics without a key.
     *
     * @param roleName logical name of the role
     * @param policyName logical name of its policy
     * @param associationName logical name of the bond between role and service account
     * @param serviceAccount the service account's name
     */
    public record IdentityPlan(String roleName, String policyName, String associationName, String serviceAccount) {}

    /**
     * How the output of containers leaves the nodes.
     *
     * @param groups logical name of the log group of each kind of output
     * @param retentionDays days that it is kept
     * @param addOnName logical name of the agent
     * @param identity what lets the agent write
     */
    public record LogsPlan(Map<String, String> groups, int retentionDays, String addOnName, IdentityPlan identity) {
        public LogsPlan {
            groups = java.util.Collections.unmodifiableMap(new TreeMap<>(groups));
        }
    }
}
