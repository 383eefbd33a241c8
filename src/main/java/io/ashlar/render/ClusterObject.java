package io.ashlar.render;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * An object of a cluster, as its API server would be given it.
 *
 * @param kind such as {@code Deployment}
 * @param namespace where it lives, unless it belongs to the whole cluster
 * @param name its own name
 * @param content all of it, {@code apiVersion} and {@code kind} among it
 */
public record ClusterObject(String kind, Optional<String> namespace, String name, Map<String, Object> content) {
    /**
     * Fields that only the API server sets.
     *
     * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/">ObjectMeta</a>
     */
    private static final Set<String> SERVER_OWNED =
            Set.of("creationTimestamp", "generation", "managedFields", "resourceVersion", "selfLink", "uid");

    /**
     * Annotations that tell the engine's provider how to wait and what to patch.
     *
     * @see <a href="https://www.pulumi.com/registry/packages/kubernetes/installation-configuration/#annotations">Annotations</a>
     */
    private static final String ENGINE_ANNOTATIONS = "pulumi.com/";

    private static final String MANAGED_BY = "app.kubernetes.io/managed-by";

    /** What the engine was asked for, without what only the engine understands. */
    static ClusterObject of(PlannedStack.Resource resource) {
        Map<String, Object> content = new TreeMap<>(resource.inputs());
        content.remove("status");
        content.putIfAbsent("kind", lastPart(resource.type()));
        content.putIfAbsent("apiVersion", apiVersion(resource.type()));
        Map<String, Object> metadata = metadata(content);
        content.put("metadata", Collections.unmodifiableMap(metadata));
        return new ClusterObject(
                String.valueOf(content.get("kind")),
                text(metadata.get("namespace")),
                text(metadata.get("name")).orElse(resource.name()),
                Collections.unmodifiableMap(content));
    }

    /** Where a value is missing. */
    public List<Gap> gaps() {
        return Gap.in(content);
    }

    /** How a person calls it: {@code Deployment shop/user-service}. */
    public String title() {
        return kind + " " + namespace.map(home -> home + "/").orElse("") + name;
    }

    /** The group of its kind; empty for the core group. */
    public String group() {
        String version = String.valueOf(content.get("apiVersion"));
        return version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
    }

    /** What makes it the same object as another. */
    String identity() {
        return group() + "/" + title();
    }

    private static Map<String, Object> metadata(Map<String, Object> content) {
        Map<String, Object> metadata = new TreeMap<>(map(content.get("metadata")));
        metadata.keySet().removeAll(SERVER_OWNED);
        without(metadata, "annotations", (key, value) -> key.startsWith(ENGINE_ANNOTATIONS));
        without(metadata, "labels", (key, value) -> key.equals(MANAGED_BY) && value.equals("pulumi"));
        return metadata;
    }

    private static void without(Map<String, Object> metadata, String field, BiPredicate<String, Object> unwanted) {
        if (metadata.get(field) instanceof Map<?, ?> entries) {
            Map<String, Object> kept = new TreeMap<>(map(entries));
            kept.entrySet().removeIf(entry -> unwanted.test(entry.getKey(), entry.getValue()));
            if (kept.isEmpty()) {
                metadata.remove(field);
            } else {
                metadata.put(field, Collections.unmodifiableMap(kept));
            }
        }
    }

    @SuppressWarnings("unchecked") // every map here was made by EngineValues
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static Optional<String> text(@Nullable Object value) {
        return value instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    private static String lastPart(String type) {
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /** {@code kubernetes:core/v1:Namespace} is of {@code v1}, {@code kubernetes:apps/v1:Deployment} of {@code apps/v1}. */
    private static String apiVersion(String type) {
        String version = type.substring(type.indexOf(':') + 1, type.lastIndexOf(':'));
        return version.startsWith("core/") ? version.substring("core/".length()) : version;
    }
}
