package io.ashlar.observability.plan.alerts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rules in Prometheus' own words: the content of a rule file, which is also the {@code spec} of a PrometheusRule.
 *
 * @param runbooks address to which {@code <alert>.md} is added
 */
public record RuleFile(String runbooks) {

    /** One document with these groups, in order. */
    public Map<String, Object> of(List<RuleGroup> groups) {
        return Map.of("groups", groups.stream().map(this::group).toList());
    }

    private Map<String, Object> group(RuleGroup group) {
        List<Map<String, Object>> rules = new ArrayList<>();
        group.recordings().forEach(recording -> rules.add(rule(recording)));
        group.alerts().forEach(alert -> rules.add(rule(alert)));
        return Map.of("name", group.name(), "rules", rules);
    }

    private static Map<String, Object> rule(Recording recording) {
        Map<String, Object> rule = new TreeMap<>();
        rule.put("record", recording.series());
        rule.put("expr", recording.expression());
        if (!recording.labels().isEmpty()) {
            rule.put("labels", recording.labels());
        }
        return rule;
    }

    private Map<String, Object> rule(Alert alert) {
        Map<String, Object> rule = new TreeMap<>();
        rule.put("alert", alert.name());
        rule.put("expr", alert.expression());
        if (!alert.hold().isZero()) {
            rule.put("for", inPrometheus(alert.hold()));
        }
        rule.put("labels", Map.of("severity", alert.tier().key(), "team", alert.team()));
        rule.put(
                "annotations",
                Map.of(
                        "summary", alert.summary(),
                        "description", alert.description(),
                        "runbook_url", runbooks + alert.name() + ".md"));
        return rule;
    }

    /** A duration in whole minutes, as Prometheus writes it. */
    static String inPrometheus(Duration duration) {
        return duration.toMinutes() + "m";
    }
}
