package io.ashlar.monitoring.plan;

import static io.ashlar.monitoring.plan.Alarm.Breach.ABOVE;
import static io.ashlar.monitoring.plan.Alarm.Breach.BELOW;
import static io.ashlar.monitoring.plan.Alarm.Silence.IS_BAD;
import static io.ashlar.monitoring.plan.Alarm.Silence.IS_GOOD;
import static io.ashlar.monitoring.plan.AlertTier.CRITICAL;
import static io.ashlar.monitoring.plan.AlertTier.INFO;
import static io.ashlar.monitoring.plan.AlertTier.WARNING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Every alarm of the cloud's own metrics with its threshold. Rows without a remark of their own are AWS' recommended
 * alarms; where AWS leaves the figure to the user, the remark says why this one.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best_Practice_Recommended_Alarms_AWS_Services.html">Recommended alarms</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html">Metrics of RDS</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.WhichShouldIMonitor.html">Metrics of ElastiCache</a>
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/cloudwatch.html">Metrics that EKS vends for nothing</a>
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/metrics-dimensions-nat-gateway.html">Metrics of NAT gateways</a>
 */
final class AlarmTable {
    private static final String RDS = "AWS/RDS";
    private static final String ELASTICACHE = "AWS/ElastiCache";
    private static final String EKS = "AWS/EKS";
    private static final String CONTAINER_INSIGHTS = "ContainerInsights";
    private static final String NAT = "AWS/NATGateway";
    private static final String ALB = "AWS/ApplicationELB";
    private static final int MINUTE = 60;

    /** "etcd is limited to 8 GB": https://docs.aws.amazon.com/eks/latest/best-practices/control-plane.html. */
    private static final double CLUSTER_STORE_BYTES = 8e9;

    private AlarmTable() {}

    static List<Alarm> of(Watched watched, Duration latencyGoal) {
        if (watched instanceof Watched.Database database) {
            return database(database.facts());
        }
        if (watched instanceof Watched.Replica replica) {
            return replica(replica.facts());
        }
        if (watched instanceof Watched.Cache cache) {
            return cache(cache);
        }
        if (watched instanceof Watched.Cluster) {
            return cluster();
        }
        if (watched instanceof Watched.ClusterNodes) {
            return nodes();
        }
        if (watched instanceof Watched.Nat) {
            return nat();
        }
        return loadBalancer(latencyGoal);
    }

    private static List<Alarm> database(DatabaseFacts facts) {
        List<Alarm> alarms = new ArrayList<>(List.of(
                row("cpu", RDS, "CPUUtilization", "Average", ABOVE, 90, 5, WARNING, IS_BAD, "The CPU is busy."),
                row(
                        "storage",
                        RDS,
                        "FreeStorageSpace",
                        "Minimum",
                        BELOW,
                        facts.storageBytes() / 10,
                        5,
                        CRITICAL,
                        IS_BAD,
                        "Less than a tenth of the storage is free; at none, the server stops."),
                row(
                        "connections",
                        RDS,
                        "DatabaseConnections",
                        "Average",
                        ABOVE,
                        Math.floor(facts.maxConnections() * 0.9),
                        5,
                        WARNING,
                        IS_BAD,
                        "Nine tenths of the server's connections are taken."),
                row(
                        "throughput-burst",
                        RDS,
                        "EBSByteBalance%",
                        "Average",
                        BELOW,
                        10,
                        3,
                        WARNING,
                        IS_GOOD,
                        "The instance has nearly used up its burst of disk throughput."),
                row(
                        "io-burst",
                        RDS,
                        "EBSIOBalance%",
                        "Average",
                        BELOW,
                        10,
                        3,
                        WARNING,
                        IS_GOOD,
                        "The instance has nearly used up its burst of disk operations.")));
        if (facts.burstable()) {
            // A credit is one vCPU at full speed for a minute: with 20 left, help comes in time or is paid for as
            // surplus.
            // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/burstable-credits-baseline-concepts.html
            alarms.add(row(
                    "cpu-credits",
                    RDS,
                    "CPUCreditBalance",
                    "Minimum",
                    BELOW,
                    20,
                    5,
                    WARNING,
                    IS_GOOD,
                    "The instance has nearly used up its CPU credits: it is too small for its load."));
        }
        if (facts.burstingVolume()) {
            // A fifth of a gp2 volume's 5.4 million credits is six minutes at its full 3,000 operations a second.
            // https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html
            alarms.add(row(
                    "burst-balance",
                    RDS,
                    "BurstBalance",
                    "Average",
                    BELOW,
                    20,
                    5,
                    WARNING,
                    IS_GOOD,
                    "The gp2 volume has nearly used up its burst."));
        }
        return List.copyOf(alarms);
    }

    private static List<Alarm> replica(DatabaseFacts facts) {
        List<Alarm> alarms = new ArrayList<>(database(facts));
        alarms.add(row(
                "lag",
                RDS,
                "ReplicaLag",
                "Maximum",
                ABOVE,
                60,
                10,
                CRITICAL,
                IS_BAD,
                "The replica is more than a minute behind: reads are stale and a promotion would lose data."));
        return List.copyOf(alarms);
    }

    private static List<Alarm> cache(Watched.Cache cache) {
        // Up to two vCPUs the host's figure tells more, and 90 % of one engine thread is 90 % / vCPUs of it; beyond,
        // the
        // engine's own figure is the one to watch ("Which metrics should I monitor").
        Alarm cpu = cache.processors() <= 2
                ? row(
                        "cpu",
                        ELASTICACHE,
                        "CPUUtilization",
                        "Average",
                        ABOVE,
                        90.0 / cache.processors(),
                        5,
                        WARNING,
                        IS_BAD,
                        "The engine's one thread is busy.")
                : row(
                        "cpu",
                        ELASTICACHE,
                        "EngineCPUUtilization",
                        "Average",
                        ABOVE,
                        90,
                        5,
                        WARNING,
                        IS_BAD,
                        "The engine's one thread is busy.");
        return List.of(
                cpu,
                row(
                        "memory",
                        ELASTICACHE,
                        "DatabaseMemoryUsagePercentage",
                        "Average",
                        ABOVE,
                        90,
                        5,
                        CRITICAL,
                        IS_BAD,
                        "The cache is nearly full: it will evict or refuse."),
                // AWS leaves the figure to the user. Any eviction means that the cache is too small; it hurts nobody
                // yet.
                row(
                        "evictions",
                        ELASTICACHE,
                        "Evictions",
                        "Sum",
                        ABOVE,
                        0,
                        15,
                        INFO,
                        IS_GOOD,
                        "The cache throws out entries before their time."),
                // AWS leaves the figure to the user. Seconds are milliseconds' work for Redis: ten are a replica in
                // trouble.
                row(
                        "replication-lag",
                        ELASTICACHE,
                        "ReplicationLag",
                        "Maximum",
                        ABOVE,
                        10,
                        5,
                        WARNING,
                        IS_GOOD,
                        "The replica is behind: a failover would lose what it lacks."));
    }

    private static List<Alarm> cluster() {
        return List.of(
                // Own figure: one failing answer in six seconds, five minutes long, is no client's mistake.
                row(
                        "api-errors",
                        EKS,
                        "apiserver_request_total_5XX",
                        "Sum",
                        ABOVE,
                        10,
                        5,
                        WARNING,
                        IS_GOOD,
                        "The Kubernetes API answers with server errors."),
                // Own figure: a node is added within minutes; pods that wait for a quarter of an hour wait for a
                // person.
                row(
                        "unschedulable",
                        EKS,
                        "scheduler_pending_pods_UNSCHEDULABLE",
                        "Sum",
                        ABOVE,
                        0,
                        15,
                        WARNING,
                        IS_GOOD,
                        "Pods find no node: capacity, a node group or its limit is missing."),
                row(
                        "store",
                        EKS,
                        "apiserver_storage_size_bytes",
                        "Maximum",
                        ABOVE,
                        CLUSTER_STORE_BYTES * 0.8,
                        5,
                        CRITICAL,
                        IS_GOOD,
                        "The cluster's store is nearly full: at the limit the API turns read-only."));
    }

    private static List<Alarm> nodes() {
        // Own figure: a node that starts is not ready for a minute or two; one that fails for five stays failed.
        // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-EKS.html
        return List.of(row(
                "failed",
                CONTAINER_INSIGHTS,
                "cluster_failed_node_count",
                "Maximum",
                ABOVE,
                0,
                5,
                CRITICAL,
                IS_GOOD,
                "A node is in trouble: its pods run elsewhere or nowhere."));
    }

    private static List<Alarm> nat() {
        return List.of(
                row(
                        "ports",
                        NAT,
                        "ErrorPortAllocation",
                        "Sum",
                        ABOVE,
                        0,
                        15,
                        CRITICAL,
                        IS_GOOD,
                        "The gateway has no source port left for a destination: connections fail."),
                // AWS: "a value greater than zero may indicate an ongoing transient issue"; a hundred a minute, five
                // minutes long, is not transient.
                row(
                        "drops",
                        NAT,
                        "PacketsDropCount",
                        "Sum",
                        ABOVE,
                        100,
                        5,
                        WARNING,
                        IS_GOOD,
                        "The gateway drops packets."));
    }

    private static List<Alarm> loadBalancer(Duration latencyGoal) {
        // Own figures: ten answers a minute are seen by users at any load that wants an alarm.
        return List.of(
                row(
                        "errors",
                        ALB,
                        "HTTPCode_ELB_5XX_Count",
                        "Sum",
                        ABOVE,
                        10,
                        5,
                        CRITICAL,
                        IS_GOOD,
                        "The load balancer itself answers with errors: no target takes the requests."),
                row(
                        "target-errors",
                        ALB,
                        "HTTPCode_Target_5XX_Count",
                        "Sum",
                        ABOVE,
                        10,
                        5,
                        CRITICAL,
                        IS_GOOD,
                        "The service answers with errors."),
                row(
                        "latency",
                        ALB,
                        "TargetResponseTime",
                        "p95",
                        ABOVE,
                        latencyGoal.toMillis() / 1000.0,
                        5,
                        WARNING,
                        IS_GOOD,
                        "One answer in twenty takes longer than the goal."));
    }

    private static Alarm row(
            String measure,
            String namespace,
            String metric,
            String statistic,
            Alarm.Breach breach,
            double threshold,
            int minutes,
            AlertTier tier,
            Alarm.Silence silence,
            String meaning) {
        return new Alarm(
                measure, namespace, metric, statistic, breach, threshold, MINUTE, minutes, tier, silence, meaning);
    }
}
