package io.ashlar.cost.incluster;

import io.ashlar.cost.pricing.Costed;
import io.ashlar.cost.pricing.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What asks for a share of the nodes. */
public final class Workloads {
    private Workloads() {}

    /**
     * The requests of one object or release over all of its replicas.
     *
     * @param resource the object or release
     * @param processors in all
     * @param memoryGib in all
     */
    public record Workload(Costed resource, double processors, double memoryGib) {}

    /** Everything in the stack that asks for something, in a cluster of some nodes. */
    public static List<Workload> of(Resources resources, double nodes) {
        List<Workload> workloads = new ArrayList<>();
        for (Costed resource : resources.all()) {
            double[] sum = new double[2];
            for (Release.Ask ask : asks(resource, nodes)) {
                sum[0] += ask.processors() * ask.replicas();
                sum[1] += ask.memoryGib() * ask.replicas();
            }
            if (sum[0] > 0 || sum[1] > 0) {
                workloads.add(new Workload(resource, sum[0], sum[1]));
            }
        }
        return workloads;
    }

    private static List<Release.Ask> asks(Costed resource, double nodes) {
        return switch (resource.type()) {
            case InClusterPricers.RELEASE ->
                resource.properties().get("values") instanceof Map<?, ?> values
                        ? Release.of(values, nodes).asks()
                        : List.of();
            case "kubernetes:apps/v1:Deployment", "kubernetes:apps/v1:StatefulSet" ->
                pod(
                        at(resource.properties(), "spec", "template", "spec"),
                        Quantities.plain(at(resource.properties(), "spec", "replicas"))
                                .orElse(1.0));
            case "kubernetes:apps/v1:DaemonSet" -> pod(at(resource.properties(), "spec", "template", "spec"), nodes);
            case "kubernetes:core/v1:Pod" -> pod(at(resource.properties(), "spec"), 1);
            default -> List.of();
        };
    }

    private static List<Release.Ask> pod(@Nullable Object spec, double replicas) {
        List<Release.Ask> asks = new ArrayList<>();
        if (at(spec, "containers") instanceof List<?> containers) {
            for (Object container : containers) {
                asks.add(new Release.Ask(
                        Quantities.plain(at(container, "resources", "requests", "cpu"))
                                .orElse(0.0),
                        Quantities.gib(at(container, "resources", "requests", "memory"))
                                .orElse(0.0),
                        replicas));
            }
        }
        return asks;
    }

    private static @Nullable Object at(@Nullable Object from, String... keys) {
        @Nullable Object current = from;
        for (String key : keys) {
            current = current instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return current;
    }
}
