package io.ashlar.mesh.plan;

import io.ashlar.core.manifest.Ownership;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the mesh does with the traffic of a service, as the user wrote it.
 *
 * @param service the Kubernetes service that callers name
 * @param namespace where it lives
 * @param ownership whose it is
 * @param port the service's port
 * @param weights share of each service that answers, in percent, by name; empty leaves all to the service itself
 * @param breaker when a pod is taken out; empty for never
 * @param rate requests that are let in; empty for all
 */
public record MeshRouteSpec(
        String service,
        String namespace,
        Ownership ownership,
        int port,
        SortedMap<String, Integer> weights,
        Optional<CircuitBreaker> breaker,
        Optional<RateLimit> rate) {

    public MeshRouteSpec {
        weights = new TreeMap<>(weights);
    }

    /**
     * When a pod is taken out of service, and for how long.
     *
     * @param errors answers of 5xx in a row
     * @param seconds that it stays out, longer each time
     * @param connections to the service at once
     * @param waiting requests that wait for one
     */
    public record CircuitBreaker(int errors, int seconds, int connections, int waiting) {}

    /**
     * How many requests each proxy of the way into the cluster lets in.
     *
     * @param requests how many
     * @param unit in which time: {@code Second}, {@code Minute} or {@code Hour}
     */
    public record RateLimit(int requests, String unit) {}
}
