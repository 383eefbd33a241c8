package io.ashlar.network.plan;

import io.ashlar.core.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a planned network takes on Google Cloud beside its subnets.
 *
 * @param networkName logical name of the network
 * @param routerName logical name of the router that carries Cloud NAT
 * @param routes the only routes beside those between subnets, sorted by name
 * @param firewalls the firewall rules, sorted by name
 * @param domains the domains of Google's APIs that resolve to addresses which need no way out; none where there is one
 * @param services the range for what Google runs for you, and the connection to it
 * @param log where flow logs go
 */
public record GcpNetworkPlan(
        String networkName,
        String routerName,
        List<RoutePlan> routes,
        List<FirewallPlan> firewalls,
        List<DomainPlan> domains,
        ConnectionPlan services,
        LogPlan log) {
    /** restricted.googleapis.com: https://cloud.google.com/vpc/docs/configure-private-google-access#domain-options. */
    private static final String GOOGLE = "199.36.153.4/30";

    /** The addresses of that block. */
    public static final List<String> GOOGLE_ADDRESSES =
            List.of("199.36.153.4", "199.36.153.5", "199.36.153.6", "199.36.153.7");

    /** https://cloud.google.com/load-balancing/docs/health-check-concepts#ip-ranges. */
    private static final List<String> HEALTH_CHECKS = List.of("130.211.0.0/22", "35.191.0.0/16");

    private static final String ANYWHERE = "0.0.0.0/0";

    /** https://cloud.google.com/vpc/docs/configure-private-google-access#config-options: APIs, and where images come from. */
    private static final Map<String, String> DOMAINS =
            Map.of("googleapis", "googleapis.com.", "gcr", "gcr.io.", "pkg-dev", "pkg.dev.");

    public GcpNetworkPlan {
        routes = List.copyOf(routes);
        firewalls = List.copyOf(firewalls);
        domains = List.copyOf(domains);
    }

    /** The plan of the network of this name. */
    public static GcpNetworkPlan of(String name, NetworkPlan plan) {
        Names names = Names.of(name);
        boolean closed = plan.nats().isEmpty();
        return new GcpNetworkPlan(
                names.child("network"),
                names.child("router"),
                routes(names, closed),
                firewalls(names, plan, closed),
                closed ? domains(names) : List.of(),
                connection(names, plan),
                new LogPlan(names.child("flow-logs"), names.child("flow-log"), names.child("flow-logs-elsewhere")));
    }

    private static List<RoutePlan> routes(Names names, boolean closed) {
        List<RoutePlan> routes = new ArrayList<>();
        routes.add(new RoutePlan(names.child("route", "google"), GOOGLE));
        if (!closed) {
            routes.add(new RoutePlan(names.child("route", "out"), ANYWHERE));
        }
        return routes;
    }

    /** Google Cloud itself denies what comes in, silently, and lets everything out. */
    private static List<FirewallPlan> firewalls(Names names, NetworkPlan plan, boolean closed) {
        List<FirewallPlan> firewalls = new ArrayList<>();
        firewalls.add(new FirewallPlan(
                names.child("firewall", "deny-in"), Direction.INGRESS, Action.DENY, 65_534, List.of(ANYWHERE)));
        firewalls.add(new FirewallPlan(
                names.child("firewall", "deny-out"), Direction.EGRESS, Action.DENY, 65_534, List.of(ANYWHERE)));
        firewalls.add(new FirewallPlan(
                names.child("firewall", "health-checks"), Direction.INGRESS, Action.ALLOW, 1000, HEALTH_CHECKS));
        firewalls.add(new FirewallPlan(
                names.child("firewall", "out-google"), Direction.EGRESS, Action.ALLOW, 1000, List.of(GOOGLE)));
        firewalls.add(new FirewallPlan(
                names.child("firewall", "out-inside"),
                Direction.EGRESS,
                Action.ALLOW,
                1000,
                List.of(plan.cidr().toString())));
        if (!closed) {
            firewalls.add(new FirewallPlan(
                    names.child("firewall", "out-nat"), Direction.EGRESS, Action.ALLOW, 2000, List.of(ANYWHERE)));
        }
        firewalls.sort(Comparator.comparing(FirewallPlan::name));
        return firewalls;
    }

    private static List<DomainPlan> domains(Names names) {
        return DOMAINS.entrySet().stream()
                .map(domain -> new DomainPlan(names.child("zone", domain.getKey()), domain.getValue()))
                .sorted(Comparator.comparing(DomainPlan::name))
                .toList();
    }

    private static ConnectionPlan connection(Names names, NetworkPlan plan) {
        return plan.reserved().stream()
                .filter(range -> range.facility() == Facility.MANAGED_SERVICES)
                .findFirst()
                .map(range -> new ConnectionPlan(
                        names.child("range", "managed-services"), names.child("connection"), range.cidr()))
                .orElseThrow(() -> new IllegalStateException("a plan without a range for managed services"));
    }

    /** The secondary ranges of a tier's subnet. */
    public static List<RangePlan> ranges(SubnetTier tier, NetworkPlan plan) {
        return plan.reserved().stream()
                .filter(range -> range.tier().equals(tier) && range.facility() != Facility.MANAGED_SERVICES)
                .map(range -> new RangePlan(range.facility(), range.facility().block(), range.cidr()))
                .toList();
    }

    /** Names of all secondary ranges. */
    public static Map<Facility, String> rangeNames(NetworkPlan plan) {
        return plan.subnets().stream()
                .flatMap(subnet -> ranges(subnet.tier(), plan).stream())
                .collect(Collectors.toMap(RangePlan::facility, RangePlan::name));
    }

    /**
     * One route to the internet gateway.
     *
     * @param name logical name
     * @param destination where it leads
     */
    public record RoutePlan(String name, String destination) {}

    /**
     * One firewall rule for every port of every machine.
     *
     * @param name logical name
     * @param direction which way it looks
     * @param action what it does
     * @param priority 0 to 65535; the least comes first
     * @param ranges the blocks on the other side
     */
    public record FirewallPlan(String name, Direction direction, Action action, int priority, List<String> ranges) {
        public FirewallPlan {
            ranges = List.copyOf(ranges);
        }
    }

    /** Which way a firewall rule looks; the words are Google Cloud's. */
    public enum Direction {
        /** At what comes in. */
        INGRESS,
        /** At what goes out. */
        EGRESS
    }

    /** What a firewall rule does. */
    public enum Action {
        /** Lets it through. */
        ALLOW,
        /** Drops it. */
        DENY
    }

    /**
     * One private zone for a domain of Google's.
     *
     * @param name logical name
     * @param domain the domain, with the dot at its end
     */
    public record DomainPlan(String name, String domain) {
        /** Logical name of the record for the domain itself. */
        public String addressName() {
            return name + "-address";
        }

        /** Logical name of the record for everything below. */
        public String aliasName() {
            return name + "-alias";
        }
    }

    /**
     * The connection to the network of what Google runs for you.
     *
     * @param rangeName logical name of the range
     * @param name logical name of the connection
     * @param cidr the range
     */
    public record ConnectionPlan(String rangeName, String name, Cidr cidr) {}

    /**
     * A secondary range of a subnet.
     *
     * @param facility what it is for
     * @param name its name in the subnet
     * @param cidr its block
     */
    public record RangePlan(Facility facility, String name, Cidr cidr) {}

    /**
     * Where flow logs go.
     *
     * @param bucketName logical name of the log bucket
     * @param name logical name of what routes them there
     * @param elsewhereName logical name of what keeps them out of the default bucket, where they would be paid for again
     */
    public record LogPlan(String bucketName, String name, String elsewhereName) {}
}
