package io.ashlar.mesh.plan;

import io.ashlar.core.Names;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.core.manifest.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns a checked specification into objects. Requests are looked into by a waypoint, a proxy of the namespace, which the mesh
 * makes when its {@code Gateway} is there.
 *
 * @see <a href="https://istio.io/latest/docs/ambient/usage/waypoint/">Waypoints</a>
 */
public final class MeshRoutePlanner {
    /** Where the mesh talks to a waypoint, and waypoints to pods. */
    private static final int TUNNEL = 15008;

    private MeshRoutePlanner() {}

    /** Everything, in the order that it is made. */
    public static List<InstallStep> plan(String name, MeshRouteSpec spec) {
        Names names = Names.of(name);
        List<InstallStep> steps = new ArrayList<>();
        steps.add(policy(names, name, spec));
        steps.add(waypoint(names, name, spec).after(names.child("waypoint-policy")));
        if (!spec.weights().isEmpty()) {
            steps.add(split(names, spec).after(names.child("waypoint")));
        }
        spec.breaker()
                .ifPresent(breaker -> steps.add(breaker(names, spec, breaker).after(names.child("waypoint"))));
        spec.rate().ifPresent(rate -> steps.add(limit(names, spec, rate)));
        return steps;
    }

    private static Map<String, String> labels(MeshRouteSpec spec) {
        return spec.ownership().labels(spec.service(), "mesh");
    }

    private static Manifest waypoint(Names names, String name, MeshRouteSpec spec) {
        return Manifest.of(
                        names.child("waypoint"),
                        "gateway.networking.k8s.io/v1",
                        "Gateway",
                        spec.namespace(),
                        name + "-waypoint")
                .labelled(labels(spec))
                .labelled(Map.of("istio.io/waypoint-for", "service"))
                .with(
                        "spec",
                        Map.of(
                                "gatewayClassName",
                                "istio-waypoint",
                                "listeners",
                                List.of(Map.of("name", "mesh", "port", TUNNEL, "protocol", "HBONE"))));
    }

    /** Everybody in the mesh comes through it; it asks the control plane, and leads to the pods of its namespace. */
    private static Manifest policy(Names names, String name, MeshRouteSpec spec) {
        return Manifest.of(
                        names.child("waypoint-policy"),
                        "networking.k8s.io/v1",
                        "NetworkPolicy",
                        spec.namespace(),
                        name + "-waypoint")
                .labelled(labels(spec))
                .with(
                        "spec",
                        Map.of(
                                "podSelector",
                                Map.of(
                                        "matchLabels",
                                        Map.of("gateway.networking.k8s.io/gateway-name", name + "-waypoint")),
                                "policyTypes",
                                List.of("Ingress", "Egress"),
                                "ingress",
                                List.of(
                                        Traffic.from(
                                                List.of(Map.of("namespaceSelector", Map.of())),
                                                List.of(Traffic.port(TUNNEL, "TCP"))),
                                        Map.of("from", List.of(Traffic.application("monitoring", "prometheus")))),
                                "egress",
                                List.of(
                                        Traffic.dns(),
                                        Map.of("to", List.of(Traffic.namespace(MeshPlanner.NAMESPACE))),
                                        Map.of("to", List.of(Traffic.namespace(spec.namespace()))))));
    }

    /** https://gateway-api.sigs.k8s.io/mesh/: a route whose parent is a service steers what goes to it. */
    private static Manifest split(Names names, MeshRouteSpec spec) {
        List<Map<String, Object>> backends = new ArrayList<>();
        spec.weights()
                .forEach((service, share) ->
                        backends.add(Map.of("name", service, "port", spec.port(), "weight", share)));
        return Manifest.of(
                        names.child("split"),
                        "gateway.networking.k8s.io/v1",
                        "HTTPRoute",
                        spec.namespace(),
                        spec.service() + "-split")
                .labelled(labels(spec))
                .with(
                        "spec",
                        Map.of(
                                "parentRefs",
                                List.of(Map.of(
                                        "group", "", "kind", "Service", "name", spec.service(), "port", spec.port())),
                                "rules",
                                List.of(Map.of("backendRefs", backends))));
    }

    /** https://istio.io/latest/docs/reference/config/networking/destination-rule/ */
    private static Manifest breaker(Names names, MeshRouteSpec spec, MeshRouteSpec.CircuitBreaker breaker) {
        return Manifest.of(
                        names.child("circuit-breaker"),
                        "networking.istio.io/v1",
                        "DestinationRule",
                        spec.namespace(),
                        spec.service())
                .labelled(labels(spec))
                .with(
                        "spec",
                        Map.of(
                                "host",
                                spec.service() + "." + spec.namespace() + ".svc.cluster.local",
                                "trafficPolicy",
                                Map.of(
                                        "connectionPool",
                                        Map.of(
                                                "tcp",
                                                Map.of("maxConnections", breaker.connections()),
                                                "http",
                                                Map.of("http1MaxPendingRequests", breaker.waiting())),
                                        "outlierDetection",
                                        Map.of(
                                                "consecutive5xxErrors",
                                                breaker.errors(),
                                                "interval",
                                                "10s",
                                                "baseEjectionTime",
                                                breaker.seconds() + "s",
                                                // Half of the pods answer, whatever is wrong with them.
                                                "maxEjectionPercent",
                                                50))));
    }

    /**
     * At the way into the cluster: ambient waypoints have no limits of their own.
     *
     * @see <a href="https://gateway.envoyproxy.io/docs/tasks/traffic/local-rate-limit/">Envoy Gateway's limits</a>
     */
    private static Manifest limit(Names names, MeshRouteSpec spec, MeshRouteSpec.RateLimit rate) {
        return Manifest.of(
                        names.child("rate-limit"),
                        "gateway.envoyproxy.io/v1alpha1",
                        "BackendTrafficPolicy",
                        spec.namespace(),
                        spec.service())
                .labelled(labels(spec))
                .with(
                        "spec",
                        Map.of(
                                "targetRefs",
                                List.of(Map.of(
                                        "group", "gateway.networking.k8s.io",
                                        "kind", "HTTPRoute",
                                        "name", spec.service())),
                                "rateLimit",
                                Map.of(
                                        "type",
                                        "Local",
                                        "local",
                                        Map.of(
                                                "rules",
                                                List.of(Map.of(
                                                        "limit",
                                                        Map.of("requests", rate.requests(), "unit", rate.unit())))))));
    }
}
