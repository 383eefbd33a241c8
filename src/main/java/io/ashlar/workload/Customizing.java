package io.ashlar.workload;

import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Manifest;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lets a user's own hook see every object last. */
final class Customizing {
    private Customizing() {}

    static List<InstallStep> each(List<InstallStep> plan, UnaryOperator<Manifest> customize) {
        return plan.stream()
                .map(step -> step instanceof Manifest manifest ? customize.apply(manifest) : step)
                .toList();
    }
}
