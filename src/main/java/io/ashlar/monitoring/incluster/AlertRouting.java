package io.ashlar.monitoring.incluster;

import com.pulumi.core.Output;
import io.ashlar.monitoring.AlertingHandles;
import io.ashlar.monitoring.alerting.Inhibitions;
import io.ashlar.monitoring.alerting.RoutingTree;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.MonitoringPlan.ClusterPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.SubscriptionPlan;
import io.ashlar.monitoring.plan.Receiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which alert goes where. Unlike the chart's own configuration, which sends everything nowhere, every severity has a
 * receiver, and an alert without one counts as a warning.
 *
 * @see <a href="https://prometheus.io/docs/alerting/latest/configuration/">Alertmanager's configuration</a>
 */
final class AlertRouting {
    /** Where the operator mounts the secrets named in the specification. */
    private static final String SECRETS = "/etc/alertmanager/secrets/%s/%s";

    private static final String HEADLINE =
            "[{{ .Status | toUpper }}] {{ .CommonLabels.alertname }} ({{ .CommonLabels.severity }})";

    /** Alertmanager's own text shows no annotation: neither what happened nor what to do. */
    private static final String EACH_ALERT =
            "{{ range .Alerts }}{{ .Annotations.summary }}\n{{ .Annotations.description }}\n"
                    + "{{ .Annotations.runbook_url }}\n{{ end }}";

    private final ClusterPlan plan;
    private final AlertingHandles alerting;
    private final Function<SubscriptionPlan, Output<String>> addresses;
    private final RoutingTree tree;

    /**
     * The routing of this plan.
     *
     * @param addresses where a subscription goes
     */
    AlertRouting(ClusterPlan plan, AlertingHandles alerting, Function<SubscriptionPlan, Output<String>> addresses) {
        this.plan = plan;
        this.alerting = alerting;
        this.addresses = addresses;
        this.tree = new RoutingTree(plan.routes(), plan.receivers(), plan.policy());
    }

    /** The Kubernetes secrets that receivers read, sorted. */
    List<String> secrets() {
        TreeSet<String> names = new TreeSet<>();
        tree.receivers().values().forEach(told -> told.receivers()
                .forEach(one -> one.secretName().ifPresent(names::add)));
        plan.smtp().ifPresent(relay -> names.add(relay.secret()));
        return List.copyOf(names);
    }

    Map<String, Object> config() {
        Map<String, Object> config = new TreeMap<>();
        config.put("global", global());
        config.put("route", tree.route());
        if (!tree.timeIntervals().isEmpty()) {
            config.put("time_intervals", tree.timeIntervals());
        }
        config.put("inhibit_rules", Inhibitions.rules());
        config.put("receivers", receivers());
        return config;
    }

    private List<Map<String, Object>> receivers() {
        List<Map<String, Object>> receivers = new ArrayList<>();
        receivers.add(Map.of("name", RoutingTree.NOWHERE));
        tree.receivers().forEach((name, told) -> {
            Map<String, Object> settings = new TreeMap<>(settings(told.tier(), told.receivers()));
            settings.put("name", name);
            receivers.add(settings);
        });
        return receivers;
    }

    /** Several receivers of a tier are one of Alertmanager's, with a list for each way of telling. */
    private Map<String, Object> settings(AlertTier tier, List<Receiver> some) {
        Map<String, List<Object>> ways = new TreeMap<>();
        some.forEach(one -> settings(tier, one)
                .forEach((way, settings) ->
                        ways.computeIfAbsent(way, any -> new ArrayList<>()).addAll((List<?>) settings)));
        return new TreeMap<>(ways);
    }

    private Map<String, Object> settings(AlertTier tier, Receiver receiver) {
        if (receiver instanceof Receiver.PagerDuty pagerDuty) {
            return Map.of(
                    "pagerduty_configs",
                    List.of(Map.of(
                            "routing_key_file",
                            file(pagerDuty.secret(), pagerDuty.key()),
                            "description",
                            HEADLINE,
                            "details",
                            Map.of("runbook", "{{ .CommonAnnotations.runbook_url }}"))));
        }
        if (receiver instanceof Receiver.Slack slack) {
            return Map.of(
                    "slack_configs",
                    List.of(Map.of(
                            "channel",
                            slack.channel(),
                            "api_url_file",
                            file(slack.secret(), slack.key()),
                            "title",
                            HEADLINE,
                            "text",
                            EACH_ALERT,
                            "send_resolved",
                            true)));
        }
        if (receiver instanceof Receiver.Webhook webhook) {
            return webhook(file(webhook.secret(), webhook.key()));
        }
        if (receiver instanceof Receiver.Email email) {
            return email(email.address());
        }
        if (receiver instanceof Receiver.Subscriber subscriber) {
            return subscriber.needsRelay()
                    ? email(addresses.apply(subscriber.subscription()))
                    : webhook(file(subscriber.secret(), subscriber.key()));
        }
        return alerting.receiver(tier);
    }

    /** https://prometheus.io/docs/alerting/latest/configuration/#webhook_config. */
    private static Map<String, Object> webhook(String file) {
        return Map.of("webhook_configs", List.of(Map.of("url_file", file, "send_resolved", true)));
    }

    /** https://prometheus.io/docs/alerting/latest/configuration/#email_config. */
    private static Map<String, Object> email(Object address) {
        return Map.of("email_configs", List.of(Map.of("to", address, "send_resolved", true)));
    }

    private static String file(String secret, String key) {
        return SECRETS.formatted(secret, key);
    }

    private Map<String, Object> global() {
        Map<String, Object> global = new TreeMap<>();
        global.put("resolve_timeout", "5m");
        plan.smtp().ifPresent(relay -> {
            global.put("smtp_smarthost", relay.host() + ":" + relay.port());
            global.put("smtp_from", relay.from());
            global.put("smtp_auth_username", relay.username());
            global.put("smtp_auth_password_file", file(relay.secret(), relay.key()));
            global.put("smtp_require_tls", true);
        });
        return global;
    }
}
