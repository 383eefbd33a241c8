package io.ashlar.loadbalancer.plan;

import io.ashlar.core.Names;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.AliasPlan;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.EgressPlan;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.IngressPlan;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.RoutePlan;
import java.util.List;

/** Turns what was asked of a load balancer into what it consists of. */
public final class LoadBalancerPlanner {
    private static final List<Integer> PORTS = List.of(80, 443);

    /**
     * Names of load balancers and target groups have 32 characters, of which the provider takes 26 for a unique end:
     * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html. Exact names would
     * keep a new one from being made before the old one goes, which listeners forbid.
     */
    private static final int LONGEST_PREFIX = 6;

    private LoadBalancerPlanner() {}

    /**
     * The plan of the load balancer of this name.
     *
     * @param spec what {@link LoadBalancerValidator} has found nothing wrong with
     */
    public static LoadBalancerPlan plan(String name, LoadBalancerSpec spec) {
        Names names = Names.of(name);
        return new LoadBalancerPlan(
                prefix(name),
                spec.networkCidr().orElseThrow(),
                spec.clients(),
                spec.clients().entrySet().stream()
                        .flatMap(client -> PORTS.stream()
                                .map(port -> new IngressPlan(
                                        names.child("ingress-" + port, client.getKey()),
                                        client.getKey(),
                                        port,
                                        client.getValue())))
                        .toList(),
                spec.routes().values().stream()
                        .map(Route::port)
                        .distinct()
                        .sorted()
                        .map(port -> new EgressPlan(names.child("egress", Integer.toString(port)), port))
                        .toList(),
                spec.routes().entrySet().stream()
                        .map(route -> route(names, route.getKey(), route.getValue()))
                        .toList(),
                spec.defaultRoute(),
                spec.hostNames().stream()
                        .map(hostName -> new AliasPlan(names.child("alias", hostName), hostName))
                        .toList(),
                HostRouting.of(spec.routes(), spec.defaultRoute()),
                GatewayCapacity.of(spec.profile()),
                spec.protection());
    }

    private static RoutePlan route(Names names, String key, Route route) {
        return new RoutePlan(
                key,
                names.child("targets", key),
                prefix(key),
                names.child("route", key),
                RoutePriority.of(key, route),
                route);
    }

    private static String prefix(String name) {
        String head = name.substring(0, Math.min(name.length(), LONGEST_PREFIX - 1));
        return head.replaceAll("-+$", "") + "-";
    }
}
