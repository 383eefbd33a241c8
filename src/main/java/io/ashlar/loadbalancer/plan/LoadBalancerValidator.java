package io.ashlar.loadbalancer.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import io.ashlar.network.plan.Cidr;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds everything that keeps a {@link LoadBalancerSpec} from being planned; codes LB-001 to LB-017 and LB-020 to LB-023. */
public final class LoadBalancerValidator {
    /** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html: rules, groups. */
    private static final int MOST_ROUTES = 100;

    private static final Pattern KEY = Pattern.compile("[a-z]([a-z0-9-]{0,30}[a-z0-9])?");

    private final LoadBalancerSpec spec;
    private final LoadBalancerOffering offering;
    private final Problems problems;

    private LoadBalancerValidator(LoadBalancerSpec spec, LoadBalancerOffering offering, Problems problems) {
        this.spec = spec;
        this.offering = offering;
        this.problems = problems;
    }

    /**
     * Checks what was asked of the load balancer of this name against what the cloud offers.
     *
     * @throws io.ashlar.core.InvalidInputException with all problems at once
     */
    public static void check(String name, LoadBalancerSpec spec, LoadBalancerOffering offering) {
        Problems problems = Problems.of("LoadBalancer", name);
        Names.check(name, problems);
        new LoadBalancerValidator(spec, offering, problems).run();
        problems.throwIfAny();
    }

    private void run() {
        spec.missing()
                .forEach(part -> problems.add(
                        "LB-001", part.field(), "missing", "a load balancer cannot do without it", part.remedy()));
        problems.require(
                spec.networkCidr().isEmpty() || spec.zones().size() >= 2,
                "LB-002",
                "network",
                spec.zones(),
                "a load balancer stands in 2 zones or more",
                "Give a network with subnets in more zones.");
        routes();
        clients();
        hostNames();
    }

    private void routes() {
        problems.require(
                spec.routes().size() <= MOST_ROUTES,
                "LB-003",
                "routes",
                spec.routes().size() + " routes",
                "a load balancer has up to " + MOST_ROUTES,
                "Make a second load balancer.");
        spec.routes().forEach((key, route) -> {
            key("routes", key);
            problems.require(
                    route.isConditional()
                            || spec.defaultRoute().filter(key::equals).isPresent(),
                    "LB-005",
                    "routes." + key,
                    "for any host and path",
                    "only the default route takes everything",
                    "Give it hosts or paths, or name it as defaultRoute.");
            RouteChecks.check(key, route, problems);
            new OfferingChecks(offering, problems).check(key, route);
        });
        if (offering.order() == LoadBalancerOffering.Order.GIVEN) {
            places();
        }
        spec.defaultRoute()
                .ifPresent(key -> problems.require(
                        spec.routes().containsKey(key),
                        "LB-014",
                        "defaultRoute",
                        "\"" + key + "\"",
                        "it must be one of the routes " + spec.routes().keySet(),
                        "Name one of them, or leave it out."));
    }

    private void key(String field, String key) {
        problems.require(
                KEY.matcher(key).matches(),
                "LB-004",
                field,
                "\"" + key + "\"",
                "a key is 1 to 32 lower-case letters, digits and dashes, and begins with a letter",
                "Rename it.");
    }

    private void places() {
        Map<Integer, String> taken = new TreeMap<>();
        spec.routes().forEach((key, route) -> {
            if (route.isConditional()) {
                int place = RoutePriority.of(key, route);
                String other = taken.putIfAbsent(place, key);
                problems.require(
                        other == null,
                        "LB-013",
                        "routes." + key,
                        "at place " + place,
                        "routes." + other + " is there already",
                        "Give one of them another priority, such as one below 1000.");
            }
        });
    }

    private void clients() {
        problems.require(
                !spec.clients().isEmpty(),
                "LB-015",
                "clients",
                "empty",
                "somebody must be able to connect",
                "Name the blocks that may, or leave it out for everybody.");
        spec.clients().forEach((key, block) -> {
            key("clients", key);
            problems.require(
                    Cidr.parse(block).isPresent(),
                    "LB-016",
                    "clients." + key,
                    "\"" + block + "\"",
                    "it must be an IPv4 block in CIDR form with no bits set beyond its prefix",
                    "Write it like 203.0.113.0/24.");
        });
    }

    private void hostNames() {
        spec.zoneDomain().ifPresent(domain -> spec.hostNames()
                .forEach(hostName -> problems.require(
                        hostName.equals(domain) || hostName.endsWith("." + domain),
                        "LB-017",
                        "hostNames",
                        "\"" + hostName + "\"",
                        "it must be " + domain + " or a name below",
                        "Use the zone of that name.")));
    }
}
