package io.ashlar.observability.plan.alerts;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The series of src/test/resources/alerts: with which each alert fires, and with which it does not. */
final class Scenarios {
    private static final JsonMapper YAML = new JsonMapper(new YAMLFactory());
    private static final Path FOLDER = Path.of("src/test/resources/alerts");
    private static final int MINUTES_BEYOND = 20;
    private static final Pattern GROWING = Pattern.compile("[0-9.]+\\+[0-9.]+");
    private static final Pattern CONSTANT = Pattern.compile("[0-9.]+");

    private final Map<String, Scenario> scenarios = new TreeMap<>();

    Scenarios() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                Map<String, Scenario> read = YAML.readValue(file.toFile(), new TypeReference<>() {});
                scenarios.putAll(read);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The alerts with an entry. */
    List<String> names() {
        return List.copyOf(scenarios.keySet());
    }

    /** One alert's entry, as its file has it. */
    record Scenario(
            @Nullable Map<String, String> labels,
            @Nullable String value,
            @Nullable Integer at,
            Map<String, String> fires,
            Map<String, String> quiet) {

        Map<String, String> alertLabels() {
            return labels == null ? Map.of() : labels;
        }

        int minutes(Alert alert) {
            return at == null ? (int) alert.hold().toMinutes() + MINUTES_BEYOND : at;
        }

        String valueText() {
            return value == null ? "no value was expected" : value;
        }
    }

    /** What {@code promtool test rules} reads: two tests for each alert. */
    Map<String, Object> testFile(Path rules, RuleGroup group) {
        List<Object> tests = new ArrayList<>();
        for (Alert alert : group.alerts()) {
            Scenario scenario = Objects.requireNonNull(scenarios.get(alert.name()), alert::name);
            tests.add(test(alert, scenario, scenario.fires(), List.of(expected(alert, scenario))));
            tests.add(test(alert, scenario, scenario.quiet(), List.of()));
        }
        return Map.of("rule_files", List.of(rules.toString()), "evaluation_interval", "1m", "tests", tests);
    }

    private static Map<String, Object> test(
            Alert alert, Scenario scenario, Map<String, String> series, List<Object> alerts) {
        int minutes = scenario.minutes(alert);
        List<Object> input = new ArrayList<>();
        series.forEach((name, values) -> input.add(Map.of("series", name, "values", notation(values, minutes))));
        return Map.of(
                "interval",
                "1m",
                "name",
                alert.name(),
                "input_series",
                input,
                "alert_rule_test",
                List.of(Map.of("eval_time", minutes + "m", "alertname", alert.name(), "exp_alerts", alerts)));
    }

    private static String notation(String values, int minutes) {
        if (CONSTANT.matcher(values).matches()) {
            return values + "+0x" + minutes;
        }
        return GROWING.matcher(values).matches() ? values + "x" + minutes : values;
    }

    private static Map<String, Object> expected(Alert alert, Scenario scenario) {
        Map<String, String> labels = new TreeMap<>(scenario.alertLabels());
        Map<String, String> all = new TreeMap<>(labels);
        all.put("severity", alert.tier().key());
        all.put("team", alert.team());
        return Map.of(
                "exp_labels",
                all,
                "exp_annotations",
                Map.of(
                        "summary", filledIn(alert.summary(), labels, scenario),
                        "description", filledIn(alert.description(), labels, scenario),
                        "runbook_url", AlertRulesTest.RUNBOOKS + alert.name() + ".md"));
    }

    /** What the template must come to. A label that the alert does not have stays a template, and the test fails. */
    private static String filledIn(String template, Map<String, String> labels, Scenario scenario) {
        String text = template;
        for (Map.Entry<String, String> label : labels.entrySet()) {
            text = text.replace("{{ $labels." + label.getKey() + " }}", label.getValue());
        }
        return text.replaceAll("\\{\\{ \\$value( \\| \\w+)? }}", Matcher.quoteReplacement(scenario.valueText()));
    }
}
