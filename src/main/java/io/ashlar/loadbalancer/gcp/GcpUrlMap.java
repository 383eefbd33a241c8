package io.ashlar.loadbalancer.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.compute.BackendService;
import com.pulumi.gcp.compute.URLMap;
import com.pulumi.gcp.compute.URLMapArgs;
import com.pulumi.gcp.compute.inputs.URLMapDefaultRouteActionArgs;
import com.pulumi.gcp.compute.inputs.URLMapDefaultRouteActionFaultInjectionPolicyAbortArgs;
import com.pulumi.gcp.compute.inputs.URLMapDefaultRouteActionFaultInjectionPolicyArgs;
import com.pulumi.gcp.compute.inputs.URLMapDefaultRouteActionWeightedBackendServiceArgs;
import com.pulumi.gcp.compute.inputs.URLMapHeaderActionArgs;
import com.pulumi.gcp.compute.inputs.URLMapHeaderActionResponseHeadersToAddArgs;
import com.pulumi.gcp.compute.inputs.URLMapHostRuleArgs;
import com.pulumi.gcp.compute.inputs.URLMapPathMatcherArgs;
import com.pulumi.gcp.compute.inputs.URLMapPathMatcherDefaultRouteActionArgs;
import com.pulumi.gcp.compute.inputs.URLMapPathMatcherDefaultRouteActionFaultInjectionPolicyAbortArgs;
import com.pulumi.gcp.compute.inputs.URLMapPathMatcherDefaultRouteActionFaultInjectionPolicyArgs;
import com.pulumi.gcp.compute.inputs.URLMapPathMatcherDefaultRouteActionWeightedBackendServiceArgs;
import com.pulumi.gcp.compute.inputs.URLMapPathMatcherPathRuleArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Names;
import io.ashlar.loadbalancer.plan.HostRouting;
import io.ashlar.loadbalancer.plan.HostRouting.Host;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where requests are led. What no route takes is answered with 404 by the front end itself, which a fault that is injected
 * into every request does.
 *
 * @see <a href="https://cloud.google.com/load-balancing/docs/url-map-concepts">URL maps</a>
 * @see <a href="https://cloud.google.com/load-balancing/docs/https/setting-up-global-traffic-mgmt">Fault injection</a>
 */
final class GcpUrlMap {
    private static final int NOT_FOUND = 404;
    private static final double EVERY_REQUEST = 100;

    private final HostRouting routing;
    private final Map<String, BackendService> services;
    private final Optional<BackendService> nowhere;

    GcpUrlMap(HostRouting routing, Map<String, BackendService> services, Optional<BackendService> nowhere) {
        this.routing = routing;
        this.services = services;
        this.nowhere = nowhere;
    }

    URLMap provision(String project, Names names, CustomResourceOptions child) {
        List<Host> named = routing.hosts().stream()
                .filter(host ->
                        !host.host().equals(HostRouting.ANY) || !host.paths().isEmpty())
                .toList();
        URLMapArgs.Builder map = URLMapArgs.builder()
                .project(project)
                .headerAction(headers())
                .hostRules(named.stream()
                        .map(host -> URLMapHostRuleArgs.builder()
                                .hosts(host.host())
                                .pathMatcher(matcherName(host))
                                .build())
                        .toList())
                .pathMatchers(named.stream().map(this::matcher).toList());
        Host any = routing.hosts().get(routing.hosts().size() - 1);
        any.rest().ifPresentOrElse(route -> map.defaultService(id(route)), () -> map.defaultRouteAction(refusal()));
        return new URLMap(names.child("urls"), map.build(), child);
    }

    /** A year, as https://hstspreload.org asks for at least; subdomains are left to their owners. */
    private static URLMapHeaderActionArgs headers() {
        return URLMapHeaderActionArgs.builder()
                .responseHeadersToAdds(
                        header("Strict-Transport-Security", "max-age=31536000"),
                        header("X-Content-Type-Options", "nosniff"))
                .responseHeadersToRemoves("Server")
                .build();
    }

    private static URLMapHeaderActionResponseHeadersToAddArgs header(String name, String value) {
        return URLMapHeaderActionResponseHeadersToAddArgs.builder()
                .headerName(name)
                .headerValue(value)
                .replace(true)
                .build();
    }

    /** Names of matchers take letters, digits and dashes only. */
    private static String matcherName(Host host) {
        String name = host.inNames().replace("-", "--").replace('.', '-').replace("_any_", "any");
        return Names.within(63, "host-" + name);
    }

    private URLMapPathMatcherArgs matcher(Host host) {
        URLMapPathMatcherArgs.Builder matcher = URLMapPathMatcherArgs.builder()
                .name(matcherName(host))
                .pathRules(host.paths().stream()
                        .map(rule -> URLMapPathMatcherPathRuleArgs.builder()
                                .paths(rule.path())
                                .service(id(rule.route()))
                                .build())
                        .toList());
        host.rest()
                .ifPresentOrElse(
                        route -> matcher.defaultService(id(route)), () -> matcher.defaultRouteAction(hostRefusal()));
        return matcher.build();
    }

    private Output<String> id(String route) {
        return Objects.requireNonNull(services.get(route)).id();
    }

    private URLMapDefaultRouteActionArgs refusal() {
        return URLMapDefaultRouteActionArgs.builder()
                .weightedBackendServices(URLMapDefaultRouteActionWeightedBackendServiceArgs.builder()
                        .backendService(nowhere.orElseThrow().id())
                        .weight(1)
                        .build())
                .faultInjectionPolicy(URLMapDefaultRouteActionFaultInjectionPolicyArgs.builder()
                        .abort(URLMapDefaultRouteActionFaultInjectionPolicyAbortArgs.builder()
                                .httpStatus(NOT_FOUND)
                                .percentage(EVERY_REQUEST)
                                .build())
                        .build())
                .build();
    }

    private URLMapPathMatcherDefaultRouteActionArgs hostRefusal() {
        return URLMapPathMatcherDefaultRouteActionArgs.builder()
                .weightedBackendServices(URLMapPathMatcherDefaultRouteActionWeightedBackendServiceArgs.builder()
                        .backendService(nowhere.orElseThrow().id())
                        .weight(1)
                        .build())
                .faultInjectionPolicy(URLMapPathMatcherDefaultRouteActionFaultInjectionPolicyArgs.builder()
                        .abort(URLMapPathMatcherDefaultRouteActionFaultInjectionPolicyAbortArgs.builder()
                                .httpStatus(NOT_FOUND)
                                .percentage(EVERY_REQUEST)
                                .build())
                        .build())
                .build();
    }
}
