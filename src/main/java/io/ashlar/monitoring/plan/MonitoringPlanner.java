package io.ashlar.monitoring.plan;

import io.ashlar.core.Names;
import io.ashlar.monitoring.plan.MonitoringOffering.CacheNodes;
import io.ashlar.monitoring.plan.MonitoringOffering.TopicReach;
import io.ashlar.monitoring.plan.MonitoringPlan.AlarmPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.ClusterPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.IdentityPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.LogsPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.MetricsPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.SubscriptionPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.TopicPlan;
import io.ashlar.monitoring.plan.MonitoringSpec.ClusterSpec;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns what was asked of monitoring into what it consists of. */
public final class MonitoringPlanner {
    /** Namespace of Prometheus, Alertmanager and Grafana. */
    public static final String NAMESPACE = "monitoring";

    /** Name of the release in it, which begins the names of everything that the chart makes. */
    public static final String RELEASE = "metrics";

    private static final String ALERTMANAGER_ACCOUNT = "metrics-alertmanager";

    /** The agent's own: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/install-CloudWatch-Observability-EKS-addon.html. */
    private static final String AGENT_ACCOUNT = "cloudwatch-agent";

    /** The Kubernetes secret with the addresses of subscribers whom the cluster tells itself. */
    private static final String SUBSCRIBERS = "alert-subscribers";

    private static final List<String> LOG_KINDS = List.of("application", "dataplane", "host", "performance");

    /** Prometheus deletes by size only after a block is written and the write-ahead log comes on top: leave a fifth. */
    private static final double USABLE = 0.8;

    private final Names names;
    private final MonitoringSpec spec;
    private final MonitoringOffering offering;
    private final MonitoringDefaults defaults;

    private MonitoringPlanner(String name, MonitoringSpec spec, MonitoringOffering offering) {
        this.names = Names.of(name);
        this.spec = spec;
        this.offering = offering;
        this.defaults = MonitoringDefaults.of(spec.profile());
    }

    /**
     * The plan of the monitoring of this name.
     *
     * @param spec what {@link MonitoringValidator} has found nothing wrong with
     * @param offering what the cloud offers
     */
    public static MonitoringPlan plan(String name, MonitoringSpec spec, MonitoringOffering offering) {
        MonitoringPlanner planner = new MonitoringPlanner(name, spec, offering);
        return new MonitoringPlan(
                name, spec.profile(), planner.topics(), planner.subscriptions(), planner.alarms(), planner.cluster());
    }

    private List<TopicPlan> topics() {
        return Arrays.stream(AlertTier.values())
                .map(tier -> new TopicPlan(
                        names.child("alerts", tier.key()), names.child("alerts-policy", tier.key()), tier))
                .toList();
    }

    private List<SubscriptionPlan> subscriptions() {
        return spec.subscriptions().stream()
                .map(one -> new SubscriptionPlan(
                        names.child("subscription", one.tier().key() + "-" + one.key()),
                        one.key(),
                        one.tier(),
                        one.delivery()))
                .sorted(Comparator.comparing(SubscriptionPlan::name))
                .toList();
    }

    private List<AlarmPlan> alarms() {
        return spec.watched().stream()
                .flatMap(this::alarms)
                .sorted(Comparator.comparing(AlarmPlan::name))
                .toList();
    }

    private Stream<AlarmPlan> alarms(Watched watched) {
        return IntStream.rangeClosed(1, nodes(watched)).boxed().flatMap(node -> AlarmTable.of(watched).stream()
                .flatMap(measure -> offering.metrics().signal(measure, watched, spec.latencyGoal()).stream()
                        .map(signal -> new AlarmPlan(
                                names.child("alarm", subject(watched, node) + "-" + measure.key()),
                                watched,
                                node,
                                new Alarm(measure, signal, measure.tier().atMost(defaults.highestTier()))))));
    }

    private int nodes(Watched watched) {
        return watched instanceof Watched.Cache cache && offering.caches() == CacheNodes.BY_THEIR_OWN_IDS
                ? cache.nodes()
                : 1;
    }

    private String subject(Watched watched, int node) {
        String subject = watched.kind() + "-" + watched.key();
        return watched instanceof Watched.Cache && offering.caches() == CacheNodes.BY_THEIR_OWN_IDS
                ? subject + "-" + node
                : subject;
    }

    private Optional<ClusterPlan> cluster() {
        return spec.cluster().map(cluster -> {
            Map<AlertTier, AlertTier> routes = new EnumMap<>(AlertTier.class);
            for (AlertTier tier : AlertTier.values()) {
                routes.put(tier, tier.atMost(defaults.highestTier()));
            }
            Map<AlertTier, List<Receiver>> receivers = receivers(cluster);
            return new ClusterPlan(
                    names.child("metrics-namespace"),
                    names.child("metrics"),
                    NAMESPACE,
                    RELEASE,
                    metrics(cluster),
                    cluster.alertmanagers().orElse(defaults.alertmanagers()),
                    routes,
                    receivers,
                    cluster.smtp(),
                    contains(receivers, one -> one instanceof Receiver.Subscriber && !one.needsRelay())
                            ? Optional.of(names.child("metrics-subscribers"))
                            : Optional.empty(),
                    cluster.definitions(),
                    cluster.grafanaSecret(),
                    contains(receivers, Receiver.topic()::equals)
                            ? Optional.of(identity("alertmanager", ALERTMANAGER_ACCOUNT))
                            : Optional.empty(),
                    logs(cluster),
                    cluster.policy());
        });
    }

    private Map<AlertTier, List<Receiver>> receivers(ClusterSpec cluster) {
        Map<AlertTier, List<Receiver>> receivers = new EnumMap<>(AlertTier.class);
        for (AlertTier tier : AlertTier.values()) {
            receivers.put(
                    tier,
                    cluster.receivers().getOrDefault(tier, List.of(Receiver.topic())).stream()
                            .flatMap(one -> reached(tier, one, cluster))
                            .toList());
        }
        return receivers;
    }

    /** What a receiver comes to on this cloud: a topic that Alertmanager cannot reach is its subscribers. */
    private Stream<Receiver> reached(AlertTier tier, Receiver receiver, ClusterSpec cluster) {
        if (!(receiver instanceof Receiver.Topic) || offering.topics() == TopicReach.BY_IDENTITY) {
            return Stream.of(receiver);
        }
        return subscriptions().stream()
                .filter(one -> one.tier() == tier)
                .map(one -> (Receiver) new Receiver.Subscriber(one, SUBSCRIBERS))
                .filter(one -> !one.needsRelay() || cluster.smtp().isPresent());
    }

    private static boolean contains(Map<AlertTier, List<Receiver>> receivers, Predicate<Receiver> kind) {
        return receivers.values().stream().flatMap(List::stream).anyMatch(kind);
    }

    private MetricsPlan metrics(ClusterSpec cluster) {
        int storage = cluster.storageGib().orElse(defaults.storageGib());
        return new MetricsPlan(
                cluster.retentionDays().orElse(defaults.retentionDays()),
                storage,
                (int) Math.floor(storage * USABLE),
                cluster.storageClass().orElse(offering.storageClass()),
                cluster.prometheuses().orElse(defaults.prometheuses()),
                defaults.prometheusMemory());
    }

    private Optional<LogsPlan> logs(ClusterSpec cluster) {
        if (cluster.logs().orElse(defaults.logs()) == ContainerLogs.ON_NODES) {
            return Optional.empty();
        }
        Map<String, String> groups = new TreeMap<>();
        LOG_KINDS.forEach(kind -> groups.put(kind, names.child("logs", kind)));
        return Optional.of(new LogsPlan(
                groups,
                cluster.logRetentionDays()
                        .orElse(Math.max(
                                defaults.logRetentionDays(), offering.logDays().least())),
                names.child("logs-agent"),
                identity("logs-agent", AGENT_ACCOUNT)));
    }

    private IdentityPlan identity(String role, String serviceAccount) {
        return new IdentityPlan(
                names.child(role + "-role"),
                names.child(role + "-policy"),
                names.child(role + "-identity"),
                serviceAccount);
    }
}
