package io.ashlar.core.manifest;

import io.ashlar.core.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A namespace of something that the platform runs for all: restricted, closed, and open for what controllers need, which is
 * the API server, the cloud by HTTPS, and to be asked by the API server.
 *
 * @param name such as {@code cert-manager}
 * @param webhooks ports that the API server asks; its address is not known, so they are open
 * @param reached what its pods may reach beyond that
 * @param admitted who may reach its pods beyond that
 */
public record SystemNamespace(
        String name, List<Integer> webhooks, List<Map<String, Object>> reached, List<Map<String, Object>> admitted) {
    private static final int HTTPS = 443;
    private static final int API_SERVER = 6443;

    public SystemNamespace {
        webhooks = List.copyOf(webhooks);
        reached = List.copyOf(reached);
        admitted = List.copyOf(admitted);
    }

    /** A namespace whose controllers answer webhooks at these ports. */
    public static SystemNamespace of(String name, Integer... webhooks) {
        return new SystemNamespace(name, List.of(webhooks), List.of(), List.of());
    }

    /** The same whose pods may reach more. */
    public SystemNamespace reaching(Map<String, Object> rule) {
        List<Map<String, Object>> more = new ArrayList<>(reached);
        more.add(rule);
        return new SystemNamespace(name, webhooks, more, admitted);
    }

    /** The same whose pods may be reached by more. */
    public SystemNamespace admitting(Map<String, Object> rule) {
        List<Map<String, Object>> more = new ArrayList<>(admitted);
        more.add(rule);
        return new SystemNamespace(name, webhooks, reached, more);
    }

    /** The namespace and its policy. */
    public List<Manifest> plan(Names names, Ownership ownership) {
        Map<String, String> labels = ownership.labels(name, "platform");
        return List.of(
                Manifest.ofCluster(names.child("namespace", name), "v1", "Namespace", name)
                        .labelled(labels)
                        .labelled(Restricted.namespace()),
                Manifest.of(
                                names.child("network-policy", name),
                                "networking.k8s.io/v1",
                                "NetworkPolicy",
                                name,
                                "controllers")
                        .labelled(labels)
                        .with(
                                "spec",
                                Map.of(
                                        "podSelector",
                                        Map.of(),
                                        "policyTypes",
                                        List.of("Ingress", "Egress"),
                                        "ingress",
                                        ingress(),
                                        "egress",
                                        egress())));
    }

    private List<Map<String, Object>> ingress() {
        List<Map<String, Object>> rules = new ArrayList<>();
        rules.add(Map.of("from", List.of(Traffic.namespace(name))));
        rules.add(Map.of("from", List.of(Traffic.application("monitoring", "prometheus"))));
        if (!webhooks.isEmpty()) {
            rules.add(Map.of(
                    "ports",
                    webhooks.stream().map(port -> Traffic.port(port, "TCP")).toList()));
        }
        rules.addAll(admitted);
        return rules;
    }

    private List<Map<String, Object>> egress() {
        List<Map<String, Object>> rules = new ArrayList<>();
        rules.add(Traffic.dns());
        rules.add(Map.of("to", List.of(Traffic.namespace(name))));
        rules.add(Map.of("ports", List.of(Traffic.port(HTTPS, "TCP"), Traffic.port(API_SERVER, "TCP"))));
        rules.addAll(Traffic.credentials());
        rules.addAll(reached);
        return rules;
    }
}
