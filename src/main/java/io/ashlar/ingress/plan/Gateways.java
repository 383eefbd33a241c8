package io.ashlar.ingress.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Versions.Chart;
import io.ashlar.core.manifest.ChartInstall;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.Compute;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.core.manifest.SystemNamespace;
import io.ashlar.core.manifest.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Envoy Gateway, and one gateway for everything public: port 80 redirects, port 443 ends TLS 1.2 or newer and says so for a
 * year.
 *
 * @see <a href="https://gateway.envoyproxy.io/docs/api/extension_types/">Envoy Gateway's own kinds</a>
 */
final class Gateways {
    private static final String API = "gateway.networking.k8s.io/v1";
    private static final String ENVOY = "gateway.envoyproxy.io/v1alpha1";
    private static final String CERTIFICATE = "public-tls";

    /** https://hstspreload.org: a year, and everything below. */
    private static final String STRICT_TRANSPORT = "max-age=31536000; includeSubDomains";

    /** Envoy listens above the ports that need a capability: 10000 more than the gateway's. */
    private static final int HTTP = 10080;

    private static final int HTTPS = 10443;

    /** The controller's webhook of configurations. */
    private static final int WEBHOOK = 9443;

    private final Names names;
    private final IngressSpec spec;

    private Gateways(Names names, IngressSpec spec) {
        this.names = names;
        this.spec = spec;
    }

    static List<InstallStep> plan(Names names, IngressSpec spec) {
        return new Gateways(names, spec).all();
    }

    private List<InstallStep> all() {
        List<InstallStep> steps = new ArrayList<>(namespace());
        steps.add(ChartInstall.of(
                names.child("gateway-controller"), Chart.ENVOY_GATEWAY, IngressPlanner.NAMESPACE, values()));
        steps.add(proxies());
        steps.add(gatewayClass());
        steps.add(certificate());
        steps.add(gateway());
        steps.add(redirect());
        steps.add(clients());
        return steps;
    }

    /** Proxies are open to the world and lead to every pod that takes it from them. */
    private List<Manifest> namespace() {
        List<Manifest> namespace = SystemNamespace.of(IngressPlanner.NAMESPACE, WEBHOOK)
                .admitting(Map.of("ports", List.of(Traffic.port(HTTP, "TCP"), Traffic.port(HTTPS, "TCP"))))
                .reaching(Map.of("to", List.of(Map.of("namespaceSelector", Map.of()))))
                .plan(names, spec.ownership());
        if (spec.cloud() != ClusterCloud.AWS) {
            return namespace;
        }
        // Its load balancer goes while the controller is still there to take it down.
        List<Manifest> ordered = new ArrayList<>(namespace);
        ordered.set(0, ordered.get(0).after(names.child("load-balancer-controller")));
        return ordered;
    }

    /** https://github.com/envoyproxy/gateway/blob/v1.9.0/charts/gateway-helm/values.tmpl.yaml */
    private Map<String, Object> values() {
        return Map.of(
                "commonLabels",
                spec.ownership().chartLabels(),
                "podDisruptionBudget",
                Map.of("minAvailable", spec.copies() - 1),
                "deployment",
                Map.of(
                        "replicas",
                        spec.copies(),
                        "envoyGateway",
                        Map.of(
                                "resources",
                                Compute.of("100m", "256Mi", "1", "1Gi").resources())));
    }

    private Manifest proxies() {
        Map<String, Object> service = new TreeMap<>();
        service.put("type", "LoadBalancer");
        service.put("externalTrafficPolicy", "Local");
        service.put("annotations", LoadBalancers.annotations(spec));
        if (!spec.sources().isEmpty()) {
            service.put("loadBalancerSourceRanges", spec.sources());
        }
        if (spec.cloud() == ClusterCloud.AWS) {
            service.put("loadBalancerClass", "service.k8s.aws/nlb");
        }
        Map<String, Object> deployment = Map.of(
                "replicas",
                spec.copies(),
                "pod",
                Map.of("labels", spec.ownership().chartLabels(), "topologySpreadConstraints", spread()),
                "container",
                Map.of("resources", Compute.of("200m", "256Mi", "2", "1Gi").resources()));
        return own(Manifest.of(
                        names.child("proxies"), ENVOY, "EnvoyProxy", IngressPlanner.NAMESPACE, IngressPlanner.GATEWAY)
                .with(
                        "spec",
                        Map.of(
                                "provider",
                                Map.of(
                                        "type",
                                        "Kubernetes",
                                        "kubernetes",
                                        Map.of(
                                                "envoyDeployment",
                                                deployment,
                                                "envoyService",
                                                service,
                                                "envoyPDB",
                                                Map.of("maxUnavailable", 1))),
                                "shutdown",
                                Map.of("drainTimeout", "60s"))));
    }

    private static List<Map<String, Object>> spread() {
        return List.of(Map.of(
                "maxSkew",
                1,
                "topologyKey",
                "topology.kubernetes.io/zone",
                "whenUnsatisfiable",
                "ScheduleAnyway",
                "labelSelector",
                Map.of("matchLabels", Map.of("app.kubernetes.io/name", "envoy"))));
    }

    private Manifest gatewayClass() {
        return own(Manifest.ofCluster(names.child("gateway-class"), API, "GatewayClass", IngressPlanner.GATEWAY)
                        .with(
                                "spec",
                                Map.of(
                                        "controllerName",
                                        "gateway.envoyproxy.io/gatewayclass-controller",
                                        "parametersRef",
                                        Map.of(
                                                "group",
                                                "gateway.envoyproxy.io",
                                                "kind",
                                                "EnvoyProxy",
                                                "name",
                                                IngressPlanner.GATEWAY,
                                                "namespace",
                                                IngressPlanner.NAMESPACE))))
                .after(names.child("proxies"));
    }

    private Manifest certificate() {
        return own(Manifest.of(
                                names.child("certificate"),
                                "cert-manager.io/v1",
                                "Certificate",
                                IngressPlanner.NAMESPACE,
                                CERTIFICATE)
                        .with(
                                "spec",
                                Map.of(
                                        "secretName",
                                        CERTIFICATE,
                                        "dnsNames",
                                        List.of(spec.domain(), "*." + spec.domain()),
                                        "privateKey",
                                        Map.of("algorithm", "ECDSA", "size", 256, "rotationPolicy", "Always"),
                                        "issuerRef",
                                        Map.of(
                                                "name", Certificates.issuer(spec),
                                                "kind", "ClusterIssuer",
                                                "group", "cert-manager.io"))))
                .after(names.child("issuer", Certificates.issuer(spec)));
    }

    private Manifest gateway() {
        Map<String, Object> everybody = Map.of("namespaces", Map.of("from", "All"));
        Map<String, Object> itself = Map.of("namespaces", Map.of("from", "Same"));
        return own(Manifest.of(names.child("gateway"), API, "Gateway", IngressPlanner.NAMESPACE, IngressPlanner.GATEWAY)
                        .with(
                                "spec",
                                Map.of(
                                        "gatewayClassName",
                                        IngressPlanner.GATEWAY,
                                        "listeners",
                                        List.of(
                                                Map.of(
                                                        "name",
                                                        "http",
                                                        "port",
                                                        80,
                                                        "protocol",
                                                        "HTTP",
                                                        "allowedRoutes",
                                                        itself),
                                                Map.of(
                                                        "name",
                                                        "https",
                                                        "port",
                                                        443,
                                                        "protocol",
                                                        "HTTPS",
                                                        "tls",
                                                        Map.of(
                                                                "mode",
                                                                "Terminate",
                                                                "certificateRefs",
                                                                List.of(Map.of("kind", "Secret", "name", CERTIFICATE))),
                                                        "allowedRoutes",
                                                        everybody)))))
                .after(names.child("gateway-class"))
                .after(names.child("certificate"));
    }

    private Manifest redirect() {
        Map<String, Object> toHttps =
                Map.of("type", "RequestRedirect", "requestRedirect", Map.of("scheme", "https", "statusCode", 301));
        return own(Manifest.of(names.child("redirect"), API, "HTTPRoute", IngressPlanner.NAMESPACE, "http-to-https")
                        .with(
                                "spec",
                                Map.of(
                                        "parentRefs",
                                        List.of(Map.of("name", IngressPlanner.GATEWAY, "sectionName", "http")),
                                        "rules",
                                        List.of(Map.of("filters", List.of(toHttps))))))
                .after(names.child("gateway"));
    }

    /** TLS 1.2 at least, and HSTS on every answer, whatever a route says. */
    private Manifest clients() {
        Map<String, Object> target =
                Map.of("group", "gateway.networking.k8s.io", "kind", "Gateway", "name", IngressPlanner.GATEWAY);
        return own(Manifest.of(
                                names.child("clients"),
                                ENVOY,
                                "ClientTrafficPolicy",
                                IngressPlanner.NAMESPACE,
                                IngressPlanner.GATEWAY)
                        .with(
                                "spec",
                                Map.of(
                                        "targetRefs",
                                        List.of(target),
                                        "tls",
                                        Map.of("minVersion", "1.2"),
                                        "headers",
                                        Map.of(
                                                "lateResponseHeaders",
                                                Map.of(
                                                        "set",
                                                        List.of(Map.of(
                                                                "name",
                                                                "Strict-Transport-Security",
                                                                "value",
                                                                STRICT_TRANSPORT)))))))
                .after(names.child("gateway"));
    }

    private Manifest own(Manifest manifest) {
        return manifest.labelled(spec.ownership().labels(manifest.name(), "ingress"))
                .after(names.child("gateway-controller"));
    }
}
