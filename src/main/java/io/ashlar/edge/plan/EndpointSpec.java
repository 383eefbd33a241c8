package io.ashlar.edge.plan;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was asked of one endpoint.
 *
 * @param kind whether it is an address or a name
 * @param weight its share
 * @param region where it is, in the cloud's own words
 * @param continents the clients that it serves; none for everybody else
 * @param rank its place in a failover
 */
public record EndpointSpec(
        Kind kind, Optional<Integer> weight, Optional<String> region, Set<Continent> continents, Rank rank) {

    public EndpointSpec {
        continents = Collections.unmodifiableSortedSet(new TreeSet<>(continents));
    }

    /** What leads to an endpoint. */
    public enum Kind {
        /** An IPv4 address. */
        ADDRESS,
        /** A name. */
        HOST
    }

    /** Place in a failover. */
    public enum Rank {
        /** Takes everybody while it is well. */
        PRIMARY,
        /** Takes everybody while the primary is not. */
        OTHER
    }
}
