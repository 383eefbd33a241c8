package io.ashlar.stateful.plan;

import io.ashlar.core.Versions.Chart;
import java.util.Optional;

/** What a data service is. */
public enum Kind {
    /** Postgres 17 by CloudNativePG. */
    POSTGRES(5432, Optional.of(Chart.CLOUDNATIVE_PG)),
    /** MongoDB 8.0 by Percona's operator. */
    MONGODB(27017, Optional.of(Chart.PERCONA_MONGODB_OPERATOR)),
    /** Kafka 4.3 without ZooKeeper, by Strimzi. */
    KAFKA(9093, Optional.of(Chart.STRIMZI)),
    /** Valkey 9.1, which speaks as Redis does, by its own project's chart. */
    VALKEY(6379, Optional.empty()),
    /** Objects over S3's interface, by SeaweedFS. */
    OBJECT_STORE(8333, Optional.empty());

    private final int port;
    private final Optional<Chart> operator;

    Kind(int port, Optional<Chart> operator) {
        this.port = port;
        this.operator = operator;
    }

    /** Where it is reached. */
    public int port() {
        return port;
    }

    /** The chart that must be in the cluster first. */
    public Optional<Chart> operator() {
        return operator;
    }
}
