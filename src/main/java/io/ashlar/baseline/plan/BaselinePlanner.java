package io.ashlar.baseline.plan;

import io.ashlar.core.Names;
import io.ashlar.core.manifest.InstallStep;
import java.util.ArrayList;
import java.util.List;

/** Turns a checked specification into objects and charts. */
public final class BaselinePlanner {
    private BaselinePlanner() {}

    /** Everything, in the order that it is made. */
    public static List<InstallStep> plan(String name, BaselineSpec spec) {
        Names names = Names.of(name);
        List<InstallStep> steps = new ArrayList<>();
        steps.addAll(Priorities.plan(names, spec));
        steps.addAll(Disks.plan(names, spec));
        steps.addAll(Roles.plan(names, spec));
        spec.namespaces().forEach(namespace -> steps.addAll(NamespacePlan.of(names, spec, namespace)));
        steps.addAll(Capacity.plan(names, spec));
        return steps;
    }
}
