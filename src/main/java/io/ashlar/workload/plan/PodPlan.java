package io.ashlar.workload.plan;

import io.ashlar.core.manifest.Later;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.core.manifest.Restricted;
import io.ashlar.core.manifest.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is the same for the pods of every workload: identity, container, security, network policy. */
final class PodPlan {
    static final String PORT_NAME = "http";

    /** The values that the identity's maker gives: {@code io.ashlar.identity.PodIdentity}. */
    static final Later IDENTITY = new Later("identity.annotations");

    private static final int GRACE_SECONDS = 30;
    private static final Pattern TAG = Pattern.compile("[^@]*:([A-Za-z0-9_][A-Za-z0-9._-]*)(@.*)?");
    private static final int LABEL_LENGTH = 63;

    private final String name;
    private final String component;
    private final PodSpec spec;

    PodPlan(String name, String component, PodSpec spec) {
        this.name = name;
        this.component = component;
        this.spec = spec;
    }

    /** Labels that every object of the workload has. */
    Map<String, String> labels() {
        return spec.ownership().labels(name, component);
    }

    String name() {
        return name;
    }

    /** What finds its pods; no deployment lets it be changed. */
    Map<String, String> selector() {
        return Map.of("app.kubernetes.io/name", name);
    }

    /** No rights of the API, and no token of it. */
    Manifest serviceAccount(String resourceName) {
        Manifest account = Manifest.of(resourceName, "v1", "ServiceAccount", spec.namespace(), name)
                .labelled(labels())
                .with("automountServiceAccountToken", false);
        if (!spec.identified()) {
            return account;
        }
        Map<String, Object> metadata = new TreeMap<>(account.at("metadata"));
        metadata.put("annotations", IDENTITY);
        return account.with("metadata", metadata);
    }

    /** Metadata and specification of the pods. */
    Map<String, Object> template(Map<String, Object> more, Map<String, Object> container) {
        Map<String, Object> pod = new TreeMap<>(more);
        pod.put("serviceAccountName", name);
        pod.put("automountServiceAccountToken", false);
        pod.put("enableServiceLinks", false);
        pod.put("terminationGracePeriodSeconds", GRACE_SECONDS);
        pod.put("securityContext", Restricted.pod());
        pod.put("containers", List.of(container(container)));
        spec.priorityClass().ifPresent(priority -> pod.put("priorityClassName", priority));
        if (!spec.writable().isEmpty()) {
            pod.put("volumes", volumes());
        }
        return Map.of("metadata", Map.of("labels", podLabels()), "spec", pod);
    }

    private Map<String, String> podLabels() {
        Map<String, String> labels = new TreeMap<>(labels());
        labels.put("app", name);
        labels.put("version", version());
        labels.putAll(spec.identityLabels());
        return labels;
    }

    /** The image's tag, or what it is not: a label must not be a digest. */
    private String version() {
        Matcher tag = TAG.matcher(spec.image());
        String version = tag.matches() ? tag.group(1) : "by-digest";
        return version.substring(0, Math.min(version.length(), LABEL_LENGTH)).replaceAll("[._-]+$", "");
    }

    private Map<String, Object> container(Map<String, Object> more) {
        Map<String, Object> container = new TreeMap<>(more);
        container.put("name", name);
        container.put("image", spec.image());
        container.put("imagePullPolicy", "IfNotPresent");
        container.put("resources", spec.needs().resources());
        container.put("securityContext", Restricted.container());
        container.put("env", environment());
        if (!spec.command().isEmpty()) {
            container.put("command", spec.command());
        }
        if (!spec.arguments().isEmpty()) {
            container.put("args", spec.arguments());
        }
        if (!spec.writable().isEmpty()) {
            container.put(
                    "volumeMounts",
                    spec.writable().stream()
                            .map(path -> Map.of("name", volume(path), "mountPath", path))
                            .toList());
        }
        return container;
    }

    private List<Map<String, Object>> environment() {
        List<Map<String, Object>> environment = new ArrayList<>();
        spec.variables().forEach((key, value) -> environment.add(Map.of("name", key, "value", value)));
        spec.secrets()
                .forEach((key, secret) -> environment.add(Map.of(
                        "name",
                        key,
                        "valueFrom",
                        Map.of("secretKeyRef", Map.of("name", secret.secret(), "key", secret.key())))));
        return environment;
    }

    private List<Map<String, Object>> volumes() {
        return spec.writable().stream()
                .map(path -> Map.<String, Object>of("name", volume(path), "emptyDir", Map.of()))
                .toList();
    }

    private static String volume(String path) {
        return "writable" + path.replaceAll("[^a-z0-9]+", "-").replaceAll("-+$", "");
    }

    /** Lets in who may call, and out what it may reach. */
    Manifest networkPolicy(String resourceName, List<Map<String, Object>> ingress) {
        List<Map<String, Object>> egress = new ArrayList<>();
        egress.add(Traffic.dns());
        spec.reaches().forEach(reach -> egress.add(reach.rule()));
        if (spec.identified()) {
            egress.add(Traffic.anywhereByHttps());
            egress.addAll(Traffic.credentials());
        }
        return Manifest.of(resourceName, "networking.k8s.io/v1", "NetworkPolicy", spec.namespace(), name)
                .labelled(labels())
                .with(
                        "spec",
                        Map.of(
                                "podSelector",
                                Map.of("matchLabels", selector()),
                                "policyTypes",
                                List.of("Ingress", "Egress"),
                                "ingress",
                                spec.meshed() ? Tunnels.in(ingress) : ingress,
                                "egress",
                                spec.meshed() ? Tunnels.out(egress) : egress));
    }
}
