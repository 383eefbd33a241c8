package io.ashlar.observability.plan;

import io.ashlar.core.Names;
import io.ashlar.core.manifest.InstallStep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Turns a checked specification into objects and charts. */
public final class ObservabilityPlanner {
    private ObservabilityPlanner() {}

    /**
     * Everything, in the order that it is made: homes, stores, what fills them, and what reads them.
     *
     * @param json writes dashboards and data sources
     */
    public static List<InstallStep> plan(String name, ObservabilitySpec spec, Function<Object, String> json) {
        Names names = Names.of(name);
        List<InstallStep> steps = new ArrayList<>();
        steps.addAll(new Homes(names, spec).plan());
        steps.addAll(new Stores(names, spec).plan());
        steps.addAll(new Elastic(names, spec).plan());
        steps.addAll(new Collectors(names, spec).plan());
        steps.addAll(new Exporters(names, spec).plan());
        steps.addAll(new Watching(names, spec, json).plan());
        return List.copyOf(steps);
    }

    /** The namespace in which secrets of exporters have to be. */
    public static String namespace() {
        return Homes.MAIN;
    }

    /** The service account of Loki: what an identity for it is made for. */
    public static String logsAccount() {
        return Stores.LOGS;
    }

    /** The service account of Tempo. */
    public static String tracesAccount() {
        return Stores.TRACES;
    }
}
