package io.ashlar.render.helm;

import io.ashlar.render.ClusterObject;
import io.ashlar.render.Gap;
import io.ashlar.render.Unresolved;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An object with parameters in place of what teams change from environment to environment: how many, which image, how large, when,
 * and under which host name; and in place of each gap. Nothing else is a value: what a template leaves open, nobody has tested.
 */
final class Parametrised {
    private static final Map<String, Object> COUNT = Map.of("type", "integer", "minimum", 0);
    private static final Map<String, Object> TEXT = Map.of("type", "string", "minLength", 1);
    private static final Map<String, Object> OBJECT = Map.of("type", "object");

    private static final List<String> POD = List.of("spec");
    private static final List<String> POD_TEMPLATE = List.of("spec", "template", "spec");
    private static final List<String> JOB_TEMPLATE = List.of("spec", "jobTemplate", "spec", "template", "spec");

    /** Groups whose objects say under which host something is reached, and the fields that say it. */
    private static final Set<String> ROUTED =
            Set.of("networking.k8s.io", "gateway.networking.k8s.io", "cert-manager.io");

    private static final Set<String> HOSTS = Set.of("host", "hosts", "hostname", "hostnames", "dnsNames", "commonName");

    private final ClusterObject object;
    private final List<String> key;
    private final Set<Parameter> parameters = new LinkedHashSet<>();
    private final Map<String, Object> content;

    /**
     * Looks for parameters.
     *
     * @param kind the first key of the object's values
     */
    Parametrised(ClusterObject object, String kind) {
        this.object = object;
        this.key = List.of(kind, object.namespace().orElse("default"), object.name());
        Map<String, Object> rewritten = new TreeMap<>();
        object.content().forEach((field, value) -> rewritten.put(field, rewrite(value, List.of(field))));
        this.content = Collections.unmodifiableMap(rewritten);
    }

    ClusterObject object() {
        return object;
    }

    /** The object, with {@link Parameter} in place of values. */
    Map<String, Object> content() {
        return content;
    }

    /** The parameters, in the order in which they stand. */
    List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    private Object rewrite(Object value, List<String> path) {
        Optional<Parameter> found = value instanceof Unresolved reason
                ? Optional.of(required(path, reason))
                : Optional.of(value).filter(known -> Gap.in(known).isEmpty()).flatMap(known -> parameter(known, path));
        if (found.isPresent()) {
            parameters.add(found.get());
            return found.get();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new TreeMap<>();
            map.forEach(
                    (name, entry) -> copy.put(String.valueOf(name), rewrite(entry, below(path, String.valueOf(name)))));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            for (Object item : list) {
                copy.add(rewrite(item, below(path, Integer.toString(copy.size()))));
            }
            return copy;
        }
        return value;
    }

    private Parameter required(List<String> path, Unresolved reason) {
        String field = String.join(".", path);
        return new Parameter(
                List.of(Parameter.REQUIRED, object.title().replace(' ', '/'), field),
                "",
                "`%s` of %s (%s)".formatted(field, object.title(), reason.reason()),
                Map.of());
    }

    private Optional<Parameter> parameter(Object value, List<String> path) {
        String last = path.get(path.size() - 1);
        if (path.size() == 2 && path.get(0).equals("spec")) {
            return ofSpec(value, last);
        }
        return inContainer(value, path).or(() -> host(value, path));
    }

    private Optional<Parameter> ofSpec(Object value, String field) {
        String meaning =
                switch (object.kind() + "." + field) {
                    case "CronJob.schedule" -> "when it runs";
                    case "ResourceQuota.hard" -> "the most that all pods of the namespace ask for";
                    case "HorizontalPodAutoscaler.minReplicas" -> "fewest pods that the autoscaler leaves";
                    case "HorizontalPodAutoscaler.maxReplicas" -> "most pods that the autoscaler makes";
                    default -> field.equals("replicas") && at(POD_TEMPLATE).isPresent() ? "number of pods" : "";
                };
        return meaning.isEmpty()
                ? Optional.empty()
                : Optional.of(new Parameter(
                        below(key, field),
                        value,
                        meaning + ": " + object.title(),
                        value instanceof Number ? COUNT : value instanceof Map ? OBJECT : TEXT));
    }

    private Optional<Parameter> inContainer(Object value, List<String> path) {
        for (List<String> pod : List.of(POD, POD_TEMPLATE, JOB_TEMPLATE)) {
            int at = pod.size();
            if (path.size() == at + 3
                    && path.subList(0, at).equals(pod)
                    && Set.of("containers", "initContainers").contains(path.get(at))) {
                String container = at(below(path.subList(0, at + 2), "name"))
                        .map(String::valueOf)
                        .orElse(path.get(at + 1));
                List<String> here = below(below(below(key, path.get(at)), container), path.get(at + 2));
                return switch (path.get(at + 2)) {
                    case "image" ->
                        Optional.of(new Parameter(
                                here, value, "image of container %s: %s".formatted(container, object.title()), TEXT));
                    case "resources" ->
                        Optional.of(new Parameter(
                                here,
                                value,
                                "requests and limits of container %s: %s".formatted(container, object.title()),
                                OBJECT));
                    default -> Optional.empty();
                };
            }
        }
        return Optional.empty();
    }

    /** One name stands in several places, so that it is a value once. */
    private Optional<Parameter> host(Object value, List<String> path) {
        boolean isField = HOSTS.contains(path.get(path.size() - 1))
                || (path.size() > 1 && HOSTS.contains(path.get(path.size() - 2)));
        return path.get(0).equals("spec")
                        && isField
                        && ROUTED.contains(object.group())
                        && value instanceof String name
                        && name.contains(".")
                ? Optional.of(new Parameter(List.of("hosts", name), name, "the host name to use for " + name, TEXT))
                : Optional.empty();
    }

    /** What the object has at a path. */
    private Optional<Object> at(List<String> path) {
        Object here = object.content();
        for (String step : path) {
            Object below = here instanceof Map<?, ?> map ? map.get(step) : null;
            if (here instanceof List<?> list) {
                below = list.get(Integer.parseInt(step));
            }
            if (below == null) {
                return Optional.empty();
            }
            here = below;
        }
        return Optional.of(here);
    }

    private static List<String> below(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
