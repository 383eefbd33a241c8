package io.ashlar.workload.plan;

import io.ashlar.core.manifest.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Network policies of pods in an ambient mesh. What goes between two of them goes through a tunnel to one port, whatever the
 * port of the service; and the kubelet's probes come from an address of the mesh.
 *
 * @see <a href="https://istio.io/latest/docs/ambient/usage/networkpolicy/">Ambient and network policies</a>
 */
final class Tunnels {
    private static final int PORT = 15008;
    private static final String PROBES = "169.254.7.127/32";

    private Tunnels() {}

    /** The same callers, also by the tunnel, and the probes. */
    static List<Map<String, Object>> in(List<Map<String, Object>> rules) {
        List<Map<String, Object>> all = out(rules);
        all.add(Map.of("from", List.of(Traffic.addresses(PROBES))));
        return all;
    }

    /** The same peers, also by the tunnel. */
    static List<Map<String, Object>> out(List<Map<String, Object>> rules) {
        List<Map<String, Object>> all = new ArrayList<>();
        rules.forEach(rule -> all.add(withTunnel(rule)));
        return all;
    }

    private static Map<String, Object> withTunnel(Map<String, Object> rule) {
        if (!(rule.get("ports") instanceof List<?> ports)) {
            return rule;
        }
        List<Object> more = new ArrayList<>(ports);
        more.add(Traffic.port(PORT, "TCP"));
        Map<String, Object> copy = new TreeMap<>(rule);
        copy.put("ports", more);
        return copy;
    }
}
