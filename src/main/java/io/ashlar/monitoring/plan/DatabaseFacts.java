package io.ashlar.monitoring.plan;

/**
 * What must be known of a database to say when it is in trouble.
 *
 * @param instanceClass the cloud's name of its size, such as {@code db.t3.large}
 * @param memoryGib its memory in GiB
 * @param storageGib its allocated storage in GiB
 * @param storageType {@code gp2}, {@code gp3}, {@code io1} or {@code io2}
 */
public record DatabaseFacts(String instanceClass, int memoryGib, int storageGib, String storageType) {
    private static final long GIB = 1L << 30;

    /** "LEAST({DBInstanceClassMemory/9531392},5000)", see {@link #maxConnections()}. */
    private static final long BYTES_PER_CONNECTION = 9_531_392;

    private static final long MOST_CONNECTIONS = 5_000;

    /** A database on gp3 storage. */
    public static DatabaseFacts of(String instanceClass, int memoryGib, int storageGib) {
        return new DatabaseFacts(instanceClass, memoryGib, storageGib, "gp3");
    }

    /** Allocated storage in bytes, the unit of the cloud's metric. */
    public double storageBytes() {
        return (double) storageGib * GIB;
    }

    /**
     * The server's own limit, unless a parameter group changes it.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html">max_connections</a>
     */
    public long maxConnections() {
        return Math.min(memoryGib * GIB / BYTES_PER_CONNECTION, MOST_CONNECTIONS);
    }

    /** Whether it earns and spends CPU credits. */
    public boolean burstable() {
        return instanceClass.startsWith("db.t");
    }

    /** Whether its volume earns and spends I/O credits. */
    public boolean burstingVolume() {
        return storageType.equals("gp2");
    }
}
