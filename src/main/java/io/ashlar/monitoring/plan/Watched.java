package io.ashlar.monitoring.plan;

import java.util.Locale;

/** One thing that is watched, by a key of the user's. Which metrics it has follows from what it is. */
public sealed interface Watched {

    /** The user's name of the thing; with its kind it names the alarms. */
    String key();

    /** What the thing is, as a part of names: {@code database}, {@code nat}. */
    default String kind() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /**
     * A database server.
     *
     * @param key the user's name of it
     * @param facts what its thresholds follow from
     */
    record Database(String key, DatabaseFacts facts) implements Watched {}

    /**
     * A read replica: what a database has, and how far it is behind.
     *
     * @param key the user's name of it
     * @param facts what its thresholds follow from
     */
    record Replica(String key, DatabaseFacts facts) implements Watched {}

    /**
     * A cache of one or more nodes, each watched by itself.
     *
     * @param key the user's name of it
     * @param nodes number of nodes
     * @param processors virtual CPUs of a node; the engine uses one for its commands
     */
    record Cache(String key, int nodes, int processors) implements Watched {}

    /**
     * The cluster's control plane.
     *
     * @param key the user's name of it
     */
    record Cluster(String key) implements Watched {}

    /**
     * The cluster's nodes, counted by the agent that ships the containers' logs.
     *
     * @param key the user's name of it
     */
    record ClusterNodes(String key) implements Watched {}

    /**
     * A NAT gateway.
     *
     * @param key the user's name of it, best its zone
     */
    record Nat(String key) implements Watched {}

    /**
     * A load balancer for HTTP.
     *
     * @param key the user's name of it
     */
    record LoadBalancer(String key) implements Watched {}
}
