package io.ashlar.loadbalancer.plan;

import io.ashlar.core.Problems;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what a listener rule or a target group does not take; codes LB-006 to LB-012.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html">Conditions</a>
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html">Health
 *     checks</a>
 */
final class RouteChecks {
    private static final Pattern HOST = Pattern.compile("[a-z0-9.*?-]+\\.[a-z*?]+");
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9_.$/~\"'@:+&*?-]*");
    private static final Pattern CODES = Pattern.compile("[2-4]\\d\\d([,-][2-4]\\d\\d)*");
    private static final int LONGEST = 128;
    private static final int LONGEST_HEALTH_PATH = 1024;
    private static final int MOST_IN_A_CONDITION = 3;
    private static final int MOST_IN_A_RULE = 5;

    private final String field;
    private final Route route;
    private final Problems problems;

    private RouteChecks(String field, Route route, Problems problems) {
        this.field = field;
        this.route = route;
        this.problems = problems;
    }

    static void check(String key, Route route, Problems problems) {
        RouteChecks checks = new RouteChecks("routes." + key, route, problems);
        checks.conditions();
        checks.target();
        checks.health(route.health());
    }

    private void conditions() {
        route.hosts()
                .forEach(host -> problems.require(
                        HOST.matcher(host).matches() && host.length() <= LONGEST,
                        "LB-006",
                        field + ".hosts",
                        "\"" + host + "\"",
                        "a host is up to 128 lower-case letters, digits, dashes, *, ? and at least one dot, after the"
                                + " last of which only letters stand",
                        "Write it like api.example.com or *.example.com."));
        route.paths()
                .forEach(path -> problems.require(
                        PATH.matcher(path).matches() && path.length() <= LONGEST,
                        "LB-007",
                        field + ".paths",
                        "\"" + path + "\"",
                        "a path begins with / and is up to 128 letters, digits and _ - . $ / ~ \" ' @ : + & * ?",
                        "Write it like /api/*."));
        List<String> all =
                Stream.concat(route.hosts().stream(), route.paths().stream()).toList();
        problems.require(
                route.hosts().size() <= MOST_IN_A_CONDITION
                        && route.paths().size() <= MOST_IN_A_CONDITION
                        && all.size() <= MOST_IN_A_RULE
                        && all.stream().mapToLong(RouteChecks::wildcards).sum() <= MOST_IN_A_RULE,
                "LB-008",
                field,
                "hosts " + route.hosts() + ", paths " + route.paths(),
                "a rule takes up to 3 hosts, 3 paths, 5 of both together, and 5 wildcards",
                "Split it into two routes.");
    }

    private static long wildcards(String text) {
        return text.chars()
                .filter(character -> character == '*' || character == '?')
                .count();
    }

    private void target() {
        problems.require(
                route.port() >= 1 && route.port() <= 65_535,
                "LB-009",
                field + ".port",
                route.port(),
                "a port is 1 to 65535",
                "Give the port that the targets listen on.");
        route.priority()
                .ifPresent(place -> problems.require(
                        place >= RoutePriority.FIRST && place <= RoutePriority.LAST,
                        "LB-010",
                        field + ".priority",
                        place,
                        "a rule's place is 1 to 50000",
                        "Choose one below 1000, which no other route takes by itself."));
    }

    private void health(HealthCheck health) {
        problems.require(
                PATH.matcher(health.path()).matches()
                        && health.path().length() <= LONGEST_HEALTH_PATH
                        && CODES.matcher(health.codes()).matches(),
                "LB-011",
                field + ".health",
                "\"" + health.path() + "\" with " + health.codes(),
                "a check asks for a path that begins with / and takes codes from 200 to 499",
                "Write them like /health and 200 or 200-299.");
        problems.require(
                within(health.intervalSeconds(), 5, 300)
                        && within(health.timeoutSeconds(), 2, 120)
                        && health.timeoutSeconds() < health.intervalSeconds()
                        && within(health.healthyAfter(), 2, 10)
                        && within(health.unhealthyAfter(), 2, 10),
                "LB-012",
                field + ".health",
                "every %d s, waiting %d s, believing %d good or %d bad answers"
                        .formatted(
                                health.intervalSeconds(),
                                health.timeoutSeconds(),
                                health.healthyAfter(),
                                health.unhealthyAfter()),
                "a check runs every 5 to 300 s, waits 2 to 120 s and less than that, and believes 2 to 10 answers",
                "Start from HealthCheck.at.");
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }
}
