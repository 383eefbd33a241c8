package io.ashlar.loadbalancer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.AliasPlan;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.EgressPlan;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.IngressPlan;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.RoutePlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadBalancerPlannerTest {
    private static final Route API = Route.toPort(8080).hosts("api.example.com");

    private static LoadBalancerSpec spec(Map<String, Route> routes, Map<String, String> clients, String... hostNames) {
        return new LoadBalancerSpec(
                Profile.PRODUCTION,
                Protection.PROTECTED,
                Set.of(),
                Optional.of("10.0.0.0/16"),
                List.of("a", "b"),
                new TreeMap<>(routes),
                Optional.empty(),
                new TreeMap<>(clients),
                Optional.of("example.com"),
                new TreeSet<>(List.of(hostNames)));
    }

    @Test
    void everything_is_named_after_its_key() {
        LoadBalancerPlan plan = LoadBalancerPlanner.plan(
                "edge", spec(Map.of("api", API), Map.of("office", "203.0.113.0/24"), "api.example.com"));

        assertThat(plan)
                .isEqualTo(new LoadBalancerPlan(
                        "edge-",
                        "10.0.0.0/16",
                        new TreeMap<>(Map.of("office", "203.0.113.0/24")),
                        List.of(
                                new IngressPlan("edge-ingress-80-office", "office", 80, "203.0.113.0/24"),
                                new IngressPlan("edge-ingress-443-office", "office", 443, "203.0.113.0/24")),
                        List.of(new EgressPlan("edge-egress-8080", 8080)),
                        List.of(new RoutePlan(
                                "api",
                                "edge-targets-api",
                                "api-",
                                "edge-route-api",
                                RoutePriority.of("api", API),
                                API)),
                        Optional.empty(),
                        List.of(new AliasPlan("edge-alias-api.example.com", "api.example.com")),
                        HostRouting.of(new TreeMap<>(Map.of("api", API)), Optional.empty()),
                        new GatewayCapacity(2, 10),
                        Protection.PROTECTED));
    }

    @Test
    void one_port_of_many_routes_is_let_out_once() {
        LoadBalancerPlan plan = LoadBalancerPlanner.plan(
                "edge", spec(Map.of("a", API, "b", API.hosts("b.example.com"), "c", Route.toPort(80)), Map.of()));

        assertThat(plan.egress())
                .containsExactly(new EgressPlan("edge-egress-80", 80), new EgressPlan("edge-egress-8080", 8080));
    }

    @ParameterizedTest
    @CsvSource({"edge, edge-", "e, e-", "internal-edge, inter-", "ab-cd-ef, ab-cd-", "abcd-efg, abcd-"})
    void a_prefix_has_six_characters_at_most_and_ends_in_one_dash(String name, String prefix) {
        assertThat(LoadBalancerPlanner.plan(name, spec(Map.of(), Map.of())).namePrefix())
                .isEqualTo(prefix);
    }

    @Test
    void a_route_that_is_only_the_default_has_no_rule() {
        LoadBalancerPlan plan = LoadBalancerPlanner.plan("edge", spec(Map.of("web", Route.toPort(80)), Map.of()));

        assertThat(plan.routes()).singleElement().satisfies(route -> assertThat(route.hasRule())
                .isFalse());
    }
}
