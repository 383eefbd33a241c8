package io.ashlar.edge.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Problem;
import io.ashlar.edge.plan.EndpointSpec.Kind;
import io.ashlar.edge.plan.EndpointSpec.Rank;
import io.ashlar.edge.plan.RoutingPlan.AnswerPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RoutingValidatorTest {
    private static final EndpointSpec PLAIN =
            new EndpointSpec(Kind.HOST, Optional.empty(), Optional.empty(), Set.of(), Rank.OTHER);

    private static EndpointSpec weighted(Kind kind, int weight) {
        return new EndpointSpec(kind, Optional.of(weight), Optional.empty(), Set.of(), Rank.OTHER);
    }

    private static EndpointSpec serving(Continent... continents) {
        return new EndpointSpec(Kind.HOST, Optional.empty(), Optional.empty(), Set.of(continents), Rank.OTHER);
    }

    private static EndpointSpec primary() {
        return new EndpointSpec(Kind.HOST, Optional.empty(), Optional.empty(), Set.of(), Rank.PRIMARY);
    }

    private static RoutingSpec spec(
            String hostName,
            RoutingStrategy strategy,
            Map<String, EndpointSpec> endpoints,
            Optional<EndpointCheck> check) {
        return new RoutingSpec(Optional.of("example.com"), hostName, strategy, new TreeMap<>(endpoints), check, 60);
    }

    private static List<String> messages(RoutingSpec spec, RoutingOffering offering) {
        return catchThrowableOfType(InvalidInputException.class, () -> RoutingValidator.check("www", spec, offering))
                .problems()
                .stream()
                .map(Problem::message)
                .toList();
    }

    @Test
    void whole_ones_pass() {
        assertThatCode(() -> {
                    RoutingValidator.check(
                            "www",
                            spec(
                                    "www.example.com",
                                    RoutingStrategy.WEIGHTED,
                                    Map.of("new", weighted(Kind.HOST, 10), "old", weighted(Kind.HOST, 90)),
                                    Optional.empty()),
                            RoutingOffering.GOOGLE_CLOUD);
                    RoutingValidator.check(
                            "www",
                            spec(
                                    "www.example.com",
                                    RoutingStrategy.BY_CONTINENT,
                                    Map.of("eu", serving(Continent.EUROPE), "us", PLAIN),
                                    Optional.empty()),
                            RoutingOffering.AZURE);
                    RoutingValidator.check(
                            "www",
                            spec(
                                    "www.example.com",
                                    RoutingStrategy.FAILOVER,
                                    Map.of("a", primary(), "b", PLAIN),
                                    Optional.of(EndpointCheck.at("/health"))),
                            RoutingOffering.AWS);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void names_stand_below_the_zone_and_endpoints_are_of_one_kind() {
        assertThat(messages(
                        spec(
                                "example.com",
                                RoutingStrategy.WEIGHTED,
                                Map.of("a", weighted(Kind.HOST, 1), "B", weighted(Kind.ADDRESS, 300)),
                                Optional.empty()),
                        RoutingOffering.AWS))
                .containsExactly(
                        "ROUTE-004 GlobalRouting 'www': endpoints is \"B\", but a key is 1 to 32 lower-case letters,"
                                + " digits and dashes, and begins with a letter. Rename it.",
                        "ROUTE-005 GlobalRouting 'www': endpoints is addresses and names, but one name answers with"
                                + " one of the two. Give all of them as addresses, or all as names.",
                        "ROUTE-006 GlobalRouting 'www': hostName is \"example.com\" with endpoints that are names, but"
                                + " a zone's own name cannot be another name. Give addresses, or use a name below.",
                        "ROUTE-007 GlobalRouting 'www': endpoints.B.weight is 300, but WEIGHTED takes a weight of 1 to"
                                + " 255 for each endpoint, and nothing else takes one. Give each its share, such as 90 and"
                                + " 10.");
    }

    @Test
    void each_strategy_takes_what_it_chooses_by_and_nothing_else() {
        assertThat(messages(
                        spec(
                                "www.example.org",
                                RoutingStrategy.NEAREST,
                                Map.of("a", weighted(Kind.HOST, 1)),
                                Optional.of(new EndpointCheck("health", 20, 0))),
                        RoutingOffering.AWS))
                .containsExactly(
                        "ROUTE-001 GlobalRouting 'www': hostName is \"www.example.org\" in example.com, but it is"
                                + " lower-case labels, and its zone's domain or a name below. Give hostName the zone and a"
                                + " name like www.example.com.",
                        "ROUTE-007 GlobalRouting 'www': endpoints.a.weight is 1, but WEIGHTED takes a weight of 1 to"
                                + " 255 for each endpoint, and nothing else takes one. Give each its share, such as 90 and"
                                + " 10.",
                        "ROUTE-008 GlobalRouting 'www': endpoints.a.region is missing, but NEAREST takes the region of"
                                + " each endpoint, and nothing else takes one. Name the region as the cloud does, such as"
                                + " eu-central-1, westeurope or europe-west1.",
                        "ROUTE-011 GlobalRouting 'www': check is \"health\" every 20 s, 0 failures, but a check asks"
                                + " for a path that begins with / every 10 or 30 s and believes 1 to 10 failures. Start"
                                + " from EndpointCheck.at.");
    }

    @Test
    void continents_are_served_once_and_the_rest_by_one() {
        assertThat(messages(
                        spec(
                                "www.example.com",
                                RoutingStrategy.BY_CONTINENT,
                                Map.of("a", serving(Continent.EUROPE), "b", serving(Continent.EUROPE, Continent.ASIA)),
                                Optional.empty()),
                        RoutingOffering.AWS))
                .singleElement()
                .asString()
                .startsWith("ROUTE-009 GlobalRouting 'www': endpoints is 0 for everybody else,");
    }

    @Test
    void a_failover_has_two_checked_endpoints_of_which_one_is_primary() {
        assertThat(messages(
                        spec(
                                "www.example.com",
                                RoutingStrategy.FAILOVER,
                                Map.of("a", PLAIN, "b", PLAIN),
                                Optional.empty()),
                        RoutingOffering.AWS))
                .containsExactly(
                        "ROUTE-010 GlobalRouting 'www': endpoints is 0 primary of 2, unchecked, but FAILOVER takes two"
                                + " endpoints that are checked, one of which is primary, and nothing else takes one. Make"
                                + " one of two primary, and give a check.");
    }

    @Test
    void google_cloud_chooses_by_weight_and_distance_and_checks_nobody() {
        String instead =
                " Use WEIGHTED or NEAREST without a check, or a LoadBalancer, whose one address leads to the nearest"
                        + " region that is well.";

        assertThat(messages(
                        spec(
                                "www.example.com",
                                RoutingStrategy.FAILOVER,
                                Map.of("a", primary(), "b", PLAIN),
                                Optional.of(EndpointCheck.at("/"))),
                        RoutingOffering.GOOGLE_CLOUD))
                .containsExactly(
                        "ROUTE-012 GlobalRouting 'www': strategy is FAILOVER, but the DNS of Google Cloud does not"
                                + " choose so."
                                + instead,
                        "ROUTE-013 GlobalRouting 'www': check is given, but the DNS of Google Cloud checks no endpoint"
                                + " on the internet." + instead);
    }

    @Test
    void nothing_at_all_is_refused() {
        assertThat(messages(
                        new RoutingSpec(
                                Optional.empty(), "", RoutingStrategy.WEIGHTED, new TreeMap<>(), Optional.empty(), -1),
                        RoutingOffering.AWS))
                .containsExactly(
                        "ROUTE-001 GlobalRouting 'www': hostName is \"\" in no zone, but it is lower-case labels, and"
                                + " its zone's domain or a name below. Give hostName the zone and a name like"
                                + " www.example.com.",
                        "ROUTE-002 GlobalRouting 'www': ttlSeconds is -1, but resolvers keep an answer for 0 to"
                                + " 2147483647 seconds. Give 60.",
                        "ROUTE-003 GlobalRouting 'www': endpoints is 0 endpoints, but a name leads to 1 to 50. Name"
                                + " them by keys.");
    }

    @Test
    void an_endpoint_has_a_record_for_each_continent_named_after_both() {
        RoutingPlan plan = RoutingPlanner.plan(
                "www",
                spec(
                        "www.example.com",
                        RoutingStrategy.BY_CONTINENT,
                        Map.of("eu", serving(Continent.EUROPE, Continent.AFRICA), "us", PLAIN),
                        Optional.empty()));

        assertThat(plan.worldName()).isEqualTo("www-example-com");
        assertThat(plan.endpoints().get(0).answers())
                .containsExactly(
                        new AnswerPlan("www-record-eu-africa", "eu-africa", Optional.of(Continent.AFRICA)),
                        new AnswerPlan("www-record-eu-europe", "eu-europe", Optional.of(Continent.EUROPE)));
        assertThat(plan.endpoints().get(1).answers())
                .containsExactly(new AnswerPlan("www-record-us", "us", Optional.empty()));
        assertThat(plan.endpoints().get(1).checkName()).isEqualTo("www-check-us");
    }
}
