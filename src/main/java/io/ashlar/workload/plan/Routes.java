package io.ashlar.workload.plan;

import io.ashlar.core.Names;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.ingress.plan.Entry;
import io.ashlar.ingress.plan.EntryKind;
import java.util.List;
import java.util.Map;

/** How names outside lead to a service. */
final class Routes {
    /** https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Strict-Transport-Security: a year, for all below. */
    private static final String STRICT_TRANSPORT = "max-age=31536000; includeSubDomains";

    private Routes() {}

    static Manifest of(Names names, PodPlan pods, ServiceSpec spec, Entry entry) {
        return entry.kind() == EntryKind.GATEWAY
                ? gateway(names, pods, spec, entry)
                : ingress(names, pods, spec, entry);
    }

    /** On the gateway's HTTPS listener only; the one for HTTP redirects everything. */
    private static Manifest gateway(Names names, PodPlan pods, ServiceSpec spec, Entry entry) {
        Map<String, Object> header = Map.of("name", "Strict-Transport-Security", "value", STRICT_TRANSPORT);
        Map<String, Object> rule = Map.of(
                "matches",
                List.of(Map.of("path", Map.of("type", "PathPrefix", "value", "/"))),
                "filters",
                List.of(Map.of(
                        "type", "ResponseHeaderModifier", "responseHeaderModifier", Map.of("set", List.of(header)))),
                "backendRefs",
                List.of(Map.of("name", pods.name(), "port", spec.running().port())));
        return Manifest.of(
                        names.child("route"),
                        "gateway.networking.k8s.io/v1",
                        "HTTPRoute",
                        spec.pod().namespace(),
                        pods.name())
                .labelled(pods.labels())
                .with(
                        "spec",
                        Map.of(
                                "parentRefs",
                                List.of(Map.of(
                                        "name", entry.name(), "namespace", entry.namespace(), "sectionName", "https")),
                                "hostnames",
                                spec.hosts(),
                                "rules",
                                List.of(rule)))
                .after(names.child("service"));
    }

    private static Manifest ingress(Names names, PodPlan pods, ServiceSpec spec, Entry entry) {
        Map<String, Object> backend =
                Map.of("service", Map.of("name", pods.name(), "port", Map.of("name", PodPlan.PORT_NAME)));
        return Manifest.of(
                        names.child("route"),
                        "networking.k8s.io/v1",
                        "Ingress",
                        spec.pod().namespace(),
                        pods.name())
                .labelled(pods.labels())
                .annotated(Map.of("cert-manager.io/cluster-issuer", entry.issuer()))
                .with(
                        "spec",
                        Map.of(
                                "ingressClassName",
                                entry.name(),
                                "tls",
                                List.of(Map.of("hosts", spec.hosts(), "secretName", pods.name() + "-tls")),
                                "rules",
                                spec.hosts().stream()
                                        .map(host -> Map.of(
                                                "host",
                                                host,
                                                "http",
                                                Map.of(
                                                        "paths",
                                                        List.of(Map.of(
                                                                "path",
                                                                "/",
                                                                "pathType",
                                                                "Prefix",
                                                                "backend",
                                                                backend)))))
                                        .toList()))
                .after(names.child("service"));
    }
}
