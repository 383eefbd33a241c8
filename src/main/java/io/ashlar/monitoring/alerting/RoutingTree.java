package io.ashlar.monitoring.alerting;

import io.ashlar.monitoring.plan.AlertPolicy;
import io.ashlar.monitoring.plan.AlertPolicy.Escalation;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.Receiver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which alert goes where, and when: severity by team by hour. Routes stand side by side, so that each says by itself whom it
 * tells and when it is silent: Alertmanager hands neither down to a route below.
 *
 * @see <a href="https://prometheus.io/docs/alerting/latest/configuration/#route">Alertmanager's routes</a>
 */
public final class RoutingTree {
    /** Alerts that exist to be absent (Watchdog) or to silence others (InfoInhibitor). */
    public static final String NOWHERE = "nowhere";

    private static final String ESCALATION = "escalation";
    private static final String OFFICE_HOURS = "office-hours";

    private final Map<AlertTier, AlertTier> tiers;
    private final Map<AlertTier, List<Receiver>> receivers;
    private final AlertPolicy policy;

    /**
     * The tree.
     *
     * @param tiers the tier that the alerts of each severity are sent as
     * @param receivers where each tier's alerts go
     * @param policy who else is told, and when
     */
    public RoutingTree(Map<AlertTier, AlertTier> tiers, Map<AlertTier, List<Receiver>> receivers, AlertPolicy policy) {
        this.tiers = new TreeMap<>(tiers);
        this.receivers = new TreeMap<>(receivers);
        this.policy = policy;
    }

    /**
     * Some receivers under one name.
     *
     * @param tier whose alerts they get
     * @param receivers which
     */
    public record Told(AlertTier tier, List<Receiver> receivers) {
        public Told {
            receivers = List.copyOf(receivers);
        }
    }

    /** Every receiver that a route names, but {@link #NOWHERE}. */
    public Map<String, Told> receivers() {
        Map<String, Told> all = new LinkedHashMap<>();
        receivers.forEach((tier, some) -> all.put(tier.key(), new Told(tier, some)));
        policy.teams()
                .forEach((team, own) ->
                        own.forEach((tier, some) -> all.put(tier.key() + "-" + team, new Told(tier, some))));
        policy.escalation().ifPresent(second -> all.put(ESCALATION, new Told(AlertTier.CRITICAL, second.receivers())));
        return all;
    }

    /** The root, to which comes what has no severity. */
    public Map<String, Object> route() {
        List<Map<String, Object>> routes = new ArrayList<>();
        routes.add(Map.of("receiver", NOWHERE, "matchers", List.of("alertname =~ \"Watchdog|InfoInhibitor\"")));
        tiers.forEach((severity, tier) -> {
            policy.namedTeams().forEach(team -> routes.addAll(routes(severity, tier, Optional.of(team))));
            routes.addAll(routes(severity, tier, Optional.empty()));
        });
        Map<String, Object> root = new TreeMap<>();
        root.put("receiver", AlertTier.WARNING.key());
        root.put("group_by", List.of("namespace", "alertname"));
        root.put("group_wait", "30s");
        root.put("group_interval", "5m");
        root.put("repeat_interval", "12h");
        root.put("routes", routes);
        return root;
    }

    private List<Map<String, Object>> routes(AlertTier severity, AlertTier tier, Optional<String> team) {
        List<Map<String, Object>> routes = new ArrayList<>();
        if (tier == AlertTier.CRITICAL) {
            policy.escalation().ifPresent(second -> routes.add(escalated(severity, team, second)));
        }
        Map<String, Object> route = silenced(severity, team);
        route.put("receiver", receiver(tier, team));
        if (tier != AlertTier.CRITICAL && policy.officeHours().isPresent()) {
            route.put("active_time_intervals", List.of(OFFICE_HOURS));
        }
        routes.add(route);
        return routes;
    }

    /** A group whose first message waits that long is told only of what has lasted that long. */
    private Map<String, Object> escalated(AlertTier severity, Optional<String> team, Escalation second) {
        Map<String, Object> route = silenced(severity, team);
        route.put("receiver", ESCALATION);
        route.put("group_wait", second.after().toMinutes() + "m");
        route.put("continue", true);
        return route;
    }

    private Map<String, Object> silenced(AlertTier severity, Optional<String> team) {
        List<String> matchers = new ArrayList<>();
        matchers.add("severity = \"" + severity.key() + "\"");
        team.ifPresent(name -> matchers.add("team = \"" + name + "\""));
        Map<String, Object> route = new TreeMap<>();
        route.put("matchers", matchers);
        List<String> silent = policy.maintenance().entrySet().stream()
                .filter(window -> window.getValue().team().isEmpty()
                        || window.getValue().team().equals(team))
                .map(window -> TimeIntervals.maintenance(window.getKey()))
                .toList();
        if (!silent.isEmpty()) {
            route.put("mute_time_intervals", silent);
        }
        return route;
    }

    private String receiver(AlertTier tier, Optional<String> team) {
        return team.filter(name -> policy.teams().getOrDefault(name, Map.of()).containsKey(tier))
                .map(name -> tier.key() + "-" + name)
                .orElse(tier.key());
    }

    /** The times that routes name; empty if none does. */
    public List<Map<String, Object>> timeIntervals() {
        List<Map<String, Object>> intervals = new ArrayList<>();
        policy.officeHours().ifPresent(hours -> intervals.add(TimeIntervals.of(OFFICE_HOURS, hours)));
        policy.maintenance().forEach((name, one) -> intervals.add(TimeIntervals.of(name, one.window())));
        return intervals;
    }
}
