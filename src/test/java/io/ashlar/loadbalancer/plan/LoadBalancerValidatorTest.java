package io.ashlar.loadbalancer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Problem;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.loadbalancer.plan.LoadBalancerSpec.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadBalancerValidatorTest {

    private static LoadBalancerSpec routes(Map<String, Route> routes) {
        return new LoadBalancerSpec(
                Profile.PRODUCTION,
                Protection.PROTECTED,
                Set.of(),
                Optional.of("10.0.0.0/16"),
                List.of("a", "b"),
                new TreeMap<>(routes),
                Optional.empty(),
                new TreeMap<>(LoadBalancerSpec.INTERNET),
                Optional.empty(),
                new TreeSet<>());
    }

    private static List<String> messages(LoadBalancerSpec spec) {
        return catchThrowableOfType(
                        InvalidInputException.class,
                        () -> LoadBalancerValidator.check("edge", spec, LoadBalancerOffering.AWS))
                .problems()
                .stream()
                .map(Problem::message)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.example.com", "*.example.com", "a?.example.com", "*.*"})
    void hosts_that_rules_take_are_accepted(String host) {
        assertThatCode(() -> LoadBalancerValidator.check(
                        "edge", routes(Map.of("api", Route.toPort(8080).hosts(host))), LoadBalancerOffering.AWS))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "API.example.com", "example.c0m", "a b.com"})
    void other_hosts_are_refused(String host) {
        assertThat(messages(routes(Map.of("api", Route.toPort(8080).hosts(host)))))
                .containsExactly("LB-006 LoadBalancer 'edge': routes.api.hosts is \"" + host
                        + "\", but a host is up to 128 lower-case letters, digits, dashes, *, ? and at least one dot,"
                        + " after the last of which only letters stand. Write it like api.example.com or"
                        + " *.example.com.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api", "/a b", "/a#b"})
    void other_paths_are_refused(String path) {
        assertThat(messages(routes(Map.of("api", Route.toPort(8080).paths(path)))))
                .containsExactly("LB-007 LoadBalancer 'edge': routes.api.paths is \"" + path
                        + "\", but a path begins with / and is up to 128 letters, digits and _ - . $ / ~ \" ' @ : + & *"
                        + " ?. Write it like /api/*.");
    }

    @Test
    void everything_wrong_with_a_route_is_reported_at_once() {
        Route route = Route.toPort(0)
                .hosts("*.a.b", "*.b.b", "*.c.b", "*.d.b")
                .paths("/*/*")
                .priority(50_001)
                .health(new HealthCheck("health", "2xx", 5, 5, 1, 11));

        assertThat(messages(routes(Map.of("api", route, "Web", Route.toPort(80)))))
                .containsExactly(
                        "LB-004 LoadBalancer 'edge': routes is \"Web\", but a key is 1 to 32 lower-case letters, digits"
                                + " and dashes, and begins with a letter. Rename it.",
                        "LB-005 LoadBalancer 'edge': routes.Web is for any host and path, but only the default route"
                                + " takes everything. Give it hosts or paths, or name it as defaultRoute.",
                        "LB-008 LoadBalancer 'edge': routes.api is hosts [*.a.b, *.b.b, *.c.b, *.d.b], paths [/*/*],"
                                + " but a rule takes up to 3 hosts, 3 paths, 5 of both together, and 5 wildcards. Split it"
                                + " into two routes.",
                        "LB-009 LoadBalancer 'edge': routes.api.port is 0, but a port is 1 to 65535. Give the port that"
                                + " the targets listen on.",
                        "LB-010 LoadBalancer 'edge': routes.api.priority is 50001, but a rule's place is 1 to 50000."
                                + " Choose one below 1000, which no other route takes by itself.",
                        "LB-011 LoadBalancer 'edge': routes.api.health is \"health\" with 2xx, but a check asks for a"
                                + " path that begins with / and takes codes from 200 to 499. Write them like /health and"
                                + " 200 or 200-299.",
                        "LB-012 LoadBalancer 'edge': routes.api.health is every 5 s, waiting 5 s, believing 1 good or"
                                + " 11 bad answers, but a check runs every 5 to 300 s, waits 2 to 120 s and less than"
                                + " that, and believes 2 to 10 answers. Start from HealthCheck.at.");
    }

    @Test
    void everything_else_wrong_is_reported_at_once() {
        LoadBalancerSpec spec = new LoadBalancerSpec(
                Profile.PRODUCTION,
                Protection.PROTECTED,
                EnumSet.of(Part.CERTIFICATE, Part.ACCESS_LOGS),
                Optional.of("10.0.0.0/16"),
                List.of("a"),
                new TreeMap<>(),
                Optional.of("web"),
                new TreeMap<>(Map.of("office", "203.0.113.1/24")),
                Optional.of("example.com"),
                new TreeSet<>(List.of("www.example.org")));

        assertThat(messages(spec))
                .containsExactly(
                        "LB-001 LoadBalancer 'edge': certificate is missing, but a load balancer cannot do without it."
                                + " Give a Certificate of the names that it answers.",
                        "LB-001 LoadBalancer 'edge': accessLogsTo is missing, but a load balancer cannot do without it."
                                + " Give an ObjectStore with purpose(LOAD_BALANCER_LOGS).",
                        "LB-002 LoadBalancer 'edge': network is [a], but a load balancer stands in 2 zones or more."
                                + " Give a network with subnets in more zones.",
                        "LB-014 LoadBalancer 'edge': defaultRoute is \"web\", but it must be one of the routes []. Name"
                                + " one of them, or leave it out.",
                        "LB-016 LoadBalancer 'edge': clients.office is \"203.0.113.1/24\", but it must be an IPv4"
                                + " block in CIDR form with no bits set beyond its prefix. Write it like 203.0.113.0/24.",
                        "LB-017 LoadBalancer 'edge': hostNames is \"www.example.org\", but it must be example.com or a"
                                + " name below. Use the zone of that name.");
    }

    @Test
    void two_routes_at_one_place_are_refused() {
        Route first = Route.toPort(8080).paths("/a").priority(5);

        assertThat(messages(routes(Map.of("a", first, "b", first))))
                .containsExactly(
                        "LB-013 LoadBalancer 'edge': routes.b is at place 5, but routes.a is there already. Give"
                                + " one of them another priority, such as one below 1000.");
    }

    @Test
    void more_routes_than_a_load_balancer_has_are_refused() {
        Map<String, Route> many = new TreeMap<>();
        IntStream.rangeClosed(1, 101)
                .forEach(i -> many.put("r" + i, Route.toPort(8080).paths("/a").priority(i)));

        assertThat(messages(routes(many)))
                .containsExactly("LB-003 LoadBalancer 'edge': routes is 101 routes, but a load balancer has up to 100."
                        + " Make a second load balancer.");
    }

    @Test
    void somebody_must_be_able_to_connect() {
        LoadBalancerSpec spec = new LoadBalancerSpec(
                Profile.PRODUCTION,
                Protection.PROTECTED,
                Set.of(),
                Optional.of("10.0.0.0/16"),
                List.of("a", "b"),
                new TreeMap<>(),
                Optional.empty(),
                new TreeMap<>(),
                Optional.empty(),
                new TreeSet<>());

        assertThat(messages(spec))
                .containsExactly("LB-015 LoadBalancer 'edge': clients is empty, but somebody must be able to connect."
                        + " Name the blocks that may, or leave it out for everybody.");
    }
}
