package io.ashlar.core.manifest;

import java.util.List;
import java.util.Map;

/**
 * Parts of network policies: who may talk to whom.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/network-policies/">Network policies</a>
 */
public final class Traffic {
    /** A label that Kubernetes itself puts on every namespace. */
    private static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

    private static final int DNS = 53;
    private static final int HTTPS = 443;

    /** Where clouds answer pods that ask who they are; no pod may ask it for the rights of its node. */
    private static final String METADATA = "169.254.169.254/32";

    private Traffic() {}

    /** Nothing in, nothing out, for every pod of the namespace. */
    public static Manifest denyAll(String resourceName, String namespace) {
        return Manifest.of(resourceName, "networking.k8s.io/v1", "NetworkPolicy", namespace, "default-deny")
                .with("spec", Map.of("podSelector", Map.of(), "policyTypes", List.of("Ingress", "Egress")));
    }

    /** Every pod of the namespace may ask for names. */
    public static Manifest allowDns(String resourceName, String namespace) {
        return Manifest.of(resourceName, "networking.k8s.io/v1", "NetworkPolicy", namespace, "allow-dns")
                .with(
                        "spec",
                        Map.of("podSelector", Map.of(), "policyTypes", List.of("Egress"), "egress", List.of(dns())));
    }

    /** Names, by the cluster's own servers. */
    public static Map<String, Object> dns() {
        return to(List.of(namespace("kube-system")), List.of(port(DNS, "UDP"), port(DNS, "TCP")));
    }

    /** All pods of a namespace. */
    public static Map<String, Object> namespace(String name) {
        return Map.of("namespaceSelector", Map.of("matchLabels", Map.of(NAMESPACE_NAME, name)));
    }

    /** The pods of the same namespace with this name. */
    public static Map<String, Object> application(String name) {
        return Map.of("podSelector", Map.of("matchLabels", Map.of("app.kubernetes.io/name", name)));
    }

    /** The pods of another namespace with this name. */
    public static Map<String, Object> application(String namespace, String name) {
        return Map.of(
                "namespaceSelector",
                Map.of("matchLabels", Map.of(NAMESPACE_NAME, namespace)),
                "podSelector",
                Map.of("matchLabels", Map.of("app.kubernetes.io/name", name)));
    }

    /** Addresses. */
    public static Map<String, Object> addresses(String cidr) {
        return Map.of("ipBlock", Map.of("cidr", cidr));
    }

    /** Everything that answers HTTPS, but for the cloud's metadata service. */
    public static Map<String, Object> anywhereByHttps() {
        return to(
                List.of(Map.of("ipBlock", Map.of("cidr", "0.0.0.0/0", "except", List.of(METADATA)))),
                List.of(port(HTTPS, "TCP")));
    }

    /**
     * Where EKS's agent and GKE's metadata server give out an identity's credentials; Azure's come by HTTPS. The node's own
     * metadata, which answers at the last address on AWS, is closed to pods by its limit of one hop.
     *
     * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/pod-id-how-it-works.html">EKS Pod Identity</a>
     * @see <a href="https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity#enable_on_cluster">GKE's ports</a>
     */
    public static List<Map<String, Object>> credentials() {
        return List.of(
                to(List.of(addresses("169.254.170.23/32")), List.of(port(80, "TCP"))),
                to(List.of(addresses("169.254.169.252/32")), List.of(port(988, "TCP"))),
                to(List.of(addresses(METADATA)), List.of(port(80, "TCP"))));
    }

    /** A rule on what leaves. */
    public static Map<String, Object> to(List<Map<String, Object>> peers, List<Map<String, Object>> ports) {
        return Map.of("to", peers, "ports", ports);
    }

    /** A rule on what comes in. */
    public static Map<String, Object> from(List<Map<String, Object>> peers, List<Map<String, Object>> ports) {
        return Map.of("from", peers, "ports", ports);
    }

    /** A port by number or name. */
    public static Map<String, Object> port(Object port, String protocol) {
        return Map.of("port", port, "protocol", protocol);
    }
}
