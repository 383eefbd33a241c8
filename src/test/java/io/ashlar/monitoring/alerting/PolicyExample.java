package io.ashlar.monitoring.alerting;

import io.ashlar.core.WeeklyWindow;
import io.ashlar.monitoring.plan.AlertPolicy;
import io.ashlar.monitoring.plan.AlertPolicy.OfficeHours;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.Receiver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows C16 and B10: critical to PagerDuty, warnings to Slack, information by e-mail; the data team has its own. */
final class PolicyExample {
    private PolicyExample() {}

    static AlertPolicy policy() {
        return AlertPolicy.byTier()
                .team("data", AlertTier.CRITICAL, Receiver.pagerDuty("pagerduty", "data"))
                .team("data", AlertTier.WARNING, Receiver.slack("#data", "slack", "url"))
                .escalate(Duration.ofMinutes(30), Receiver.pagerDuty("pagerduty", "second"))
                .officeHours(OfficeHours.of("Europe/Berlin"))
                .maintenance(
                        "database", WeeklyWindow.parse("sun:03:00-sun:05:00").orElseThrow(), "data");
    }

    static RoutingTree tree(AlertPolicy policy) {
        Map<AlertTier, AlertTier> same = new TreeMap<>();
        for (AlertTier tier : AlertTier.values()) {
            same.put(tier, tier);
        }
        return new RoutingTree(
                same,
                Map.of(
                        AlertTier.CRITICAL, List.of(Receiver.pagerDuty("pagerduty", "main")),
                        AlertTier.WARNING, List.of(Receiver.slack("#alerts", "slack", "url")),
                        AlertTier.INFO, List.of(Receiver.email("team@example.com"))),
                policy);
    }

    /** The whole configuration, with receivers that have only a name. */
    static Map<String, Object> config() {
        RoutingTree tree = tree(policy());
        List<Object> receivers = new ArrayList<>();
        receivers.add(Map.of("name", RoutingTree.NOWHERE));
        tree.receivers().keySet().forEach(name -> receivers.add(Map.of("name", name)));
        Map<String, Object> config = new TreeMap<>();
        config.put("global", Map.of("resolve_timeout", "5m"));
        config.put("route", tree.route());
        config.put("time_intervals", tree.timeIntervals());
        config.put("inhibit_rules", Inhibitions.rules());
        config.put("receivers", receivers);
        return config;
    }
}
