package io.ashlar.monitoring.incluster;

import java.util.Map;

/** Requests and limits: memory is both, so that nothing is killed for a neighbour; CPU has no limit, so nothing is throttled. */
final class Resources {
    private Resources() {}

    static Map<String, Object> of(String cpu, String memory) {
        return Map.of("requests", Map.of("cpu", cpu, "memory", memory), "limits", Map.of("memory", memory));
    }
}
