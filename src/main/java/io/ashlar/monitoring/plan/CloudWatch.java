package io.ashlar.monitoring.plan;

import static io.ashlar.monitoring.plan.Signal.Breach.ABOVE;
import static io.ashlar.monitoring.plan.Signal.Breach.BELOW;

import io.ashlar.core.LogRetention;
import io.ashlar.monitoring.plan.MonitoringOffering.CacheNodes;
import io.ashlar.monitoring.plan.MonitoringOffering.LogDays;
import io.ashlar.monitoring.plan.MonitoringOffering.Range;
import io.ashlar.monitoring.plan.MonitoringOffering.TopicReach;
import io.ashlar.monitoring.plan.Signal.Breach;
import io.ashlar.monitoring.plan.Signal.Metric;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The metrics of AWS. Rows without a remark of their own are AWS' recommended alarms; where AWS leaves the figure to the
 * user, the remark says why this one. A point is a minute's; all points of the given minutes must breach.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best_Practice_Recommended_Alarms_AWS_Services.html">Recommended alarms</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html">Metrics of RDS</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.WhichShouldIMonitor.html">Metrics of ElastiCache</a>
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/cloudwatch.html">Metrics that EKS vends for nothing</a>
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/metrics-dimensions-nat-gateway.html">Metrics of NAT gateways</a>
 */
public final class CloudWatch implements MetricCatalog {
    /** What AWS offers. */
    public static final MonitoringOffering OFFERING = new MonitoringOffering(
            "AWS",
            new CloudWatch(),
            CacheNodes.BY_THEIR_OWN_IDS,
            Pattern.compile("db\\..+"),
            "db.t3.large",
            // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html
            new Range(20, 65_536),
            new CloudWatchLogDays(),
            "gp3",
            TopicReach.BY_IDENTITY);

    private static final String RDS = "AWS/RDS";
    private static final String ELASTICACHE = "AWS/ElastiCache";
    private static final String EKS = "AWS/EKS";
    private static final String CONTAINER_INSIGHTS = "ContainerInsights";
    private static final String NAT = "AWS/NATGateway";
    private static final String ALB = "AWS/ApplicationELB";

    private static final long GIB = 1L << 30;

    /** "LEAST({DBInstanceClassMemory/9531392},5000)": https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html. */
    private static final long BYTES_PER_CONNECTION = 9_531_392;

    private static final long MOST_CONNECTIONS = 5_000;

    /** "etcd is limited to 8 GB": https://docs.aws.amazon.com/eks/latest/best-practices/control-plane.html. */
    private static final double CLUSTER_STORE_BYTES = 8e9;

    private CloudWatch() {}

    @Override
    public Optional<Signal> signal(Measure measure, Watched watched, Duration latencyGoal) {
        return switch (measure) {
            case DATABASE_CPU -> row(RDS, "CPUUtilization", "Average", ABOVE, 90, 5);
            // An instance that is down reports nothing, and no data breaches the rows above and below.
            case DATABASE_UP -> Optional.empty();
            case DATABASE_STORAGE ->
                row(
                        RDS,
                        "FreeStorageSpace",
                        "Minimum",
                        BELOW,
                        (double) facts(watched).storageGib() * GIB / 10,
                        5);
            case DATABASE_CONNECTIONS ->
                row(RDS, "DatabaseConnections", "Average", ABOVE, Math.floor(mostConnections(watched) * 0.9), 5);
            case DATABASE_THROUGHPUT -> row(RDS, "EBSByteBalance%", "Average", BELOW, 10, 3);
            case DATABASE_OPERATIONS -> row(RDS, "EBSIOBalance%", "Average", BELOW, 10, 3);
            case DATABASE_CPU_CREDITS -> cpuCredits(watched);
            case DATABASE_VOLUME_CREDITS -> volumeCredits(watched);
            case REPLICA_LAG -> row(RDS, "ReplicaLag", "Maximum", ABOVE, 60, 10);
            case CACHE_CPU -> cacheCpu(((Watched.Cache) watched).processors());
            case CACHE_MEMORY -> row(ELASTICACHE, "DatabaseMemoryUsagePercentage", "Average", ABOVE, 90, 5);
            case CACHE_EVICTIONS -> row(ELASTICACHE, "Evictions", "Sum", ABOVE, 0, 15);
            case CACHE_LAG -> row(ELASTICACHE, "ReplicationLag", "Maximum", ABOVE, 10, 5);
            // Own figure: one failing answer in six seconds, five minutes long, is no client's mistake.
            case CLUSTER_API_ERRORS -> row(EKS, "apiserver_request_total_5XX", "Sum", ABOVE, 10, 5);
            case CLUSTER_UNSCHEDULABLE -> row(EKS, "scheduler_pending_pods_UNSCHEDULABLE", "Sum", ABOVE, 0, 15);
            case CLUSTER_STORE ->
                row(EKS, "apiserver_storage_size_bytes", "Maximum", ABOVE, CLUSTER_STORE_BYTES * 0.8, 5);
            // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-EKS.html
            case NODES_FAILED -> row(CONTAINER_INSIGHTS, "cluster_failed_node_count", "Maximum", ABOVE, 0, 5);
            case NAT_PORTS -> row(NAT, "ErrorPortAllocation", "Sum", ABOVE, 0, 15);
            // "A value greater than zero may indicate an ongoing transient issue"; a hundred a minute, five minutes
            // long, is not transient.
            case NAT_DROPS -> row(NAT, "PacketsDropCount", "Sum", ABOVE, 100, 5);
            // Own figures: ten answers a minute are seen by users at any load that wants an alarm.
            case BALANCER_ERRORS -> row(ALB, "HTTPCode_ELB_5XX_Count", "Sum", ABOVE, 10, 5);
            case BALANCER_TARGET_ERRORS -> row(ALB, "HTTPCode_Target_5XX_Count", "Sum", ABOVE, 10, 5);
            case BALANCER_LATENCY -> row(ALB, "TargetResponseTime", "p95", ABOVE, latencyGoal.toMillis() / 1000.0, 5);
        };
    }

    /**
     * A credit is one vCPU at full speed for a minute: with 20 left, help comes in time or is paid for as surplus.
     * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/burstable-credits-baseline-concepts.html
     */
    private static Optional<Signal> cpuCredits(Watched watched) {
        return facts(watched).instanceClass().startsWith("db.t")
                ? row(RDS, "CPUCreditBalance", "Minimum", BELOW, 20, 5)
                : Optional.empty();
    }

    /**
     * A fifth of a gp2 volume's 5.4 million credits is six minutes at its full 3,000 operations a second.
     * https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html
     */
    private static Optional<Signal> volumeCredits(Watched watched) {
        return facts(watched).storageType().equals("gp2")
                ? row(RDS, "BurstBalance", "Average", BELOW, 20, 5)
                : Optional.empty();
    }

    /**
     * Up to two vCPUs the host's figure tells more, and 90 % of one engine thread is 90 % / vCPUs of it; beyond, the
     * engine's own figure is the one to watch ("Which metrics should I monitor").
     */
    private static Optional<Signal> cacheCpu(int processors) {
        return processors <= 2
                ? row(ELASTICACHE, "CPUUtilization", "Average", ABOVE, 90.0 / processors, 5)
                : row(ELASTICACHE, "EngineCPUUtilization", "Average", ABOVE, 90, 5);
    }

    private static long mostConnections(Watched watched) {
        return Math.min(facts(watched).memoryGib() * GIB / BYTES_PER_CONNECTION, MOST_CONNECTIONS);
    }

    private static DatabaseFacts facts(Watched watched) {
        return DatabaseFacts.of(watched);
    }

    private static Optional<Signal> row(
            String namespace, String name, String statistic, Breach breach, double threshold, int minutes) {
        return Optional.of(new Signal(Metric.of(namespace, name, statistic), breach, threshold, minutes));
    }

    /** CloudWatch keeps logs for one of a list of days. */
    private static final class CloudWatchLogDays implements LogDays {
        @Override
        public boolean takes(int days) {
            return LogRetention.DAYS.contains(days);
        }

        @Override
        public String allowed() {
            return "logs are kept for one of " + LogRetention.DAYS + " days";
        }

        @Override
        public int least() {
            return LogRetention.DAYS.get(0);
        }
    }
}
