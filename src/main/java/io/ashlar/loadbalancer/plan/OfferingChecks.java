package io.ashlar.loadbalancer.plan;

import io.ashlar.core.Problems;
import java.util.Optional;

/** Finds what one cloud's load balancer does not take of routes; codes LB-020 to LB-023. */
final class OfferingChecks {
    private final LoadBalancerOffering offering;
    private final Problems problems;

    OfferingChecks(LoadBalancerOffering offering, Problems problems) {
        this.offering = offering;
        this.problems = problems;
    }

    void check(String key, Route route) {
        String field = "routes." + key;
        route.hosts().forEach(host -> offering.host()
                .refuses(host)
                .ifPresent(words -> problems.add(
                        "LB-020",
                        field + ".hosts",
                        "\"" + host + "\"",
                        "on " + offering.cloud() + " " + words,
                        "Name the hosts one by one, or use *. in front.")));
        route.paths().forEach(path -> offering.path()
                .refuses(path)
                .ifPresent(words -> problems.add(
                        "LB-021",
                        field + ".paths",
                        "\"" + path + "\"",
                        "on " + offering.cloud() + " " + words,
                        "Write it like /api/*.")));
        offering.healthCodes()
                .refuses(route.health().codes())
                .ifPresent(words -> problems.add(
                        "LB-022",
                        field + ".health",
                        route.health().codes(),
                        "on " + offering.cloud() + " " + words,
                        "Answer 200 at the path of the check."));
        Optional<Integer> place =
                route.priority().filter(given -> offering.order() == LoadBalancerOffering.Order.CLOSEST);
        place.ifPresent(given -> problems.add(
                "LB-023",
                field + ".priority",
                given,
                "on " + offering.cloud() + " the route that says the most of a request takes it, in no other order",
                "Leave it out, and say more in one of the routes."));
    }
}
