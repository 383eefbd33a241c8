package io.ashlar.monitoring.plan;

import io.ashlar.core.Names;
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

    private static final List<String> LOG_KINDS = List.of("application", "dataplane", "host", "performance");

    /** Prometheus deletes by size only after a block is written and the write-ahead log comes on top: leave a fifth. */
    private static final double USABLE = 0.8;

    private final Names names;
    private final MonitoringSpec spec;
    private final MonitoringDefaults defaults;

    private MonitoringPlanner(String name, MonitoringSpec spec) {
        this.names = Names.of(name);
        this.spec = spec;
        this.defaults = MonitoringDefaults.of(spec.profile());
    }

    /**
     * The plan of the monitoring of this name.
     *
     * @param spec what {@link MonitoringValidator} has found nothing wrong with
     */
    public static MonitoringPlan plan(String name, MonitoringSpec spec) {
        MonitoringPlanner planner = new MonitoringPlanner(name, spec);
        return new MonitoringPlan(
                spec.profile(), planner.topics(), planner.subscriptions(), planner.alarms(), planner.cluster());
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
        return IntStream.rangeClosed(1, watched instanceof Watched.Cache cache ? cache.nodes() : 1)
                .boxed()
                .flatMap(node -> AlarmTable.of(watched, spec.latencyGoal()).stream()
                        .map(alarm -> new AlarmPlan(
                                names.child("alarm", subject(watched, node) + "-" + alarm.measure()),
                                watched,
                                node,
                                capped(alarm))));
    }

    private static String subject(Watched watched, int node) {
        String subject = watched.kind() + "-" + watched.key();
        return watched instanceof Watched.Cache ? subject + "-" + node : subject;
    }

    private Alarm capped(Alarm alarm) {
        return new Alarm(
                alarm.measure(),
                alarm.namespace(),
                alarm.metric(),
                alarm.statistic(),
                alarm.breach(),
                alarm.threshold(),
                alarm.periodSeconds(),
                alarm.periods(),
                alarm.tier().atMost(defaults.highestTier()),
                alarm.silence(),
                alarm.meaning());
    }

    private Optional<ClusterPlan> cluster() {
        return spec.cluster().map(cluster -> {
            Map<AlertTier, AlertTier> routes = new EnumMap<>(AlertTier.class);
            Map<AlertTier, Receiver> receivers = new EnumMap<>(AlertTier.class);
            for (AlertTier tier : AlertTier.values()) {
                routes.put(tier, tier.atMost(defaults.highestTier()));
                receivers.put(tier, cluster.receivers().getOrDefault(tier, Receiver.topic()));
            }
            return new ClusterPlan(
                    names.child("metrics-namespace"),
                    names.child("metrics"),
                    NAMESPACE,
                    RELEASE,
                    metrics(cluster),
                    cluster.alertmanagers().orElse(defaults.alertmanagers()),
                    routes,
                    receivers,
                    cluster.definitions(),
                    cluster.grafanaSecret(),
                    receivers.containsValue(Receiver.topic())
                            ? Optional.of(identity("alertmanager", ALERTMANAGER_ACCOUNT))
                            : Optional.empty(),
                    logs(cluster));
        });
    }

    private MetricsPlan metrics(ClusterSpec cluster) {
        int storage = cluster.storageGib().orElse(defaults.storageGib());
        return new MetricsPlan(
                cluster.retentionDays().orElse(defaults.retentionDays()),
                storage,
                (int) Math.floor(storage * USABLE),
                cluster.storageClass(),
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
                cluster.logRetentionDays().orElse(defaults.logRetentionDays()),
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
