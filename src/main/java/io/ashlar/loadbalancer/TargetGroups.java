package io.ashlar.loadbalancer;

import com.pulumi.core.Output;
import io.ashlar.core.Problems;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Looks a route's group up, and says which routes there are when there is no such one. */
final class TargetGroups {
    private TargetGroups() {}

    static Output<String> of(String loadBalancer, String route, Map<String, Output<String>> byRoute) {
        Problems.of("LoadBalancer", loadBalancer)
                .require(
                        byRoute.containsKey(route),
                        "LB-019",
                        "route",
                        "\"" + route + "\"",
                        "it has " + new TreeSet<>(byRoute.keySet()),
                        "Name one of them, or add it to routes.")
                .throwIfAny();
        return Objects.requireNonNull(byRoute.get(route));
    }
}
