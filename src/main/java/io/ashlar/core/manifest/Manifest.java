package io.ashlar.core.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One object as the Kubernetes API takes it.
 *
 * @param resourceName the engine's name of it
 * @param apiVersion group and version, such as {@code apps/v1}; {@code v1} for the core group
 * @param kind the kind, such as {@code Deployment}
 * @param content everything else: metadata, spec, data …
 * @param after steps that come before it
 * @param leftToOthers fields that somebody else sets after it is made, such as {@code spec.replicas}
 */
public record Manifest(
        String resourceName,
        String apiVersion,
        String kind,
        Map<String, Object> content,
        List<String> after,
        List<String> leftToOthers)
        implements InstallStep {

    public Manifest {
        content = Map.copyOf(content);
        after = List.copyOf(after);
        leftToOthers = List.copyOf(leftToOthers);
    }

    /** An object of a namespace. */
    public static Manifest of(String resourceName, String apiVersion, String kind, String namespace, String name) {
        return bare(resourceName, apiVersion, kind, Map.of("name", name, "namespace", namespace));
    }

    /** An object of the whole cluster. */
    public static Manifest ofCluster(String resourceName, String apiVersion, String kind, String name) {
        return bare(resourceName, apiVersion, kind, Map.of("name", name));
    }

    private static Manifest bare(String resourceName, String apiVersion, String kind, Map<String, Object> metadata) {
        return new Manifest(resourceName, apiVersion, kind, Map.of("metadata", metadata), List.of(), List.of());
    }

    /** The same with a field beside the metadata, such as {@code spec}. */
    public Manifest with(String field, Object value) {
        Map<String, Object> more = new TreeMap<>(content);
        more.put(field, value);
        return new Manifest(resourceName, apiVersion, kind, more, after, leftToOthers);
    }

    /** The same with labels beside those that it has; the new ones win. */
    public Manifest labelled(Map<String, String> labels) {
        return withMetadata("labels", labels);
    }

    /** The same with annotations beside those that it has; a value may be {@link Later}. */
    public Manifest annotated(Map<String, ?> annotations) {
        return annotations.isEmpty() ? this : withMetadata("annotations", annotations);
    }

    private Manifest withMetadata(String field, Map<String, ?> entries) {
        Map<String, Object> metadata = new TreeMap<>(at("metadata"));
        Map<String, Object> merged = new TreeMap<>(at("metadata", field));
        merged.putAll(entries);
        metadata.put(field, Map.copyOf(merged));
        return with("metadata", Map.copyOf(metadata));
    }

    /** The same, made after another step and removed before it. */
    public Manifest after(String resourceName) {
        List<String> more = new ArrayList<>(after);
        more.add(resourceName);
        return new Manifest(this.resourceName, apiVersion, kind, content, more, leftToOthers);
    }

    /** The same, with a field that the engine leaves alone once it is made. */
    public Manifest leaving(String path) {
        List<String> more = new ArrayList<>(leftToOthers);
        more.add(path);
        return new Manifest(resourceName, apiVersion, kind, content, after, more);
    }

    /** The object's own name. */
    public String name() {
        return String.valueOf(at("metadata").get("name"));
    }

    /** Where it lives, unless it belongs to the whole cluster. */
    public Optional<String> namespace() {
        return Optional.ofNullable(at("metadata").get("namespace")).map(String::valueOf);
    }

    /** The map at this path; empty if there is none. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> at(String... path) {
        Map<String, Object> here = content;
        for (String step : path) {
            here = here.get(step) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
        }
        return here;
    }

    /** The engine's type of it: {@code kubernetes:apps/v1:Deployment}. */
    public String type() {
        return "kubernetes:" + (apiVersion.contains("/") ? apiVersion : "core/" + apiVersion) + ":" + kind;
    }
}
