package io.ashlar.loadbalancer.plan;

import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was asked of a load balancer. Values are as the user gave them; {@link LoadBalancerValidator} judges them.
 *
 * @param profile what the environment withstands
 * @param protection whether it may be deleted
 * @param missing the required references that were not given
 * @param networkCidr block of the network that it stands in, if one was given
 * @param zones the network's availability zones
 * @param routes where requests are led, by key
 * @param defaultRoute key of the route that takes the rest, if one does
 * @param clients blocks that may connect, by key
 * @param zoneDomain domain of the DNS zone of its names, if it has any
 * @param hostNames the names that lead to it
 */
public record LoadBalancerSpec(
        Profile profile,
        Protection protection,
        Set<Part> missing,
        Optional<String> networkCidr,
        List<String> zones,
        SortedMap<String, Route> routes,
        Optional<String> defaultRoute,
        SortedMap<String, String> clients,
        Optional<String> zoneDomain,
        SortedSet<String> hostNames) {

    /** Everybody, under the key {@code internet}. */
    public static final Map<String, String> INTERNET = Map.of("internet", "0.0.0.0/0");

    public LoadBalancerSpec {
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
        zones = List.copyOf(zones);
        routes = Collections.unmodifiableSortedMap(new TreeMap<>(routes));
        clients = Collections.unmodifiableSortedMap(new TreeMap<>(clients));
        hostNames = Collections.unmodifiableSortedSet(new TreeSet<>(hostNames));
    }

    /** What a load balancer cannot be without. */
    public enum Part {
        /** A network to stand in. */
        NETWORK("network", "Give the environment's Network."),
        /** A certificate to show. */
        CERTIFICATE("certificate", "Give a Certificate of the names that it answers."),
        /** A store for its access logs. */
        ACCESS_LOGS("accessLogsTo", "Give an ObjectStore with purpose(LOAD_BALANCER_LOGS).");

        private final String field;
        private final String remedy;

        Part(String field, String remedy) {
            this.field = field;
            this.remedy = remedy;
        }

        String field() {
            return field;
        }

        String remedy() {
            return remedy;
        }
    }
}
