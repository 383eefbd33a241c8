package io.ashlar.cost.incluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the values of a Helm release ask for, found by the conventions that most charts keep: {@code resources.requests} beside
 * {@code replicas} or {@code replicaCount}, {@code volumeClaimTemplate}s beside them, and {@code persistence.size}. What a
 * chart asks for by its own defaults is not in the values and not counted.
 */
record Release(List<Ask> asks, List<Volume> volumes) {
    /** Parts of charts that run once on each node. */
    private static final Set<String> ON_EACH_NODE =
            Set.of("prometheus-node-exporter", "nodeAgent", "node-agent", "promtail", "fluent-bit", "daemonset");

    /**
     * Processors and memory of all replicas of one part.
     *
     * @param replicas how many; of what runs on each node, as many as there are nodes
     */
    record Ask(double processors, double memoryGib, double replicas) {}

    /**
     * A disk for each replica of one part.
     *
     * @param path where in the values
     * @param gib size of each
     * @param count replicas
     */
    record Volume(String path, double gib, double count) {}

    /** Reads the values of a release for a cluster of some nodes. */
    static Release of(Map<?, ?> values, double nodes) {
        List<Ask> asks = new ArrayList<>();
        List<Volume> volumes = new ArrayList<>();
        walk("", values, 1, nodes, asks, volumes);
        return new Release(List.copyOf(asks), List.copyOf(volumes));
    }

    private static void walk(
            String path, Map<?, ?> map, double inherited, double nodes, List<Ask> asks, List<Volume> volumes) {
        if (Boolean.FALSE.equals(map.get("enabled"))) {
            return;
        }
        double replicas = replicas(map).orElse(inherited);
        if (map.get("resources") instanceof Map<?, ?> resources
                && resources.get("requests") instanceof Map<?, ?> requests) {
            Optional<Double> cpu = Quantities.plain(requests.get("cpu"));
            Optional<Double> memory = Quantities.gib(requests.get("memory"));
            if (cpu.isPresent() || memory.isPresent()) {
                asks.add(new Ask(cpu.orElse(0.0), memory.orElse(0.0), replicas));
            }
        }
        claim(map).ifPresent(gib -> volumes.add(new Volume(path, gib, replicas)));
        map.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) {
                String name = String.valueOf(key);
                double start = ON_EACH_NODE.contains(name) ? nodes : replicas;
                walk(path.isEmpty() ? name : path + "." + name, inner, start, nodes, asks, volumes);
            }
        });
    }

    private static Optional<Double> replicas(Map<?, ?> map) {
        Object found = map.containsKey("replicas") ? map.get("replicas") : map.get("replicaCount");
        return Quantities.plain(found);
    }

    /** The size of a claim template in an operator's object, or of a chart's own {@code persistence}. */
    private static Optional<Double> claim(Map<?, ?> map) {
        if (map.get("volumeClaimTemplate") instanceof Map<?, ?> template
                && template.get("spec") instanceof Map<?, ?> spec
                && spec.get("resources") instanceof Map<?, ?> resources
                && resources.get("requests") instanceof Map<?, ?> requests) {
            return Quantities.gib(requests.get("storage"));
        }
        return map.get("persistence") instanceof Map<?, ?> persistence
                        && !Boolean.FALSE.equals(persistence.get("enabled"))
                ? Quantities.gib(persistence.get("size"))
                : Optional.empty();
    }
}
