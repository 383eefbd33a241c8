package io.ashlar.edge.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import io.ashlar.edge.plan.EndpointSpec.Kind;
import io.ashlar.edge.plan.EndpointSpec.Rank;
import io.ashlar.edge.plan.RoutingOffering.Checks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds everything that keeps a {@link RoutingSpec} from being planned; codes ROUTE-001 to ROUTE-013. */
public final class RoutingValidator {
    private static final Pattern KEY = Pattern.compile("[a-z]([a-z0-9-]{0,30}[a-z0-9])?");

    /** The least of the clouds': https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html. */
    private static final int MOST_WEIGHT = 255;

    private static final int MOST_ENDPOINTS = 50;
    private static final int MOST_FAILURES = 10;

    private final RoutingSpec spec;
    private final RoutingOffering offering;
    private final Problems problems;

    private RoutingValidator(RoutingSpec spec, RoutingOffering offering, Problems problems) {
        this.spec = spec;
        this.offering = offering;
        this.problems = problems;
    }

    /**
     * Checks what was asked of the routed name of this component against what the cloud offers.
     *
     * @throws io.ashlar.core.InvalidInputException with all problems at once
     */
    public static void check(String name, RoutingSpec spec, RoutingOffering offering) {
        Problems problems = Problems.of("GlobalRouting", name);
        Names.check(name, problems);
        new RoutingValidator(spec, offering, problems).run();
        problems.throwIfAny();
    }

    private void run() {
        problems.require(
                spec.zoneDomain()
                        .filter(domain -> HostName.isOne(spec.hostName()) && HostName.isWithin(domain, spec.hostName()))
                        .isPresent(),
                "ROUTE-001",
                "hostName",
                "\"" + spec.hostName() + "\" in " + spec.zoneDomain().orElse("no zone"),
                "it is lower-case labels, and its zone's domain or a name below",
                "Give hostName the zone and a name like www.example.com.");
        problems.require(
                spec.ttlSeconds() >= 0,
                "ROUTE-002",
                "ttlSeconds",
                spec.ttlSeconds(),
                "resolvers keep an answer for 0 to 2147483647 seconds",
                "Give 60.");
        endpoints();
        strategy();
        check();
        offering();
    }

    private void endpoints() {
        int count = spec.endpoints().size();
        problems.require(
                count >= 1 && count <= MOST_ENDPOINTS,
                "ROUTE-003",
                "endpoints",
                count + " endpoints",
                "a name leads to 1 to " + MOST_ENDPOINTS,
                "Name them by keys.");
        spec.endpoints()
                .keySet()
                .forEach(key -> problems.require(
                        KEY.matcher(key).matches(),
                        "ROUTE-004",
                        "endpoints",
                        "\"" + key + "\"",
                        "a key is 1 to 32 lower-case letters, digits and dashes, and begins with a letter",
                        "Rename it."));
        List<Kind> kinds = spec.endpoints().values().stream()
                .map(EndpointSpec::kind)
                .distinct()
                .toList();
        problems.require(
                kinds.size() <= 1,
                "ROUTE-005",
                "endpoints",
                "addresses and names",
                "one name answers with one of the two",
                "Give all of them as addresses, or all as names.");
        problems.require(
                !kinds.contains(Kind.HOST)
                        || !spec.zoneDomain().filter(spec.hostName()::equals).isPresent(),
                "ROUTE-006",
                "hostName",
                "\"" + spec.hostName() + "\" with endpoints that are names",
                "a zone's own name cannot be another name",
                "Give addresses, or use a name below.");
    }

    private void strategy() {
        spec.endpoints().forEach((key, endpoint) -> {
            String field = "endpoints." + key;
            boolean weighted = spec.strategy() == RoutingStrategy.WEIGHTED;
            problems.require(
                    weighted == endpoint.weight().isPresent()
                            && endpoint.weight().orElse(1) >= 1
                            && endpoint.weight().orElse(1) <= MOST_WEIGHT,
                    "ROUTE-007",
                    field + ".weight",
                    endpoint.weight().map(String::valueOf).orElse("missing"),
                    "WEIGHTED takes a weight of 1 to " + MOST_WEIGHT + " for each endpoint, and nothing else takes one",
                    "Give each its share, such as 90 and 10.");
            problems.require(
                    (spec.strategy() == RoutingStrategy.NEAREST)
                            == endpoint.region().isPresent(),
                    "ROUTE-008",
                    field + ".region",
                    endpoint.region().orElse("missing"),
                    "NEAREST takes the region of each endpoint, and nothing else takes one",
                    "Name the region as the cloud does, such as eu-central-1, westeurope or europe-west1.");
        });
        continents();
        failover();
    }

    private void continents() {
        boolean byContinent = spec.strategy() == RoutingStrategy.BY_CONTINENT;
        Set<Continent> served = new HashSet<>();
        boolean once = spec.endpoints().values().stream()
                .flatMap(endpoint -> endpoint.continents().stream())
                .allMatch(served::add);
        long rest = spec.endpoints().values().stream()
                .filter(endpoint -> endpoint.continents().isEmpty())
                .count();
        problems.require(
                byContinent ? once && rest == 1 : served.isEmpty(),
                "ROUTE-009",
                "endpoints",
                rest + " for everybody else, " + served.size() + " continents",
                "BY_CONTINENT serves each continent by one endpoint and the rest by exactly one, and nothing else"
                        + " takes them",
                "Leave the continents of one endpoint out.");
    }

    private void failover() {
        long primary = spec.endpoints().values().stream()
                .filter(endpoint -> endpoint.rank() == Rank.PRIMARY)
                .count();
        boolean failover = spec.strategy() == RoutingStrategy.FAILOVER;
        problems.require(
                failover
                        ? primary == 1
                                && spec.endpoints().size() == 2
                                && spec.check().isPresent()
                        : primary == 0,
                "ROUTE-010",
                "endpoints",
                primary + " primary of " + spec.endpoints().size()
                        + (spec.check().isPresent() ? "" : ", unchecked"),
                "FAILOVER takes two endpoints that are checked, one of which is primary, and nothing else takes one",
                "Make one of two primary, and give a check.");
    }

    private void check() {
        spec.check()
                .ifPresent(check -> problems.require(
                        check.path().startsWith("/")
                                && (check.intervalSeconds() == 10 || check.intervalSeconds() == 30)
                                && check.failures() >= 1
                                && check.failures() <= MOST_FAILURES,
                        "ROUTE-011",
                        "check",
                        "\"%s\" every %d s, %d failures"
                                .formatted(check.path(), check.intervalSeconds(), check.failures()),
                        "a check asks for a path that begins with / every 10 or 30 s and believes 1 to 10 failures",
                        "Start from EndpointCheck.at."));
    }

    private void offering() {
        problems.require(
                offering.strategies().contains(spec.strategy()),
                "ROUTE-012",
                "strategy",
                spec.strategy(),
                "the DNS of " + offering.cloud() + " does not choose so",
                offering.instead());
        problems.require(
                spec.check().isEmpty() || offering.checks() == Checks.MADE,
                "ROUTE-013",
                "check",
                "given",
                "the DNS of " + offering.cloud() + " checks no endpoint on the internet",
                offering.instead());
    }
}
