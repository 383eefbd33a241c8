package io.ashlar.monitoring.plan;

import static io.ashlar.monitoring.plan.AlertTier.CRITICAL;
import static io.ashlar.monitoring.plan.AlertTier.INFO;
import static io.ashlar.monitoring.plan.AlertTier.WARNING;
import static io.ashlar.monitoring.plan.Measure.Silence.IS_BAD;
import static io.ashlar.monitoring.plan.Measure.Silence.IS_GOOD;

/** What is measured of a thing, whatever cloud it stands on: how much a bad value matters, and what it means. */
public enum Measure {
    /** How busy a database server is. */
    DATABASE_CPU("cpu", WARNING, IS_BAD, "The CPU is busy."),
    /** Whether a database server answers. */
    DATABASE_UP("up", CRITICAL, IS_BAD, "The server does not answer."),
    /** How much of a database's storage is free. */
    DATABASE_STORAGE(
            "storage", CRITICAL, IS_BAD, "Less than a tenth of the storage is free; at none, the server stops."),
    /** How many of a database server's connections are taken. */
    DATABASE_CONNECTIONS("connections", WARNING, IS_BAD, "Nine tenths of the server's connections are taken."),
    /** What is left of the bytes a second that a database may write and read. */
    DATABASE_THROUGHPUT(
            "throughput-burst", WARNING, IS_GOOD, "The instance has nearly used up its burst of disk throughput."),
    /** What is left of the operations a second that a database may make. */
    DATABASE_OPERATIONS("io-burst", WARNING, IS_GOOD, "The instance has nearly used up its burst of disk operations."),
    /** What is left of the credits of a burstable database. */
    DATABASE_CPU_CREDITS(
            "cpu-credits",
            WARNING,
            IS_GOOD,
            "The instance has nearly used up its CPU credits: it is too small for its load."),
    /** What is left of the credits of a database's bursting volume. */
    DATABASE_VOLUME_CREDITS("burst-balance", WARNING, IS_GOOD, "The gp2 volume has nearly used up its burst."),
    /** How far a read replica is behind. */
    REPLICA_LAG(
            "lag",
            CRITICAL,
            IS_BAD,
            "The replica is more than a minute behind: reads are stale and a promotion would lose data."),
    /** How busy the engine of a cache is. */
    CACHE_CPU("cpu", WARNING, IS_BAD, "The engine's one thread is busy."),
    /** How much of a cache's memory is taken. */
    CACHE_MEMORY("memory", CRITICAL, IS_BAD, "The cache is nearly full: it will evict or refuse."),
    /** How many entries a cache throws out. Any means that it is too small; it hurts nobody yet. */
    CACHE_EVICTIONS("evictions", INFO, IS_GOOD, "The cache throws out entries before their time."),
    /** How far a cache's replica is behind. Seconds are milliseconds' work for Redis: ten are a replica in trouble. */
    CACHE_LAG("replication-lag", WARNING, IS_GOOD, "The replica is behind: a failover would lose what it lacks."),
    /** How many answers of the Kubernetes API are server errors. */
    CLUSTER_API_ERRORS("api-errors", WARNING, IS_GOOD, "The Kubernetes API answers with server errors."),
    /** How many pods find no node: one is added within minutes, so a quarter of an hour waits for a person. */
    CLUSTER_UNSCHEDULABLE(
            "unschedulable", WARNING, IS_GOOD, "Pods find no node: capacity, a node group or its limit is missing."),
    /** How full the cluster's store is. */
    CLUSTER_STORE(
            "store", CRITICAL, IS_GOOD, "The cluster's store is nearly full: at the limit the API turns read-only."),
    /** How many nodes are not ready: one that starts is so for a minute or two, one that fails for five stays so. */
    NODES_FAILED("failed", CRITICAL, IS_GOOD, "A node is in trouble: its pods run elsewhere or nowhere."),
    /** How many connections find no source port. */
    NAT_PORTS("ports", CRITICAL, IS_GOOD, "The gateway has no source port left for a destination: connections fail."),
    /** How many packets are dropped. */
    NAT_DROPS("drops", WARNING, IS_GOOD, "The gateway drops packets."),
    /** How many answers of a load balancer are its own errors. */
    BALANCER_ERRORS(
            "errors", CRITICAL, IS_GOOD, "The load balancer itself answers with errors: no target takes the requests."),
    /** How many answers of what stands behind a load balancer are errors. */
    BALANCER_TARGET_ERRORS("target-errors", CRITICAL, IS_GOOD, "The service answers with errors."),
    /** How long 95 of 100 answers take. */
    BALANCER_LATENCY("latency", WARNING, IS_GOOD, "One answer in twenty takes longer than the goal.");

    /** What no data means. */
    public enum Silence {
        /** The thing reports only when something happens: no data is good. */
        IS_GOOD,
        /** The thing always reports: no data is an alert. */
        IS_BAD
    }

    private final String key;
    private final AlertTier tier;
    private final Silence silence;
    private final String meaning;

    Measure(String key, AlertTier tier, Silence silence, String meaning) {
        this.key = key;
        this.tier = tier;
        this.silence = silence;
        this.meaning = meaning;
    }

    /** The measure as a part of names: {@code cpu}; unique among the measures of one kind of thing. */
    public String key() {
        return key;
    }

    /** How much a bad value matters where everything may matter. */
    public AlertTier tier() {
        return tier;
    }

    /** What no data means. */
    public Silence silence() {
        return silence;
    }

    /** What has happened, as a sentence for the person who is woken. */
    public String meaning() {
        return meaning;
    }
}
