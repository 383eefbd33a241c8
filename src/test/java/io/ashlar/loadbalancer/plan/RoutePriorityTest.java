package io.ashlar.loadbalancer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RoutePriorityTest {

    private static int place(Route route) {
        return RoutePriority.of("key", route);
    }

    @Test
    void what_matches_less_comes_first() {
        Route to = Route.toPort(8080);

        assertThat(new int[] {
                    place(to.hosts("a.example.com").paths("/v1/users")),
                    place(to.hosts("a.example.com").paths("/v1/users/*")),
                    place(to.hosts("a.example.com").paths("/v1/*")),
                    place(to.hosts("a.example.com").paths("/*")),
                    place(to.paths("/v1/users")),
                    place(to.paths("/*")),
                    place(to.hosts("a.example.com")),
                    place(to.hosts("*.example.com"))
                })
                .isSorted();
    }

    @Test
    void a_route_with_several_paths_counts_by_its_widest() {
        Route to = Route.toPort(8080);

        assertThat(place(to.paths("/a/b/c", "/x/*")) / 1000).isEqualTo(place(to.paths("/x/*")) / 1000);
    }

    @Test
    void a_place_by_hand_wins() {
        assertThat(place(Route.toPort(8080).paths("/*").priority(7))).isEqualTo(7);
    }

    @Property
    void every_derived_place_leaves_the_first_and_last_999_free(@ForAll String key, @ForAll("routes") Route route) {
        assertThat(RoutePriority.of(key, route)).isBetween(1_000, 48_999);
    }

    @Property
    void adding_a_route_moves_no_other(
            @ForAll("routes") Route first, @ForAll("routes") Route second, @ForAll("routes") Route added) {
        Map<String, Integer> before = places(Map.of("first", first, "second", second));
        Map<String, Integer> after = places(Map.of("added", added, "first", first, "second", second));
        after.remove("added");

        assertThat(after).isEqualTo(before);
    }

    @Provide
    Arbitrary<Route> routes() {
        Arbitrary<String> hosts = Arbitraries.of("", "a.example.com", "*.example.com");
        Arbitrary<String> paths =
                Arbitraries.of("/", "/*", "/a", "/a/*", "/a/b", "/a/*/c", "/a/b/c/d/e/f/g/h/i", "/a/b/c/d/e/f/g/h/*");
        return hosts.flatMap(host -> paths.map(path -> host.isEmpty()
                ? Route.toPort(8080).paths(path)
                : Route.toPort(8080).hosts(host).paths(path)));
    }

    private static Map<String, Integer> places(Map<String, Route> routes) {
        Map<String, Integer> places = new TreeMap<>();
        routes.forEach((key, route) -> places.put(key, RoutePriority.of(key, route)));
        return places;
    }
}
