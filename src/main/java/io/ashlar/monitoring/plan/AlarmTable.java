package io.ashlar.monitoring.plan;

import java.util.ArrayList;
import java.util.List;

/** What is measured of each kind of thing, on every cloud that can. The figures stand in each cloud's {@link MetricCatalog}. */
final class AlarmTable {
    private static final List<Measure> DATABASE = List.of(
            Measure.DATABASE_CPU,
            Measure.DATABASE_UP,
            Measure.DATABASE_STORAGE,
            Measure.DATABASE_CONNECTIONS,
            Measure.DATABASE_THROUGHPUT,
            Measure.DATABASE_OPERATIONS,
            Measure.DATABASE_CPU_CREDITS,
            Measure.DATABASE_VOLUME_CREDITS);

    private static final List<Measure> CACHE =
            List.of(Measure.CACHE_CPU, Measure.CACHE_MEMORY, Measure.CACHE_EVICTIONS, Measure.CACHE_LAG);

    private static final List<Measure> CLUSTER =
            List.of(Measure.CLUSTER_API_ERRORS, Measure.CLUSTER_UNSCHEDULABLE, Measure.CLUSTER_STORE);

    private static final List<Measure> BALANCER =
            List.of(Measure.BALANCER_ERRORS, Measure.BALANCER_TARGET_ERRORS, Measure.BALANCER_LATENCY);

    private AlarmTable() {}

    static List<Measure> of(Watched watched) {
        if (watched instanceof Watched.Database) {
            return DATABASE;
        }
        if (watched instanceof Watched.Replica) {
            List<Measure> replica = new ArrayList<>(DATABASE);
            replica.add(Measure.REPLICA_LAG);
            return List.copyOf(replica);
        }
        if (watched instanceof Watched.Cache) {
            return CACHE;
        }
        if (watched instanceof Watched.Cluster) {
            return CLUSTER;
        }
        if (watched instanceof Watched.ClusterNodes) {
            return List.of(Measure.NODES_FAILED);
        }
        return watched instanceof Watched.Nat ? List.of(Measure.NAT_PORTS, Measure.NAT_DROPS) : BALANCER;
    }
}
