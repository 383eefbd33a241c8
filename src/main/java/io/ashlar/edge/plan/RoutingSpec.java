package io.ashlar.edge.plan;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was asked of a routed name. Values are as the user gave them; {@link RoutingValidator} judges them.
 *
 * @param zoneDomain domain of the zone of the name, if one was given
 * @param hostName the name
 * @param strategy how an endpoint is chosen
 * @param endpoints the endpoints by key
 * @param check how an endpoint shows that it is well, if it is asked
 * @param ttlSeconds how long resolvers keep an answer
 */
public record RoutingSpec(
        Optional<String> zoneDomain,
        String hostName,
        RoutingStrategy strategy,
        SortedMap<String, EndpointSpec> endpoints,
        Optional<EndpointCheck> check,
        int ttlSeconds) {

    public RoutingSpec {
        endpoints = Collections.unmodifiableSortedMap(new TreeMap<>(endpoints));
    }
}
