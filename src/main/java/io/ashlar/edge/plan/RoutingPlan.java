package io.ashlar.edge.plan;

import java.util.List;
import java.util.Optional;

/**
 * What a routed name consists of, by name. A driver creates exactly this.
 *
 * @param hostName the name in full
 * @param zoneDomain domain of its zone
 * @param recordName logical name of the record, where there is a single one
 * @param worldName name in the whole cloud, where there is one: made from the host name, which is unique in the world
 * @param strategy how an endpoint is chosen
 * @param kind whether endpoints are addresses or names
 * @param endpoints the endpoints, sorted by key
 * @param check how an endpoint shows that it is well, if it is asked
 * @param ttlSeconds how long resolvers keep an answer
 */
public record RoutingPlan(
        String hostName,
        String zoneDomain,
        String recordName,
        String worldName,
        RoutingStrategy strategy,
        EndpointSpec.Kind kind,
        List<EndpointPlan> endpoints,
        Optional<EndpointCheck> check,
        int ttlSeconds) {

    public RoutingPlan {
        endpoints = List.copyOf(endpoints);
    }

    /**
     * One endpoint.
     *
     * @param key the user's key
     * @param name logical name of the endpoint, where that is a resource of its own
     * @param checkName logical name of its check, where that is a resource of its own
     * @param answers the records that lead to it, where there are several
     * @param asked what was asked of it
     */
    public record EndpointPlan(
            String key, String name, String checkName, List<AnswerPlan> answers, EndpointSpec asked) {
        public EndpointPlan {
            answers = List.copyOf(answers);
        }
    }

    /**
     * One record of several of the same name.
     *
     * @param name logical name
     * @param id what tells it from the others
     * @param continent whom it answers, if that is one continent
     */
    public record AnswerPlan(String name, String id, Optional<Continent> continent) {}
}
