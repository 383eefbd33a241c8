package io.ashlar.monitoring.incluster;

import io.ashlar.monitoring.AlertingHandles;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.MonitoringPlan.ClusterPlan;
import io.ashlar.monitoring.plan.Receiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which alert goes where. Unlike the chart's own configuration, which sends everything nowhere, every severity has a
 * receiver, and an alert without one counts as a warning.
 *
 * @see <a href="https://prometheus.io/docs/alerting/latest/configuration/">Alertmanager's configuration</a>
 */
final class AlertRouting {
    /** Where the operator mounts the secrets named in the specification. */
    private static final String SECRETS = "/etc/alertmanager/secrets/%s/%s";

    /** Alerts that exist to be absent (Watchdog) or to silence others (InfoInhibitor). */
    private static final String NOWHERE = "nowhere";

    private final ClusterPlan plan;
    private final AlertingHandles alerting;

    AlertRouting(ClusterPlan plan, AlertingHandles alerting) {
        this.plan = plan;
        this.alerting = alerting;
    }

    /** The Kubernetes secrets that receivers read, sorted. */
    List<String> secrets() {
        TreeSet<String> names = new TreeSet<>();
        plan.receivers().values().forEach(receiver -> secret(receiver).ifPresent(names::add));
        return List.copyOf(names);
    }

    Map<String, Object> config() {
        Map<String, Object> config = new TreeMap<>();
        config.put("global", Map.of("resolve_timeout", "5m"));
        config.put("route", route());
        config.put("inhibit_rules", inhibitions());
        config.put("receivers", receivers());
        return config;
    }

    private Map<String, Object> route() {
        List<Map<String, Object>> routes = new ArrayList<>();
        routes.add(Map.of("receiver", NOWHERE, "matchers", List.of("alertname =~ \"Watchdog|InfoInhibitor\"")));
        plan.routes()
                .forEach((severity, tier) -> routes.add(
                        Map.of("receiver", tier.key(), "matchers", List.of("severity = \"" + severity.key() + "\""))));
        Map<String, Object> route = new TreeMap<>();
        route.put("receiver", AlertTier.WARNING.key());
        route.put("group_by", List.of("namespace", "alertname"));
        route.put("group_wait", "30s");
        route.put("group_interval", "5m");
        route.put("repeat_interval", "12h");
        route.put("routes", routes);
        return route;
    }

    /** The chart's own: a worse alert of the same thing silences the milder. */
    private static List<Map<String, Object>> inhibitions() {
        return List.of(
                inhibition("severity = critical", "severity =~ warning|info", "namespace", "alertname"),
                inhibition("severity = warning", "severity = info", "namespace", "alertname"),
                inhibition("alertname = InfoInhibitor", "severity = info", "namespace"));
    }

    private static Map<String, Object> inhibition(String source, String target, String... equal) {
        return Map.of("source_matchers", List.of(source), "target_matchers", List.of(target), "equal", List.of(equal));
    }

    private List<Map<String, Object>> receivers() {
        List<Map<String, Object>> receivers = new ArrayList<>();
        receivers.add(Map.of("name", NOWHERE));
        plan.receivers().forEach((tier, receiver) -> {
            Map<String, Object> settings = new TreeMap<>(settings(tier, receiver));
            settings.put("name", tier.key());
            receivers.add(settings);
        });
        return receivers;
    }

    private Map<String, Object> settings(AlertTier tier, Receiver receiver) {
        if (receiver instanceof Receiver.PagerDuty pagerDuty) {
            return Map.of(
                    "pagerduty_configs",
                    List.of(Map.of("routing_key_file", SECRETS.formatted(pagerDuty.secret(), pagerDuty.key()))));
        }
        if (receiver instanceof Receiver.Slack slack) {
            return Map.of(
                    "slack_configs",
                    List.of(Map.of(
                            "channel",
                            slack.channel(),
                            "api_url_file",
                            SECRETS.formatted(slack.secret(), slack.key()),
                            "send_resolved",
                            true)));
        }
        return alerting.receiver(tier);
    }

    private static Optional<String> secret(Receiver receiver) {
        if (receiver instanceof Receiver.PagerDuty pagerDuty) {
            return Optional.of(pagerDuty.secret());
        }
        return receiver instanceof Receiver.Slack slack ? Optional.of(slack.secret()) : Optional.empty();
    }
}
