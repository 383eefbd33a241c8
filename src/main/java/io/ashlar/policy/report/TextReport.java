package io.ashlar.policy.report;

import io.ashlar.policy.evaluation.Finding;
import io.ashlar.policy.evaluation.PolicyReport;
import java.util.List;
import java.util.Locale;

/** Lines for a terminal, in the order of gravity. */
final class TextReport {
    private TextReport() {}

    static String of(List<PolicyReport> reports) {
        StringBuilder text = new StringBuilder();
        for (PolicyReport report : reports) {
            text.append("%s, stack %s: %s%n"
                    .formatted(
                            report.pack().name(), report.stack(), report.tally().line()));
            report.reported().forEach(finding -> text.append(violation(finding)));
            report.accepted().forEach(finding -> text.append(accepted(finding)));
        }
        return text.toString();
    }

    private static String violation(Finding finding) {
        return "  [%s] %s %s  %s (%s)%n%s      %s%n"
                .formatted(
                        finding.level().key(),
                        finding.rule().severity().name().toLowerCase(Locale.ROOT),
                        finding.rule().id(),
                        finding.urn().name(),
                        finding.type(),
                        finding.message().lines().map("      %s%n"::formatted).reduce("", String::concat),
                        finding.rule().fix());
    }

    private static String accepted(Finding finding) {
        return finding.suppression()
                .map(suppression -> "  [accepted until %s by %s] %s  %s: %s%n"
                        .formatted(
                                suppression.expires(),
                                suppression.owner(),
                                finding.rule().id(),
                                finding.urn().name(),
                                suppression.reason()))
                .orElse("");
    }
}
