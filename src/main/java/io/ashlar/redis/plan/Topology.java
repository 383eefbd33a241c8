package io.ashlar.redis.plan;

/** How the data is spread over nodes. The cloud turns neither kind into the other: make a new one beside it. */
public sealed interface Topology {

    /** One primary with all of the data, and copies of it. Every client works with it. */
    static Topology oneShard(int replicas) {
        return new OneShard(replicas);
    }

    /** The data in parts, each with a primary and copies of it. Clients must speak the cluster protocol. */
    static Topology sharded(int shards, int replicasPerShard) {
        return new Sharded(shards, replicasPerShard);
    }

    /** How many parts. */
    int shards();

    /** How many copies of each part, beside its primary. */
    int replicas();

    /** How many nodes that makes. */
    default int nodes() {
        return shards() * (1 + replicas());
    }

    /** See {@link #oneShard}. */
    record OneShard(int replicas) implements Topology {
        @Override
        public int shards() {
            return 1;
        }
    }

    /** See {@link #sharded}. */
    record Sharded(int shards, int replicas) implements Topology {}
}
