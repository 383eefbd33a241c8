package io.ashlar.policy.test;

import io.ashlar.core.Profile;
import io.ashlar.policy.Outcome;
import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.Resource;
import io.ashlar.policy.Stack;
import io.ashlar.policy.Suppression;
import io.ashlar.policy.evaluation.Conditions;
import io.ashlar.policy.evaluation.Finding;
import io.ashlar.policy.evaluation.PolicyReport;
import io.ashlar.policy.report.Format;
import io.ashlar.policy.state.SavedStack;
import java.time.LocalDate;
import java.util.List;

/**
 * A whole stack to try a pack on: what a program made under mocks, or a saved state.
 *
 * <pre>{@code
 * StackJudged.of(SavedStack.read(file)).passes(new SecurityPack());
 * }</pre>
 *
 * <p>In production and on 1 January 2026 unless said otherwise.
 */
public final class StackJudged {
    private final List<Resource> declared;
    private final Stack deployed;
    private final Conditions conditions;

    private StackJudged(List<Resource> declared, Stack deployed, Conditions conditions) {
        this.declared = declared;
        this.deployed = deployed;
        this.conditions = conditions;
    }

    private static Conditions usual(String stack) {
        return Conditions.of(Profile.PRODUCTION, stack, LocalDate.of(2026, 1, 1));
    }

    /** A saved state. */
    public static StackJudged of(SavedStack saved) {
        return new StackJudged(saved.declared(), saved.deployed(), usual(saved.name()));
    }

    /** What a program made under mocks. */
    public static StackJudged of(RecordingMocks recorded) {
        return new StackJudged(recorded.declared(), recorded.deployed(), usual("test"));
    }

    /** In an environment of this profile, and on this day. */
    public StackJudged in(Profile profile, LocalDate today) {
        return new StackJudged(
                declared,
                deployed,
                Conditions.of(profile, conditions.stack(), today).withSuppressions(conditions.suppressions()));
    }

    /** With what is accepted. */
    public StackJudged accepting(List<Suppression> suppressions) {
        return new StackJudged(declared, deployed, conditions.withSuppressions(suppressions));
    }

    /** What the pack found. */
    public PolicyReport by(PolicyPack pack) {
        return PolicyReport.of(pack, conditions, declared, deployed);
    }

    /** Says that the pack finds nothing mandatory and that all its rules could judge. */
    public StackJudged passes(PolicyPack pack) {
        PolicyReport report = by(pack);
        boolean broken = report.findings().stream().anyMatch(finding -> finding.outcome() == Outcome.BROKEN);
        if (report.isRefused() || broken) {
            throw new AssertionError("The stack does not pass.%n%s".formatted(Format.TEXT.write(List.of(report))));
        }
        return this;
    }

    /** Says that a rule of the pack finds fault with the resource of this name. */
    public StackJudged fails(PolicyPack pack, String rule, String resource) {
        PolicyReport report = by(pack);
        if (report.reported().stream().noneMatch(finding -> is(finding, rule, resource))) {
            throw new AssertionError(
                    "%s finds nothing at '%s'.%n%s".formatted(rule, resource, Format.TEXT.write(List.of(report))));
        }
        return this;
    }

    private static boolean is(Finding finding, String rule, String resource) {
        return finding.rule().id().equals(rule)
                && finding.urn().name().equals(resource)
                && finding.outcome() == Outcome.FAIL;
    }
}
