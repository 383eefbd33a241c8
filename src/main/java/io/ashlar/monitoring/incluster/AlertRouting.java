package io.ashlar.monitoring.incluster;

import com.pulumi.core.Output;
import io.ashlar.monitoring.AlertingHandles;
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

    /** Alerts that exist to be absent (Watchdog) or to silence others (InfoInhibitor). */
    private static final String NOWHERE = "nowhere";

    private final ClusterPlan plan;
    private final AlertingHandles alerting;
    private final Function<SubscriptionPlan, Output<String>> addresses;

    /**
     * The routing of this plan.
     *
     * @param addresses where a subscription goes
     */
    AlertRouting(ClusterPlan plan, AlertingHandles alerting, Function<SubscriptionPlan, Output<String>> addresses) {
        this.plan = plan;
        this.alerting = alerting;
        this.addresses = addresses;
    }

    /** The Kubernetes secrets that receivers read, sorted. */
    List<String> secrets() {
        TreeSet<String> names = new TreeSet<>();
        plan.receivers()
                .values()
                .forEach(some -> some.forEach(one -> one.secretName().ifPresent(names::add)));
        plan.smtp().ifPresent(relay -> names.add(relay.secret()));
        return List.copyOf(names);
    }

    Map<String, Object> config() {
        Map<String, Object> config = new TreeMap<>();
        config.put("global", global());
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
        plan.receivers().forEach((tier, some) -> {
            Map<String, Object> settings = new TreeMap<>(settings(tier, some));
            settings.put("name", tier.key());
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
                    List.of(Map.of("routing_key_file", file(pagerDuty.secret(), pagerDuty.key()))));
        }
        if (receiver instanceof Receiver.Slack slack) {
            return Map.of(
                    "slack_configs",
                    List.of(Map.of(
                            "channel",
                            slack.channel(),
                            "api_url_file",
                            file(slack.secret(), slack.key()),
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
