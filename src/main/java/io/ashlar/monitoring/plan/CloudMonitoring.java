package io.ashlar.monitoring.plan;

import static io.ashlar.monitoring.plan.Signal.Breach.ABOVE;
import static io.ashlar.monitoring.plan.Signal.Breach.BELOW;

import io.ashlar.monitoring.plan.MonitoringOffering.CacheNodes;
import io.ashlar.monitoring.plan.MonitoringOffering.LogDays;
import io.ashlar.monitoring.plan.MonitoringOffering.Range;
import io.ashlar.monitoring.plan.MonitoringOffering.TopicReach;
import io.ashlar.monitoring.plan.Signal.Breach;
import io.ashlar.monitoring.plan.Signal.Metric;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The metrics of Google Cloud. Series are aligned to minutes; all of the given minutes must breach. A group of metrics is the
 * type of the thing that is watched. Figures are CloudWatch's, in this cloud's units, unless a remark says otherwise.
 *
 * @see <a href="https://cloud.google.com/monitoring/api/metrics_gcp">Metrics</a>
 * @see <a href="https://cloud.google.com/monitoring/api/resources">Types of what is watched</a>
 */
public final class CloudMonitoring implements MetricCatalog {
    /** What Google Cloud offers. */
    public static final MonitoringOffering OFFERING = new MonitoringOffering(
            "Google Cloud",
            new CloudMonitoring(),
            CacheNodes.UNDER_ONE_ID,
            Pattern.compile("db-.+"),
            "db-custom-2-7680",
            // https://cloud.google.com/sql/docs/postgres/instance-settings
            new Range(10, 65_536),
            // https://cloud.google.com/logging/docs/buckets#custom-retention
            LogDays.between(1, 3_650),
            // https://cloud.google.com/kubernetes-engine/docs/how-to/persistent-volumes/gce-pd-csi-driver
            "premium-rwo",
            // Alertmanager cannot publish to Pub/Sub.
            TopicReach.NOT_AT_ALL);

    private static final String SQL = "cloudsql_database";
    private static final String REDIS = "redis_instance";
    private static final String NAT = "nat_gateway";
    private static final String BALANCER = "https_lb_rule";
    private static final String PROMETHEUS = "prometheus_target";

    /** "6 GB": https://cloud.google.com/kubernetes-engine/quotas#limits_per_cluster. */
    private static final double CLUSTER_STORE_BYTES = 6e9;

    /**
     * The limit of connections by GiB of memory, of which each row counts up to the next.
     *
     * @see <a href="https://cloud.google.com/sql/docs/postgres/flags#postgres-m">max_connections</a>
     */
    private static final TreeMap<Integer, Integer> CONNECTIONS =
            new TreeMap<>(Map.of(0, 25, 1, 50, 3, 100, 6, 200, 7, 400, 15, 500, 30, 600, 60, 800, 120, 1_000));

    private CloudMonitoring() {}

    @Override
    public Optional<Signal> signal(Measure measure, Watched watched, Duration latencyGoal) {
        return switch (measure) {
            case DATABASE_CPU -> row(sql("cpu/utilization", "ALIGN_MEAN"), ABOVE, 0.9, 5);
            case DATABASE_UP -> row(sql("up", "ALIGN_MAX"), BELOW, 1, 5);
            case DATABASE_STORAGE -> row(sql("disk/utilization", "ALIGN_MAX"), ABOVE, 0.9, 5);
            // Counted for each database of the server, which limits their sum.
            case DATABASE_CONNECTIONS ->
                row(
                        sql("postgresql/num_backends", "ALIGN_MEAN").across("REDUCE_SUM"),
                        ABOVE,
                        Math.floor(mostConnections(watched) * 0.9),
                        5);
            // Cloud SQL's disks and machines have no credits.
            case DATABASE_THROUGHPUT, DATABASE_OPERATIONS, DATABASE_CPU_CREDITS, DATABASE_VOLUME_CREDITS ->
                Optional.empty();
            case REPLICA_LAG -> row(sql("replication/replica_lag", "ALIGN_MAX"), ABOVE, 60, 10);
            // "Keep below 0.8": https://cloud.google.com/memorystore/docs/redis/cpu-usage-best-practices. Seconds a
            // second of the one thread, counted apart for system and user.
            case CACHE_CPU ->
                row(redis("stats/cpu_utilization_main_thread", "ALIGN_RATE").across("REDUCE_SUM"), ABOVE, 0.8, 5);
            case CACHE_MEMORY -> row(redis("stats/memory/usage_ratio", "ALIGN_MEAN"), ABOVE, 0.9, 5);
            case CACHE_EVICTIONS -> row(redis("stats/evicted_keys", "ALIGN_DELTA"), ABOVE, 0, 15);
            case CACHE_LAG -> row(redis("replication/master/slaves/lag", "ALIGN_MAX"), ABOVE, 10, 5);
            // Both are there when the cluster sends its control plane's metrics:
            // https://cloud.google.com/kubernetes-engine/docs/how-to/control-plane-metrics. Ten a minute, as a rate.
            case CLUSTER_API_ERRORS ->
                row(
                        prometheus("apiserver_request_total/counter", "ALIGN_RATE")
                                .only("code", "5..")
                                .across("REDUCE_SUM"),
                        ABOVE,
                        10 / 60.0,
                        5);
            case CLUSTER_UNSCHEDULABLE ->
                row(
                        prometheus("scheduler_pending_pods/gauge", "ALIGN_MEAN")
                                .only("queue", "unschedulable")
                                .across("REDUCE_SUM"),
                        ABOVE,
                        0,
                        15);
            case CLUSTER_STORE ->
                row(
                        Metric.of(
                                "container.googleapis.com/Cluster",
                                "container.googleapis.com/quota/quota/etcd_database_size_bytes/usage",
                                "ALIGN_MAX"),
                        ABOVE,
                        CLUSTER_STORE_BYTES * 0.8,
                        5);
            // From GKE 1.32.1-gke.1357001:
            // https://cloud.google.com/kubernetes-engine/docs/how-to/tpus#node-health-metrics.
            case NODES_FAILED ->
                row(
                        Metric.of("k8s_node", "kubernetes.io/node/status_condition", "ALIGN_COUNT_TRUE")
                                .only("condition", "Ready")
                                .only("status", "False|Unknown"),
                        ABOVE,
                        0,
                        5);
            case NAT_PORTS -> row(dropped().only("reason", "OUT_OF_RESOURCES"), ABOVE, 0, 15);
            case NAT_DROPS -> row(dropped(), ABOVE, 100, 5);
            case BALANCER_ERRORS -> row(answers("request_count"), ABOVE, 10, 5);
            case BALANCER_TARGET_ERRORS -> row(answers("backend_request_count"), ABOVE, 10, 5);
            case BALANCER_LATENCY ->
                row(
                        Metric.of(BALANCER, "loadbalancing.googleapis.com/https/backend_latencies", "ALIGN_DELTA")
                                .across("REDUCE_PERCENTILE_95"),
                        ABOVE,
                        (double) latencyGoal.toMillis(),
                        5);
        };
    }

    private static Metric sql(String name, String aligner) {
        return Metric.of(SQL, "cloudsql.googleapis.com/database/" + name, aligner);
    }

    private static Metric redis(String name, String aligner) {
        return Metric.of(REDIS, "redis.googleapis.com/" + name, aligner);
    }

    private static Metric prometheus(String name, String aligner) {
        return Metric.of(PROMETHEUS, "prometheus.googleapis.com/" + name, aligner);
    }

    /** https://cloud.google.com/nat/docs/monitoring#gateway-metrics. */
    private static Metric dropped() {
        return Metric.of(NAT, "router.googleapis.com/nat/dropped_sent_packets_count", "ALIGN_DELTA")
                .across("REDUCE_SUM");
    }

    /** https://cloud.google.com/load-balancing/docs/https/https-logging-monitoring#monitoring. */
    private static Metric answers(String name) {
        return Metric.of(BALANCER, "loadbalancing.googleapis.com/https/" + name, "ALIGN_DELTA")
                .only("response_code_class", "500")
                .across("REDUCE_SUM");
    }

    private static int mostConnections(Watched watched) {
        return CONNECTIONS.floorEntry(DatabaseFacts.of(watched).memoryGib()).getValue();
    }

    private static Optional<Signal> row(Metric metric, Breach breach, double threshold, int minutes) {
        return Optional.of(new Signal(metric, breach, threshold, minutes));
    }
}
