package io.ashlar.sandbox.kubernetes.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lists whose items are told apart by keys. A server-side apply, which is how the provider writes, refuses an object that has
 * two items of one key before any other rule is asked; even where a plain creation would take it, as for variables.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy">merge strategy</a>
 */
public final class ListKeys {
    /** A list in a pod's spec, with its keys and what the server fills in for an absent one. */
    private record Keyed(String path, List<String> keys, Map<String, String> usual) {}

    private static final Map<String, String> TCP = Map.of("protocol", "TCP");

    private static final List<Keyed> OF_CONTAINERS = List.of(
            new Keyed("env", List.of("name"), Map.of()),
            new Keyed("ports", List.of("containerPort", "protocol"), TCP),
            new Keyed("volumeDevices", List.of("devicePath"), Map.of()),
            new Keyed("volumeMounts", List.of("mountPath"), Map.of()));

    private static final List<Keyed> OF_PODS = List.of(
            new Keyed("containers", List.of("name"), Map.of()),
            new Keyed("initContainers", List.of("name"), Map.of()),
            new Keyed("volumes", List.of("name"), Map.of()),
            new Keyed("hostAliases", List.of("ip"), Map.of()),
            new Keyed("imagePullSecrets", List.of("name"), Map.of()),
            new Keyed("topologySpreadConstraints", List.of("topologyKey", "whenUnsatisfiable"), Map.of()));

    private static final Keyed SERVICE_PORTS = new Keyed("ports", List.of("port", "protocol"), TCP);

    /** Where the spec of pods is, by kind. */
    private static final Map<String, String> PODS = Map.of(
            "Pod", "spec",
            "Deployment", "spec.template.spec",
            "ReplicaSet", "spec.template.spec",
            "StatefulSet", "spec.template.spec",
            "DaemonSet", "spec.template.spec",
            "Job", "spec.template.spec",
            "CronJob", "spec.jobTemplate.spec.template.spec");

    /** Two items of one key, where they are and what is said. */
    public record Duplicate(String path, String words) {}

    private final List<Duplicate> found = new ArrayList<>();

    private ListKeys() {}

    /** Every key that stands twice. */
    public static List<Duplicate> duplicates(String kind, Field object) {
        ListKeys check = new ListKeys();
        if (kind.equals("Service")) {
            check.list(object.child("spec"), ".spec", SERVICE_PORTS);
        }
        Optional.ofNullable(PODS.get(kind)).ifPresent(path -> check.pods(object.at(path), "." + path));
        return List.copyOf(check.found);
    }

    private void pods(Field spec, String place) {
        OF_PODS.forEach(keyed -> list(spec, place, keyed));
        for (String list : List.of("containers", "initContainers")) {
            for (Field container : spec.child(list).items()) {
                container
                        .child("name")
                        .text()
                        .ifPresent(name -> OF_CONTAINERS.forEach(
                                keyed -> list(container, place + "." + list + "[name=\"" + name + "\"]", keyed)));
            }
        }
    }

    private void list(Field owner, String place, Keyed keyed) {
        Set<String> seen = new HashSet<>();
        for (Field item : owner.child(keyed.path()).items()) {
            key(item, keyed)
                    .filter(key -> !seen.add(key))
                    .ifPresent(key -> found.add(new Duplicate(
                            owner.child(keyed.path()).path(),
                            place + "." + keyed.path() + ": duplicate entries for key [" + key + "]")));
        }
    }

    /** The key as the server prints it; empty when a part of it is not there, or not known. */
    private static Optional<String> key(Field item, Keyed keyed) {
        Map<String, String> parts = new TreeMap<>();
        for (String name : keyed.keys()) {
            Field part = item.child(name);
            if (part.isAbsent() && keyed.usual().containsKey(name)) {
                parts.put(name, "\"" + keyed.usual().get(name) + "\"");
            }
            part.text().ifPresent(text -> parts.put(name, "\"" + text + "\""));
            part.number().ifPresent(number -> parts.put(name, Long.toString(number)));
        }
        return parts.size() == keyed.keys().size()
                ? Optional.of(parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + part.getValue())
                        .collect(Collectors.joining(",")))
                : Optional.empty();
    }
}
