package io.ashlar.stateful.plan;

import io.ashlar.core.Names;
import io.ashlar.core.manifest.Manifest;
import java.util.List;
import java.util.Map;

/** How Prometheus finds the pods of a data service. */
final class Monitors {
    private Monitors() {}

    static Manifest pods(
            Names names, String name, DataServiceSpec spec, Map<String, String> selector, String port, String path) {
        return Manifest.of(names.child("monitor"), "monitoring.coreos.com/v1", "PodMonitor", spec.namespace(), name)
                .labelled(DataServicePlanner.labels(name, spec))
                .with(
                        "spec",
                        Map.of(
                                "selector",
                                Map.of("matchLabels", selector),
                                "podMetricsEndpoints",
                                List.of(Map.of("port", port, "path", path, "interval", "30s"))));
    }
}
