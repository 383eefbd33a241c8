package io.ashlar.policies.security;

import io.ashlar.core.Profile;
import io.ashlar.policy.Level;
import io.ashlar.policy.Reference;
import io.ashlar.policy.Remediation;
import io.ashlar.policy.Rule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the rules as Markdown tables, one for each cloud. */
final class RuleTable {
    private static final Map<String, String> CLOUDS = clouds();

    private RuleTable() {}

    static String of(List<Rule> rules) {
        Map<String, List<Rule>> byCloud = rules.stream()
                .collect(Collectors.groupingBy(RuleTable::cloud, LinkedHashMap::new, Collectors.toList()));
        return byCloud.entrySet().stream()
                .map(cloud -> "## %s: %d rules\n"
                                .formatted(
                                        CLOUDS.get(cloud.getKey()),
                                        cloud.getValue().size())
                        + "| Rule | What holds | Severity | dev / staging / production | Asked for by |\n"
                        + "|---|---|---|---|---|\n"
                        + cloud.getValue().stream().map(RuleTable::row).collect(Collectors.joining()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Map<String, String> clouds() {
        Map<String, String> clouds = new LinkedHashMap<>();
        clouds.put("aws", "AWS");
        clouds.put("azure", "Azure");
        clouds.put("gcp", "Google Cloud");
        clouds.put("kubernetes", "Kubernetes");
        clouds.put("any", "Every cloud");
        return clouds;
    }

    private static String cloud(Rule rule) {
        String id = rule.info().id();
        return id.substring(0, id.indexOf('-'));
    }

    private static String row(Rule rule) {
        RuleInfo info = rule.info();
        return "| `%s`%s | %s. %s | %s | %s | %s |\n"
                .formatted(
                        info.id(),
                        marks(rule),
                        info.title(),
                        info.rationale(),
                        info.severity().name().toLowerCase(Locale.ROOT),
                        Stream.of(Profile.values())
                                .map(info::level)
                                .map(RuleTable::level)
                                .collect(Collectors.joining(" / ")),
                        info.references().stream().map(RuleTable::link).collect(Collectors.joining(", ")));
    }

    private static String marks(Rule rule) {
        String settings = rule.info().settings().stream().map(Setting::name).collect(Collectors.joining(", "));
        return (rule instanceof Remediation ? " ✎" : "") + (settings.isEmpty() ? "" : " (" + settings + ")");
    }

    private static String level(Level level) {
        return switch (level) {
            case DISABLED -> "off";
            case MANDATORY -> "**must**";
            case ADVISORY -> "may";
            case REMEDIATE -> "put right";
        };
    }

    private static String link(Reference reference) {
        return "[%s](%s)".formatted(reference.id(), reference.page());
    }
}
