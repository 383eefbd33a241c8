package io.ashlar.policies.security.kubernetes.availability;

import io.ashlar.policies.security.kubernetes.Namespaced;
import io.ashlar.policies.security.kubernetes.Neighbours;
import io.ashlar.policy.Resource;
import io.ashlar.policy.Stack;
import java.util.List;
import java.util.Set;

/** How many pods of a workload run, and who decides it. */
final class Scaling {
    private static final List<String> AUTOSCALERS = List.of(
            "kubernetes:autoscaling/v1:HorizontalPodAutoscaler", "kubernetes:autoscaling/v2:HorizontalPodAutoscaler");

    private Scaling() {}

    /** The autoscalers of the stack that set the number of the workload's pods. */
    static List<Resource> autoscalers(Resource workload, Stack stack) {
        return Neighbours.of(workload, stack, AUTOSCALERS).stream()
                .filter(autoscaler -> targets(autoscaler, workload))
                .toList();
    }

    /** As few pods of a workload as ever run: its autoscaler's least number, else its replicas. Both are 1 where nothing is said. */
    static int fewest(Resource workload, Stack stack) {
        return autoscalers(workload, stack).stream()
                .map(autoscaler ->
                        autoscaler.properties().whole("spec", "minReplicas").orElse(1))
                .findFirst()
                .orElseGet(() -> workload.properties().whole("spec", "replicas").orElse(1));
    }

    private static boolean targets(Resource autoscaler, Resource workload) {
        Set<?> sources = autoscaler.propertyDependencies().getOrDefault("spec", Set.of());
        if (sources.contains(workload.urn())) {
            return true;
        }
        return Namespaced.same(autoscaler, workload)
                && workload.type()
                        .endsWith(":"
                                + autoscaler
                                        .properties()
                                        .text("spec", "scaleTargetRef", "kind")
                                        .orElse(""))
                && autoscaler
                        .properties()
                        .text("spec", "scaleTargetRef", "name")
                        .equals(workload.properties().text("metadata", "name"));
    }
}
