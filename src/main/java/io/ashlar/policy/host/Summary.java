package io.ashlar.policy.host;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.Suppression;
import io.ashlar.policy.evaluation.Finding;
import io.ashlar.policy.evaluation.Tally;
import java.util.List;
import java.util.stream.Collectors;

/** What the engine's listing of violations leaves out: what is unknown, and what somebody accepted. */
final class Summary {
    private Summary() {}

    /** One line, and one for each acceptance; empty if the listing says it all. */
    static String of(PolicyPack pack, Tally tally, List<Finding> unreported) {
        if (unreported.isEmpty() && tally.of(Outcome.BROKEN) == 0) {
            return "";
        }
        String accepted = unreported.stream()
                .filter(finding -> finding.outcome() == Outcome.FAIL)
                .flatMap(finding -> finding.suppression().stream().map(suppression -> accepted(finding, suppression)))
                .sorted()
                .collect(Collectors.joining());
        return "%s: %s%s".formatted(pack.name(), tally.line(), accepted);
    }

    private static String accepted(Finding finding, Suppression suppression) {
        return "%n  accepted until %s by %s: %s at %s, because %s"
                .formatted(
                        suppression.expires(),
                        suppression.owner(),
                        finding.rule().id(),
                        finding.urn().name(),
                        suppression.reason());
    }
}
