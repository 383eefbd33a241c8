package io.ashlar.policy.evaluation;

import io.ashlar.core.Profile;
import io.ashlar.policy.Outcome;
import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.Resource;
import io.ashlar.policy.Stack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one pack found in one stack.
 *
 * @param findings the gravest first: everything but passes
 * @param tally how many verdicts there were
 */
public record PolicyReport(PolicyPack pack, String stack, Profile profile, List<Finding> findings, Tally tally) {
    private static final Comparator<Finding> GRAVEST_FIRST = Comparator.comparing((Finding finding) -> finding.level())
            .thenComparing(finding -> finding.rule().severity())
            .reversed()
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(Finding::urn);

    public PolicyReport {
        findings = findings.stream().sorted(GRAVEST_FIRST).toList();
    }

    /**
     * Judges a whole stack.
     *
     * @param declared resources with their inputs, for the rules about one resource
     * @param deployed all resources with their outputs, for the rules about the stack
     */
    public static PolicyReport of(PolicyPack pack, Conditions conditions, List<Resource> declared, Stack deployed) {
        Evaluator evaluator = new Evaluator(pack, conditions);
        List<Finding> findings = new ArrayList<>();
        declared.forEach(resource -> findings.addAll(evaluator.judge(resource)));
        findings.addAll(evaluator.judge(deployed));
        return new PolicyReport(pack, conditions.stack(), conditions.profile(), findings, evaluator.tally());
    }

    /** What the user is to see as violations. */
    public List<Finding> reported() {
        return findings.stream().filter(Finding::isReported).toList();
    }

    /** What somebody accepted. */
    public List<Finding> accepted() {
        return findings.stream()
                .filter(finding -> finding.suppression().isPresent() && finding.outcome() == Outcome.FAIL)
                .toList();
    }

    /** Whether anything in it stops an update. */
    public boolean isRefused() {
        return findings.stream().anyMatch(Finding::isMandatory);
    }
}
