package io.ashlar.policy.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ashlar.policy.Level;
import io.ashlar.policy.Outcome;
import io.ashlar.policy.Reference;
import io.ashlar.policy.Rule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.evaluation.Finding;
import io.ashlar.policy.evaluation.PolicyReport;
import io.ashlar.policy.evaluation.SuppressionRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * SARIF 2.1.0: a run for each pack, with all its rules and what they found. What somebody accepted is there with its reason.
 *
 * <p>A resource has no line in a file, so the place of a result is the resource's URN and, since code scanning wants one, the stack's
 * file.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">the standard</a>
 */
final class SarifReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SarifReport() {}

    static String of(List<PolicyReport> reports) {
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
        ArrayNode runs = root.putArray("runs");
        reports.forEach(report -> run(report, runs.addObject()));
        return JsonReport.written(root);
    }

    private static void run(PolicyReport report, ObjectNode run) {
        ObjectNode driver = run.putObject("tool")
                .putObject("driver")
                .put("name", report.pack().name())
                .put("semanticVersion", report.pack().version());
        ArrayNode rules = driver.putArray("rules");
        Map<String, Integer> indexes = new LinkedHashMap<>();
        Stream.concat(report.pack().rules().stream().map(Rule::info), SuppressionRules.ALL.stream())
                .forEach(rule -> {
                    indexes.put(rule.id(), indexes.size());
                    rule(rule, report, rules.addObject());
                });
        run.put("columnKind", "utf16CodeUnits");
        run.putObject("automationDetails")
                .put("id", "%s/%s/".formatted(report.pack().name(), report.stack()));
        ArrayNode results = run.putArray("results");
        report.findings().stream()
                .filter(finding -> finding.outcome() != Outcome.UNKNOWN || finding.isReported())
                .forEach(finding ->
                        result(finding, indexes.getOrDefault(finding.rule().id(), -1), report, results.addObject()));
    }

    private static void rule(RuleInfo rule, PolicyReport report, ObjectNode node) {
        node.put("id", rule.id());
        node.putObject("shortDescription").put("text", rule.title());
        node.putObject("fullDescription").put("text", rule.rationale());
        node.putObject("help").put("text", rule.fix()).put("markdown", rule.fix() + "\n\n" + links(rule.references()));
        rule.references().stream()
                .findFirst()
                .ifPresent(first -> node.put("helpUri", first.page().toString()));
        node.putObject("defaultConfiguration")
                .put("level", level(rule.level(report.profile())))
                .put("enabled", rule.level(report.profile()) != Level.DISABLED);
        ObjectNode properties = node.putObject("properties");
        properties.put("security-severity", score(rule.severity()));
        ArrayNode tags = properties.putArray("tags").add("security");
        rule.references().forEach(reference -> tags.add(reference.id()));
    }

    private static String links(List<Reference> references) {
        StringBuilder links = new StringBuilder();
        references.forEach(reference -> links.append("- [%s](%s)\n".formatted(reference.id(), reference.page())));
        return links.toString();
    }

    private static void result(Finding finding, int index, PolicyReport report, ObjectNode node) {
        node.put("ruleId", finding.rule().id());
        if (index >= 0) {
            node.put("ruleIndex", index);
        }
        node.put("kind", finding.outcome() == Outcome.FAIL ? "fail" : "review")
                .put("level", finding.outcome() == Outcome.FAIL ? level(finding.level()) : "none");
        node.putObject("message").put("text", "%s: %s".formatted(finding.urn().name(), finding.message()));
        ObjectNode location = node.putArray("locations").addObject();
        location.putObject("physicalLocation")
                .putObject("artifactLocation")
                .put("uri", "Pulumi.%s.yaml".formatted(report.stack()));
        location.putArray("logicalLocations")
                .addObject()
                .put("name", finding.urn().name())
                .put("fullyQualifiedName", finding.urn().text())
                .put("kind", "resource");
        node.putObject("partialFingerprints")
                .put("resource/v1", finding.rule().id() + "@" + finding.urn().text());
        ArrayNode suppressions = JSON.createArrayNode();
        finding.suppression().ifPresent(suppression -> suppressions
                .addObject()
                .put("kind", "external")
                .put("status", "accepted")
                .put(
                        "justification",
                        "%s (%s, until %s)"
                                .formatted(suppression.reason(), suppression.owner(), suppression.expires())));
        if (!suppressions.isEmpty()) {
            node.set("suppressions", suppressions);
        }
    }

    private static String level(Level level) {
        return switch (level) {
            case MANDATORY, REMEDIATE -> "error";
            case ADVISORY -> "warning";
            case DISABLED -> "none";
        };
    }

    /**
     * The middle of each band that GitHub shows a severity for.
     *
     * @see <a href="https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning">bands</a>
     */
    private static String score(Severity severity) {
        return switch (severity) {
            case LOW -> "2.0";
            case MEDIUM -> "5.5";
            case HIGH -> "8.0";
            case CRITICAL -> "9.5";
        };
    }
}
