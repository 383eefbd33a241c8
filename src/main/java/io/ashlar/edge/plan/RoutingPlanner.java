package io.ashlar.edge.plan;

import io.ashlar.core.Names;
import io.ashlar.edge.plan.RoutingPlan.AnswerPlan;
import io.ashlar.edge.plan.RoutingPlan.EndpointPlan;
import java.util.List;
import java.util.Optional;

/** Turns what was asked of a routed name into what it consists of. */
public final class RoutingPlanner {
    /** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules: trafficmanagerprofiles. */
    private static final int LONGEST_WORLD_NAME = 63;

    private RoutingPlanner() {}

    /**
     * The plan of the routed name of this component.
     *
     * @param spec what {@link RoutingValidator} has found nothing wrong with
     */
    public static RoutingPlan plan(String name, RoutingSpec spec) {
        Names names = Names.of(name);
        return new RoutingPlan(
                spec.hostName(),
                spec.zoneDomain().orElseThrow(),
                names.child("record"),
                Names.within(LONGEST_WORLD_NAME, spec.hostName().replace('.', '-')),
                spec.strategy(),
                spec.endpoints().values().iterator().next().kind(),
                spec.endpoints().entrySet().stream()
                        .map(endpoint -> endpoint(names, endpoint.getKey(), endpoint.getValue()))
                        .toList(),
                spec.check(),
                spec.ttlSeconds());
    }

    private static EndpointPlan endpoint(Names names, String key, EndpointSpec spec) {
        List<AnswerPlan> answers = spec.continents().isEmpty()
                ? List.of(new AnswerPlan(names.child("record", key), key, Optional.empty()))
                : spec.continents().stream()
                        .map(continent -> new AnswerPlan(
                                names.child("record", key + "-" + continent.key()),
                                key + "-" + continent.key(),
                                Optional.of(continent)))
                        .toList();
        return new EndpointPlan(key, names.child("endpoint", key), names.child("check", key), answers, spec);
    }
}
