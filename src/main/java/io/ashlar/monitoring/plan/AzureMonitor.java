package io.ashlar.monitoring.plan;

import static io.ashlar.monitoring.plan.Signal.Breach.ABOVE;
import static io.ashlar.monitoring.plan.Signal.Breach.BELOW;

import io.ashlar.monitoring.plan.MonitoringOffering.CacheNodes;
import io.ashlar.monitoring.plan.MonitoringOffering.LogDays;
import io.ashlar.monitoring.plan.MonitoringOffering.Range;
import io.ashlar.monitoring.plan.MonitoringOffering.TopicReach;
import io.ashlar.monitoring.plan.Signal.Breach;
import io.ashlar.monitoring.plan.Signal.LogQuery;
import io.ashlar.monitoring.plan.Signal.Metric;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The metrics of Azure. The given minutes are one window, whose statistic is compared: a total is the window's. Figures
 * without a remark are those of Microsoft's baseline alerts, or CloudWatch's where that has none.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-monitor/reference/supported-metrics/metrics-index">Metrics</a>
 * @see <a href="https://azure.github.io/azure-monitor-baseline-alerts/services/">Baseline alerts</a>
 */
public final class AzureMonitor implements MetricCatalog {
    /** What Azure offers. */
    public static final MonitoringOffering OFFERING = new MonitoringOffering(
            "Azure",
            new AzureMonitor(),
            CacheNodes.UNDER_ONE_ID,
            Pattern.compile("(?:B_|GP_|MO_)?Standard_.+"),
            "Standard_D2ds_v5",
            // https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-storage
            new Range(32, 65_536),
            // https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure: interactive retention
            LogDays.between(30, 730),
            // https://learn.microsoft.com/azure/aks/concepts-storage#storage-classes
            "managed-csi",
            // Action groups take alerts of Azure Monitor only.
            TopicReach.NOT_AT_ALL);

    private static final String POSTGRES = "Microsoft.DBforPostgreSQL/flexibleServers";
    private static final String AKS = "Microsoft.ContainerService/managedClusters";
    private static final String NAT = "Microsoft.Network/natGateways";
    private static final String GATEWAY = "Microsoft.Network/applicationGateways";

    /** Managed Redis (redisEnterprise) and the former Cache for Redis have these metrics by the same names. */
    private static final String REDIS = "";

    /**
     * The limit of connections by GiB of memory, of which each row counts up to the next.
     *
     * @see <a href="https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-limits#maximum-connections">max_connections</a>
     */
    private static final TreeMap<Integer, Integer> CONNECTIONS =
            new TreeMap<>(Map.of(0, 50, 4, 429, 8, 859, 16, 1_718, 32, 3_437, 48, 5_000));

    /** The 95th percentile is no metric of a gateway, whose times are averages: its access logs tell it, in seconds. */
    private static final String SLOWEST_OF_TWENTY =
            """
            AGWAccessLogs
            | where _ResourceId =~ "${id}"
            | summarize Seconds = percentile(TimeTaken, 95)""";

    private AzureMonitor() {}

    @Override
    public Optional<Signal> signal(Measure measure, Watched watched, Duration latencyGoal) {
        return switch (measure) {
            case DATABASE_CPU -> row(POSTGRES, "cpu_percent", "Average", ABOVE, 90, 5);
            case DATABASE_UP -> row(POSTGRES, "is_db_alive", "Maximum", BELOW, 1, 5);
            case DATABASE_STORAGE -> row(POSTGRES, "storage_percent", "Maximum", ABOVE, 90, 5);
            case DATABASE_CONNECTIONS ->
                row(POSTGRES, "active_connections", "Average", ABOVE, Math.floor(mostConnections(watched) * 0.9), 5);
            case DATABASE_THROUGHPUT -> row(POSTGRES, "disk_bandwidth_consumed_percentage", "Average", ABOVE, 90, 5);
            case DATABASE_OPERATIONS -> row(POSTGRES, "disk_iops_consumed_percentage", "Average", ABOVE, 90, 5);
            case DATABASE_CPU_CREDITS -> cpuCredits(watched);
            // Azure's disks have no credits of their own beyond the two rows above.
            case DATABASE_VOLUME_CREDITS -> Optional.empty();
            case REPLICA_LAG -> row(POSTGRES, "physical_replication_delay_in_seconds", "Average", ABOVE, 60, 15);
            case CACHE_CPU -> row(REDIS, "percentProcessorTime", "Average", ABOVE, 90, 5);
            case CACHE_MEMORY -> row(REDIS, "usedmemorypercentage", "Average", ABOVE, 90, 5);
            case CACHE_EVICTIONS -> row(REDIS, "evictedkeys", "Total", ABOVE, 0, 15);
            // Azure shows no lag inside a cache; it fails over by itself.
            case CACHE_LAG -> Optional.empty();
            // AKS counts no answers by status; the cluster's own Prometheus does (KubeAPIErrorBudgetBurn).
            case CLUSTER_API_ERRORS -> Optional.empty();
            case CLUSTER_UNSCHEDULABLE ->
                row(AKS, "cluster_autoscaler_unschedulable_pods_count", "Average", ABOVE, 0, 15);
            case CLUSTER_STORE -> row(AKS, "etcd_database_usage_percentage", "Maximum", ABOVE, 80, 5);
            case NODES_FAILED ->
                row(Metric.of(AKS, "kube_node_status_condition", "Average").only("status2", "NotReady"), ABOVE, 0, 5);
            case NAT_PORTS ->
                row(Metric.of(NAT, "SNATConnectionCount", "Total").only("ConnectionState", "Failed"), ABOVE, 0, 15);
            case NAT_DROPS -> row(NAT, "PacketDropCount", "Total", ABOVE, 500, 5);
            // Ten a minute for five minutes, as on the other clouds; this count holds the service's errors too.
            case BALANCER_ERRORS -> row(GATEWAY, "FailedRequests", "Total", ABOVE, 50, 5);
            case BALANCER_TARGET_ERRORS ->
                row(Metric.of(GATEWAY, "BackendResponseStatus", "Total").only("HttpStatusGroup", "5xx"), ABOVE, 50, 5);
            // Logs arrive minutes late, so the window is longer.
            case BALANCER_LATENCY ->
                Optional.of(new Signal(
                        new LogQuery("ApplicationGatewayAccessLog", SLOWEST_OF_TWENTY, "Seconds"),
                        ABOVE,
                        latencyGoal.toMillis() / 1000.0,
                        15));
        };
    }

    /** A credit is one vCPU at full speed for a minute: https://learn.microsoft.com/azure/virtual-machines/bsv2-series. */
    private static Optional<Signal> cpuCredits(Watched watched) {
        return DatabaseFacts.of(watched).instanceClass().matches("(B_)?Standard_B.+")
                ? row(POSTGRES, "cpu_credits_remaining", "Minimum", BELOW, 20, 5)
                : Optional.empty();
    }

    private static int mostConnections(Watched watched) {
        return CONNECTIONS.floorEntry(DatabaseFacts.of(watched).memoryGib()).getValue();
    }

    private static Optional<Signal> row(
            String namespace, String name, String statistic, Breach breach, double threshold, int minutes) {
        return row(Metric.of(namespace, name, statistic), breach, threshold, minutes);
    }

    private static Optional<Signal> row(Metric metric, Breach breach, double threshold, int minutes) {
        return Optional.of(new Signal(metric, breach, threshold, minutes));
    }
}
