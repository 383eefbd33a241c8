package io.ashlar.loadbalancer.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where requests of some hosts and paths are led. Immutable; each method returns a copy.
 *
 * @param hosts host names, of which {@code *} and {@code ?} stand for any characters and any one; any host if empty
 * @param paths paths, likewise; any path if empty
 * @param port of the targets, which speak plain HTTP inside the network
 * @param health how a target shows that it can take requests
 * @param priority its place in the order, 1 first, if not the one that follows from what it matches
 */
public record Route(List<String> hosts, List<String> paths, int port, HealthCheck health, Optional<Integer> priority) {

    public Route {
        hosts = List.copyOf(hosts);
        paths = List.copyOf(paths);
    }

    /** A route to targets at this port, which answer 200 at {@code /} when they are well. */
    public static Route toPort(int port) {
        return new Route(List.of(), List.of(), port, HealthCheck.at("/"), Optional.empty());
    }

    /** For requests to any of these hosts. */
    public Route hosts(String... names) {
        return new Route(List.of(names), paths, port, health, priority);
    }

    /** For requests of any of these paths. */
    public Route paths(String... patterns) {
        return new Route(hosts, List.of(patterns), port, health, priority);
    }

    /** To targets that answer 200 at this path when they are well. */
    public Route healthAt(String path) {
        return health(HealthCheck.at(path));
    }

    /** To targets that show their health in this way. */
    public Route health(HealthCheck check) {
        return new Route(hosts, paths, port, check, priority);
    }

    /** At this place in the order, 1 to 50000; the lowest that matches takes the request. */
    public Route priority(int place) {
        return new Route(hosts, paths, port, health, Optional.of(place));
    }

    /** Whether it takes some requests and leaves others. */
    boolean isConditional() {
        return !hosts.isEmpty() || !paths.isEmpty();
    }

    /** As text, for component inputs. */
    public Map<String, String> described() {
        Map<String, String> parts = new TreeMap<>();
        parts.put("hosts", String.join(",", hosts));
        parts.put("paths", String.join(",", paths));
        parts.put("port", Integer.toString(port));
        parts.put("healthPath", health.path());
        priority.ifPresent(place -> parts.put("priority", Integer.toString(place)));
        return parts;
    }
}
