package io.ashlar.loadbalancer.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Routes as clouds want them that first look at the host and then at the path. Each host has every rule that could take one
 * of its requests, so that requests go where the order of {@link RoutePriority} leads them on AWS.
 *
 * @param hosts every host that a route names, exact ones first, then patterns, the longest first, then any host
 */
public record HostRouting(List<Host> hosts) {
    /** Stands for any host. */
    public static final String ANY = "*";

    private static final Comparator<String> CLOSEST_HOST_FIRST = Comparator.comparing(HostRouting::isPattern)
            .thenComparing(Comparator.comparing(String::length).reversed())
            .thenComparing(Comparator.naturalOrder());

    private static final Comparator<PathRule> CLOSEST_PATH_FIRST = Comparator.comparing(
                    (PathRule rule) -> rule.path().replace("*", "").length())
            .reversed()
            .thenComparing(rule -> isPattern(rule.path()))
            .thenComparing(PathRule::path);

    public HostRouting {
        hosts = List.copyOf(hosts);
    }

    /**
     * What is done with requests to a host.
     *
     * @param host the host, a pattern of hosts, or {@link #ANY}
     * @param paths rules for paths, the closest first
     * @param rest key of the route that takes what they leave, if one does
     */
    public record Host(String host, List<PathRule> paths, Optional<String> rest) {
        public Host {
            paths = List.copyOf(paths);
        }

        /** The host as part of a name: no {@code *} and {@code ?}, which stand as words between underscores. */
        public String inNames() {
            return host.replace("*", "_any_").replace("?", "_one_");
        }
    }

    /**
     * A rule for one path.
     *
     * @param path the path, or a pattern of paths
     * @param route key of the route that it leads to
     */
    public record PathRule(String path, String route) {
        /** The rule as part of a name: its route, and a checksum of the path, which may hold any character. */
        public String inNames() {
            return route + "-" + Integer.toHexString(path.hashCode());
        }
    }

    /** Whether some requests are left to nobody. */
    public boolean leavesSome() {
        return hosts.stream().anyMatch(host -> host.rest().isEmpty());
    }

    /** The routing of these routes, and of the one that takes the rest. */
    public static HostRouting of(SortedMap<String, Route> routes, Optional<String> defaultRoute) {
        TreeSet<String> named = new TreeSet<>(CLOSEST_HOST_FIRST);
        routes.values().forEach(route -> named.addAll(route.hosts()));
        return new HostRouting(Stream.concat(named.stream(), Stream.of(ANY))
                .map(host -> host(host, routes, defaultRoute))
                .toList());
    }

    private static Host host(String host, SortedMap<String, Route> routes, Optional<String> defaultRoute) {
        List<Map.Entry<String, Route>> closestFirst = routes.entrySet().stream()
                .filter(route -> takes(route.getValue(), host))
                .filter(route -> route.getValue().isConditional())
                .sorted(Comparator.comparing(route -> RoutePriority.of(route.getKey(), route.getValue())))
                .toList();
        SortedMap<String, String> paths = new TreeMap<>();
        closestFirst.forEach(
                route -> route.getValue().paths().forEach(path -> paths.putIfAbsent(path, route.getKey())));
        return new Host(
                host,
                paths.entrySet().stream()
                        .map(rule -> new PathRule(rule.getKey(), rule.getValue()))
                        .sorted(CLOSEST_PATH_FIRST)
                        .toList(),
                closestFirst.stream()
                        .filter(route -> route.getValue().paths().isEmpty())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .or(() -> defaultRoute));
    }

    private static boolean takes(Route route, String host) {
        return route.hosts().isEmpty() || route.hosts().stream().anyMatch(pattern -> covers(pattern, host));
    }

    /** Whether every host that the second stands for is one that the first does. */
    private static boolean covers(String pattern, String host) {
        return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"), host);
    }

    private static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }
}
