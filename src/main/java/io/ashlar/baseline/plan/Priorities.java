package io.ashlar.baseline.plan;

import io.ashlar.core.Names;
import io.ashlar.core.manifest.Manifest;
import java.util.List;

/**
 * Which pods go first when there is no room.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/">Pod priority</a>
 */
final class Priorities {
    private Priorities() {}

    static List<Manifest> plan(Names names, BaselineSpec spec) {
        return List.of(
                of(names, spec, "platform", 1_000_000, "What the platform itself needs: ingress, secrets, metrics"),
                of(names, spec, "critical", 100_000, "Services whose absence customers notice at once"),
                of(names, spec, "standard", 10_000, "Everything that names no class")
                        .with("globalDefault", true),
                of(names, spec, "batch", 1000, "Work that can wait: it displaces nobody")
                        .with("preemptionPolicy", "Never"));
    }

    private static Manifest of(Names names, BaselineSpec spec, String name, int value, String description) {
        return Manifest.ofCluster(names.child("priority", name), "scheduling.k8s.io/v1", "PriorityClass", name)
                .labelled(spec.ownership().labels(name, "priority"))
                .with("value", value)
                .with("description", description);
    }
}
