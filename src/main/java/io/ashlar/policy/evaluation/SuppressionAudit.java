package io.ashlar.policy.evaluation;

import io.ashlar.policy.Level;
import io.ashlar.policy.Outcome;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Stack;
import io.ashlar.policy.Suppression;
import io.ashlar.policy.Types;
import io.ashlar.policy.Urn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Judges the suppressions after all rules were: those that have expired, accept nothing or cannot be read. */
final class SuppressionAudit {
    private final SuppressionBook book;
    private final Conditions conditions;
    private final Set<String> rules;
    private final Set<String> known;

    /**
     * Looks at what is said of these rules.
     *
     * @param enabledRules ids of the rules that are judged
     * @param knownRules ids of all rules of the pack
     */
    SuppressionAudit(
            SuppressionBook book,
            Conditions conditions,
            Collection<String> enabledRules,
            Collection<String> knownRules) {
        this.book = book;
        this.conditions = conditions;
        this.rules = Set.copyOf(enabledRules);
        this.known = new TreeSet<>(knownRules);
    }

    List<Finding> findings(Stack stack) {
        List<Finding> findings = new ArrayList<>();
        for (Suppression suppression : book.concerning(conditions.stack(), rules)) {
            if (suppression.isExpired(conditions.today())) {
                add(findings, stack, SuppressionRules.EXPIRED, place(suppression, stack), expired(suppression));
            } else if (!book.isUsed(suppression)) {
                add(findings, stack, SuppressionRules.UNUSED, place(suppression, stack), unused(suppression));
            }
        }
        book.misspelt(conditions.stack(), known)
                .forEach((suppression, meant) -> add(
                        findings,
                        stack,
                        SuppressionRules.UNUSED,
                        place(suppression, stack),
                        "the suppression of %s, by %s, accepts nothing: no rule is called that; did you mean %s? (%s)"
                                .formatted(suppression.rule(), suppression.owner(), meant, suppression.origin())));
        book.malformed(rules)
                .forEach((urn, tags) -> tags.forEach(tag -> add(
                        findings,
                        stack,
                        SuppressionRules.MALFORMED,
                        urn,
                        "%s does not read 'until <day> by <owner>: <reason>', so it accepts nothing"
                                .formatted(tag.key()))));
        return findings;
    }

    private static String expired(Suppression suppression) {
        return "the suppression of %s for %s, by %s, ended on %s (%s)"
                .formatted(
                        suppression.rule(),
                        suppression.urn(),
                        suppression.owner(),
                        suppression.expires(),
                        suppression.origin());
    }

    private static String unused(Suppression suppression) {
        return "the suppression of %s for %s, by %s, accepts nothing (%s)"
                .formatted(suppression.rule(), suppression.urn(), suppression.owner(), suppression.origin());
    }

    /** Where to show it: at the resource if it names exactly one of this stack, else at the stack. */
    private Urn place(Suppression suppression, Stack stack) {
        Urn named = new Urn(suppression.urn());
        return stack.find(named).isPresent() ? named : root(stack);
    }

    private Urn root(Stack stack) {
        return stack.resources(Types.ROOT).stream()
                .findFirst()
                .map(resource -> resource.urn())
                .orElseGet(() -> Urn.of(conditions.stack(), "", Types.ROOT, conditions.stack()));
    }

    private void add(List<Finding> findings, Stack stack, RuleInfo rule, Urn urn, String message) {
        Level level = Optional.ofNullable(conditions.rules().get(rule.id()))
                .flatMap(RuleConfig::level)
                .orElseGet(() -> rule.level(conditions.profile()));
        if (level != Level.DISABLED) {
            String type = stack.find(urn).map(resource -> resource.type()).orElse(Types.ROOT);
            findings.add(new Finding(
                    rule,
                    urn,
                    type,
                    Outcome.FAIL,
                    level == Level.REMEDIATE ? Level.MANDATORY : level,
                    message,
                    Optional.empty()));
        }
    }
}
