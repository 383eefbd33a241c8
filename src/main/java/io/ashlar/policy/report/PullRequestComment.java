package io.ashlar.policy.report;

import io.ashlar.policy.evaluation.Finding;
import io.ashlar.policy.evaluation.PolicyReport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One comment for a pull request: what changes, what it costs and what the policies say, on one screen. */
public final class PullRequestComment {
    /** How many findings are shown before the rest is only counted. */
    private static final int SHOWN = 10;

    private PullRequestComment() {}

    /**
     * What others have to say above the policies.
     *
     * @param changes Markdown about what is created, changed and deleted
     * @param cost Markdown about what it costs
     */
    public record Sections(Optional<String> changes, Optional<String> cost) {
        /** Nothing but policies. */
        public static final Sections NONE = new Sections(Optional.empty(), Optional.empty());
    }

    /** The comment. */
    public static String of(List<PolicyReport> reports, Sections sections) {
        StringBuilder comment = new StringBuilder();
        String stack = reports.stream().findFirst().map(PolicyReport::stack).orElse("");
        comment.append("## Stack `%s`\n".formatted(stack));
        sections.changes().ifPresent(changes -> comment.append("\n### Changes\n%s\n".formatted(changes.strip())));
        sections.cost().ifPresent(cost -> comment.append("\n### Cost\n%s\n".formatted(cost.strip())));
        comment.append("\n### Policies\n");
        reports.forEach(report -> comment.append(line(report)));
        List<Finding> reported =
                reports.stream().flatMap(report -> report.reported().stream()).toList();
        if (!reported.isEmpty()) {
            comment.append("\n| | Severity | Rule | Resource | What |\n|---|---|---|---|---|\n");
            reported.stream().limit(SHOWN).forEach(finding -> comment.append(row(finding)));
            if (reported.size() > SHOWN) {
                comment.append("\n%d more.\n".formatted(reported.size() - SHOWN));
            }
        }
        accepted(reports).ifPresent(comment::append);
        return comment.toString();
    }

    private static String line(PolicyReport report) {
        String mark = report.isRefused() ? "❌" : report.reported().isEmpty() ? "✅" : "⚠️";
        return "%s **%s** %s: %s\n"
                .formatted(
                        mark,
                        report.pack().name(),
                        report.pack().version(),
                        report.tally().line());
    }

    private static String row(Finding finding) {
        return "| %s | %s | [%s](%s) | `%s` | %s |\n"
                .formatted(
                        finding.isMandatory() ? "❌" : "⚠️",
                        finding.rule().severity().name().toLowerCase(Locale.ROOT),
                        finding.rule().id(),
                        finding.rule().references().stream()
                                .findFirst()
                                .map(reference -> reference.page().toString())
                                .orElse(""),
                        finding.urn().name(),
                        cell(finding.message()));
    }

    private static Optional<String> accepted(List<PolicyReport> reports) {
        List<Finding> accepted =
                reports.stream().flatMap(report -> report.accepted().stream()).toList();
        if (accepted.isEmpty()) {
            return Optional.empty();
        }
        String lines = accepted.stream()
                .flatMap(
                        finding -> finding.suppression().stream().map(suppression -> "- `%s` at `%s` until %s by %s: %s"
                                .formatted(
                                        finding.rule().id(),
                                        finding.urn().name(),
                                        suppression.expires(),
                                        suppression.owner(),
                                        cell(suppression.reason()))))
                .collect(Collectors.joining("\n"));
        return Optional.of(
                "\n<details><summary>%d accepted</summary>\n\n%s\n</details>\n".formatted(accepted.size(), lines));
    }

    /** One line that cannot break the table. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s*\\R\\s*", "; ").replace("<", "&lt;");
    }
}
