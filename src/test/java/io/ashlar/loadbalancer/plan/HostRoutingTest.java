package io.ashlar.loadbalancer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.loadbalancer.plan.HostRouting.Host;
import io.ashlar.loadbalancer.plan.HostRouting.PathRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HostRoutingTest {
    private static final Route TO = Route.toPort(8080);

    private static List<Host> hosts(Map<String, Route> routes) {
        return HostRouting.of(new TreeMap<>(routes), Optional.empty()).hosts();
    }

    @Test
    void without_routes_any_host_goes_to_the_default_or_nowhere() {
        HostRouting nowhere = HostRouting.of(new TreeMap<>(), Optional.empty());

        assertThat(nowhere.hosts()).containsExactly(new Host("*", List.of(), Optional.empty()));
        assertThat(nowhere.leavesSome()).isTrue();
        assertThat(HostRouting.of(new TreeMap<>(Map.of("web", TO)), Optional.of("web")))
                .satisfies(routing -> {
                    assertThat(routing.hosts()).containsExactly(new Host("*", List.of(), Optional.of("web")));
                    assertThat(routing.leavesSome()).isFalse();
                });
    }

    @Test
    void a_path_of_any_host_is_a_rule_of_each_host() {
        assertThat(hosts(Map.of("api", TO.hosts("api.example.com"), "docs", TO.paths("/docs/*"))))
                .containsExactly(
                        new Host("api.example.com", List.of(new PathRule("/docs/*", "docs")), Optional.of("api")),
                        new Host("*", List.of(new PathRule("/docs/*", "docs")), Optional.empty()));
    }

    @Test
    void a_host_and_path_wins_over_the_path_alone() {
        assertThat(hosts(Map.of("mine", TO.hosts("api.example.com").paths("/docs/*"), "all", TO.paths("/docs/*"))))
                .containsExactly(
                        new Host("api.example.com", List.of(new PathRule("/docs/*", "mine")), Optional.empty()),
                        new Host("*", List.of(new PathRule("/docs/*", "all")), Optional.empty()));
    }

    @Test
    void a_host_has_the_rules_of_the_patterns_that_cover_it_and_exact_hosts_come_first() {
        assertThat(hosts(Map.of(
                        "any", TO.hosts("*.example.com"),
                        "deep", TO.hosts("*.eu.example.com"),
                        "shop", TO.hosts("shop.example.com").paths("/cart"))))
                .containsExactly(
                        new Host("shop.example.com", List.of(new PathRule("/cart", "shop")), Optional.of("any")),
                        new Host("*.eu.example.com", List.of(), restOf("*.eu.example.com")),
                        new Host("*.example.com", List.of(), Optional.of("any")),
                        new Host("*", List.of(), Optional.empty()));
    }

    /** Two patterns have places by their keys, as they have on AWS. */
    private static Optional<String> restOf(String host) {
        return RoutePriority.of("any", TO.hosts("*.example.com")) < RoutePriority.of("deep", TO.hosts(host))
                ? Optional.of("any")
                : Optional.of("deep");
    }

    @Test
    void the_closest_path_comes_first() {
        assertThat(hosts(Map.of("a", TO.paths("/*", "/api/v1"), "b", TO.paths("/api/*", "/a", "/a*")))
                        .get(0)
                        .paths())
                .extracting(PathRule::path)
                .containsExactly("/api/v1", "/api/*", "/a", "/a*", "/*");
    }

    @Test
    void names_take_no_wildcards() {
        assertThat(new Host("*.a?c.example.com", List.of(), Optional.empty()).inNames())
                .isEqualTo("_any_.a_one_c.example.com");
        assertThat(new PathRule("/api/*", "api").inNames()).isEqualTo("api-55bf26a6");
    }
}
