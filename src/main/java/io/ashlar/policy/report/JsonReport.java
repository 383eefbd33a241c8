package io.ashlar.policy.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ashlar.policy.Outcome;
import io.ashlar.policy.evaluation.Finding;
import io.ashlar.policy.evaluation.PolicyReport;
import java.util.List;
import java.util.Locale;

/** Everything that was found, for programs. */
final class JsonReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonReport() {}

    static String of(List<PolicyReport> reports) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode packs = root.putArray("packs");
        reports.forEach(report -> pack(report, packs.addObject()));
        return written(root);
    }

    static String written(JsonNode node) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON can always be written", e);
        }
    }

    private static void pack(PolicyReport report, ObjectNode node) {
        node.put("name", report.pack().name())
                .put("version", report.pack().version())
                .put("stack", report.stack())
                .put("profile", report.profile().key());
        ObjectNode verdicts = node.putObject("verdicts");
        for (Outcome outcome : Outcome.values()) {
            verdicts.put(lower(outcome), report.tally().of(outcome));
        }
        verdicts.put("accepted", report.tally().suppressed());
        ArrayNode findings = node.putArray("findings");
        report.findings().forEach(finding -> finding(finding, findings.addObject()));
    }

    private static void finding(Finding finding, ObjectNode node) {
        node.put("rule", finding.rule().id())
                .put("title", finding.rule().title())
                .put("severity", lower(finding.rule().severity()))
                .put("outcome", lower(finding.outcome()))
                .put("level", finding.isReported() ? finding.level().key() : "none")
                .put("type", finding.type())
                .put("urn", finding.urn().text())
                .put("message", finding.message())
                .put("fix", finding.rule().fix());
        finding.suppression().ifPresent(suppression -> node.putObject("accepted")
                .put("reason", suppression.reason())
                .put("owner", suppression.owner())
                .put("expires", suppression.expires().toString())
                .put("origin", suppression.origin()));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
