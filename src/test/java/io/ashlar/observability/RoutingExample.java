package io.ashlar.observability;

import io.ashlar.monitoring.alerting.Inhibitions;
import io.ashlar.monitoring.alerting.RoutingTree;
import io.ashlar.monitoring.plan.AlertPolicy;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.Receiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The routes of a cluster, with a web hook of this machine in place of each receiver: Debian's Alertmanager reads no address from a file. */
final class RoutingExample {
    private RoutingExample() {}

    static Map<String, Object> toWebhooks(int port) {
        return toWebhooks(port, AlertPolicy.byTier());
    }

    static Map<String, Object> toWebhooks(int port, AlertPolicy policy) {
        Map<AlertTier, AlertTier> same = new TreeMap<>();
        Map<AlertTier, List<Receiver>> receivers = new TreeMap<>();
        for (AlertTier tier : AlertTier.values()) {
            same.put(tier, tier);
            receivers.put(tier, List.of(Receiver.webhook("any", tier.key())));
        }
        RoutingTree tree = new RoutingTree(same, receivers, policy);
        List<Object> named = new ArrayList<>();
        named.add(Map.of("name", RoutingTree.NOWHERE));
        tree.receivers()
                .keySet()
                .forEach(name -> named.add(Map.of(
                        "name",
                        name,
                        "webhook_configs",
                        List.of(Map.of("url", "http://127.0.0.1:" + port + "/", "send_resolved", true)))));
        Map<String, Object> config = new TreeMap<>();
        config.put("route", tree.route());
        if (!tree.timeIntervals().isEmpty()) {
            config.put("time_intervals", tree.timeIntervals());
        }
        config.put("inhibit_rules", Inhibitions.rules());
        config.put("receivers", named);
        return config;
    }
}
