package io.ashlar.loadbalancer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.core.Problem;
import io.ashlar.core.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferingChecksTest {
    private static final Route ROUTE = Route.toPort(8080);

    private static List<String> messages(LoadBalancerOffering offering, Route route) {
        Problems problems = Problems.of("LoadBalancer", "edge");
        new OfferingChecks(offering, problems).check("api", route);
        return problems.found().stream().map(Problem::message).toList();
    }

    @Test
    void aws_takes_all_that_routes_can_say() {
        assertThat(messages(
                        LoadBalancerOffering.AWS,
                        ROUTE.hosts("a-*.example.com")
                                .paths("/*/x")
                                .health(new HealthCheck("/", "200-299", 10, 5, 2, 3))
                                .priority(7)))
                .isEmpty();
    }

    @Test
    void azure_takes_no_wildcard_inside_a_path_and_no_order() {
        assertThat(messages(
                        LoadBalancerOffering.AZURE,
                        ROUTE.hosts("a-?.example.com").paths("/api*", "/*/x").priority(7)))
                .containsExactly(
                        "LB-021 LoadBalancer 'edge': routes.api.paths is \"/*/x\", but on Azure * stands only at the"
                                + " end of a path, and ? nowhere. Write it like /api/*.",
                        "LB-023 LoadBalancer 'edge': routes.api.priority is 7, but on Azure the route that says the"
                                + " most of a request takes it, in no other order. Leave it out, and say more in one of"
                                + " the routes.");
    }

    @Test
    void google_cloud_takes_wildcards_at_the_ends_and_200_alone() {
        assertThat(messages(
                        LoadBalancerOffering.GOOGLE_CLOUD,
                        ROUTE.hosts("*.example.com", "a-*.example.com")
                                .paths("/api/*", "/api*")
                                .health(new HealthCheck("/", "200-299", 10, 5, 2, 3))))
                .containsExactly(
                        "LB-020 LoadBalancer 'edge': routes.api.hosts is \"a-*.example.com\", but on Google Cloud *"
                                + " stands only at the beginning of a host, before a dot or dash, and ? nowhere. Name the"
                                + " hosts one by one, or use *. in front.",
                        "LB-021 LoadBalancer 'edge': routes.api.paths is \"/api*\", but on Google Cloud * stands only"
                                + " at the end of a path, after a slash, and ? nowhere. Write it like /api/*.",
                        "LB-022 LoadBalancer 'edge': routes.api.health is 200-299, but on Google Cloud only 200 is"
                                + " healthy. Answer 200 at the path of the check.");
    }
}
