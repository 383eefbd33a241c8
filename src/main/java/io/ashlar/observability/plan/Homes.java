package io.ashlar.observability.plan;

import static io.ashlar.core.manifest.Traffic.addresses;
import static io.ashlar.core.manifest.Traffic.anywhereByHttps;
import static io.ashlar.core.manifest.Traffic.namespace;
import static io.ashlar.core.manifest.Traffic.port;
import static io.ashlar.core.manifest.Traffic.to;

import io.ashlar.core.Names;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.core.manifest.Restricted;
import io.ashlar.core.manifest.Traffic;
import io.ashlar.monitoring.plan.MonitoringPlanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The namespaces, and who may talk to what is in them. */
final class Homes {
    /** Stores, collectors and exporters. */
    static final String MAIN = "observability";

    /** The agent on each node, which reads the logs of all pods from the node's disk. */
    static final String AGENTS = "node-agents";

    /** Elastic's operator. */
    static final String ELASTIC = "elastic-system";

    private static final int OTLP_GRPC = 4317;
    private static final int OTLP_HTTP = 4318;
    private static final int POSTGRES = 5432;
    private static final int REDIS = 6379;
    private static final int AZURE_REDIS = 10000;

    /** The API server's port behind its service; clouds use one or the other. */
    private static final List<Integer> API_SERVER = List.of(443, 6443);

    private final Names names;
    private final ObservabilitySpec spec;

    Homes(Names names, ObservabilitySpec spec) {
        this.names = names;
        this.spec = spec;
    }

    List<InstallStep> plan() {
        List<InstallStep> steps = new ArrayList<>();
        steps.addAll(closed(MAIN, Restricted.namespace()));
        steps.add(policy(MAIN, "talk", Map.of(), List.of(inside(), questions(), telemetry()), outOfMain()));
        steps.addAll(closed(AGENTS, privileged()));
        steps.add(policy(AGENTS, "talk", Map.of(), List.of(scrapes()), outOfAgents()));
        if (spec.logs() == LogStore.ELASTICSEARCH) {
            steps.addAll(closed(ELASTIC, Restricted.namespace()));
            steps.add(policy(ELASTIC, "talk", Map.of(), List.of(webhooks()), outOfElastic()));
        }
        return steps;
    }

    /** The agent mounts the node's {@code /var/log/pods}, which only this level admits; nothing else may live here. */
    private static Map<String, String> privileged() {
        return Map.of(
                "pod-security.kubernetes.io/enforce", "privileged",
                "pod-security.kubernetes.io/warn", "restricted",
                "pod-security.kubernetes.io/audit", "restricted");
    }

    private List<InstallStep> closed(String namespace, Map<String, String> level) {
        Map<String, String> labels = spec.ownership().labels(namespace, "observability");
        return List.of(
                Manifest.ofCluster(names.child("namespace", namespace), "v1", "Namespace", namespace)
                        .labelled(labels)
                        .labelled(level),
                Traffic.denyAll(names.child("default-deny", namespace), namespace)
                        .labelled(labels),
                Traffic.allowDns(names.child("allow-dns", namespace), namespace).labelled(labels));
    }

    private Manifest policy(
            String namespace,
            String name,
            Map<String, Object> pods,
            List<Map<String, Object>> in,
            List<Map<String, Object>> out) {
        return Manifest.of(names.child(name, namespace), "networking.k8s.io/v1", "NetworkPolicy", namespace, name)
                .labelled(spec.ownership().labels(namespace, "observability"))
                .with(
                        "spec",
                        Map.of(
                                "podSelector", pods,
                                "policyTypes", List.of("Ingress", "Egress"),
                                "ingress", in,
                                "egress", out));
    }

    private static Map<String, Object> inside() {
        return Map.of("from", List.of(Map.of("podSelector", Map.of())));
    }

    /** Prometheus scrapes, Grafana asks. */
    private static Map<String, Object> questions() {
        return Map.of("from", List.of(namespace(MonitoringPlanner.NAMESPACE)));
    }

    private static Map<String, Object> scrapes() {
        return questions();
    }

    /** Every workload may hand in traces and logs. */
    private static Map<String, Object> telemetry() {
        return Traffic.from(
                List.of(Map.of("namespaceSelector", Map.of())),
                List.of(port(OTLP_GRPC, "TCP"), port(OTLP_HTTP, "TCP")));
    }

    /** The API server calls the operator's webhook from addresses that differ from cloud to cloud. */
    private static Map<String, Object> webhooks() {
        return Traffic.from(List.of(addresses("0.0.0.0/0")), List.of(port(9443, "TCP")));
    }

    /** Each other, the object store, the API server, Prometheus, and the servers that exporters read. */
    private List<Map<String, Object>> outOfMain() {
        List<Map<String, Object>> out = new ArrayList<>();
        out.add(Map.of("to", List.of(Map.of("podSelector", Map.of()))));
        out.add(anywhereByHttps());
        out.add(apiServer());
        out.add(to(List.of(namespace(MonitoringPlanner.NAMESPACE)), List.of(port(9090, "TCP"))));
        if (!spec.exporters().isEmpty()) {
            out.add(to(
                    privateAddresses(), List.of(port(POSTGRES, "TCP"), port(REDIS, "TCP"), port(AZURE_REDIS, "TCP"))));
        }
        return out;
    }

    private static List<Map<String, Object>> outOfAgents() {
        return List.of(
                to(List.of(namespace(MAIN)), List.of(port(OTLP_GRPC, "TCP"), port(OTLP_HTTP, "TCP"))), apiServer());
    }

    private static List<Map<String, Object>> outOfElastic() {
        return List.of(apiServer(), to(List.of(namespace(MAIN)), List.of(port(9200, "TCP"))));
    }

    private static Map<String, Object> apiServer() {
        return to(
                privateAddresses(),
                API_SERVER.stream().map(number -> port(number, "TCP")).toList());
    }

    /** https://www.rfc-editor.org/rfc/rfc1918, and the range of the clouds' own services (RFC 6598). */
    private static List<Map<String, Object>> privateAddresses() {
        return List.of(
                addresses("10.0.0.0/8"),
                addresses("172.16.0.0/12"),
                addresses("192.168.0.0/16"),
                addresses("100.64.0.0/10"));
    }
}
