package io.ashlar.policy.evaluation;

import com.google.common.base.Suppliers;
import io.ashlar.policy.Level;
import io.ashlar.policy.Outcome;
import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Remediation;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.Rule;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Suppression;
import io.ashlar.policy.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Judges by the rules of one pack, under fixed conditions. Safe for several threads; counts what it judged.
 *
 * <p>Whatever a rule does, the others are judged: one that throws is a finding of its own.
 */
public final class Evaluator {
    private final RuleIndex<ResourceRule> resourceRules;
    private final RuleIndex<StackRule> stackRules;
    private final SuppressionBook suppressions;
    private final SuppressionAudit audit;
    private final Map<Outcome, LongAdder> counts = new ConcurrentHashMap<>();
    private final LongAdder suppressed = new LongAdder();

    /** Indexes the rules of a pack. */
    public Evaluator(PolicyPack pack, Conditions conditions) {
        List<Rule> rules = pack.rules();
        this.resourceRules = active(rules, ResourceRule.class, conditions);
        this.stackRules = active(rules, StackRule.class, conditions);
        this.suppressions = new SuppressionBook(
                Stream.concat(pack.suppressions().stream(), conditions.suppressions().stream())
                        .toList(),
                conditions.today());
        this.audit = new SuppressionAudit(
                suppressions,
                conditions,
                Stream.concat(resourceRules.rules().stream(), stackRules.rules().stream())
                        .map(rule -> rule.info().id())
                        .toList(),
                rules.stream().map(rule -> rule.info().id()).toList());
    }

    private static <R extends Rule> RuleIndex<R> active(List<Rule> rules, Class<R> kind, Conditions conditions) {
        return new RuleIndex<>(rules.stream()
                .filter(kind::isInstance)
                .map(rule -> ActiveRule.of(kind.cast(rule), conditions))
                .filter(ActiveRule::isEnabled)
                .toList());
    }

    /** Whether any rule looks at resources of this type one by one; who has to read them first need not, otherwise. */
    public boolean judges(String type) {
        return !resourceRules.of(type).isEmpty();
    }

    /** Whether any rule puts resources of this type right. */
    public boolean putsRight(String type) {
        return resourceRules.of(type).stream().anyMatch(ActiveRule::putsRight);
    }

    /** Judges one resource by what it says itself; nothing for what passes. */
    public List<Finding> judge(Resource resource) {
        suppressions.visit(resource);
        List<Finding> findings = new ArrayList<>(0);
        for (ActiveRule<ResourceRule> rule : resourceRules.of(resource.type())) {
            Verdict verdict = judged(() -> rule.rule().judge(resource, rule.context()));
            found(rule, resource, verdict, () -> Secrets.of(List.of(resource))).ifPresent(findings::add);
        }
        return findings;
    }

    /** Judges every resource by what else is in the stack, then the suppressions themselves. */
    public List<Finding> judge(Stack stack) {
        stack.resources().forEach(suppressions::visit);
        Supplier<Secrets> secrets = Suppliers.memoize(() -> Secrets.of(stack.resources()));
        List<Finding> findings = new ArrayList<>();
        stackRules.forEach(stack.resources(), (rule, resource) -> {
            Verdict verdict = judged(() -> rule.rule().judge(resource, stack, rule.context()));
            found(rule, resource, verdict, secrets).ifPresent(findings::add);
        });
        findings.addAll(audit.findings(stack));
        return List.copyOf(findings);
    }

    /** What rules put right at a resource, one after the other; empty if there is nothing to do. */
    public List<Remedied> remedy(Resource resource) {
        List<Remedied> done = new ArrayList<>(0);
        Resource current = resource;
        for (ActiveRule<ResourceRule> rule : resourceRules.of(resource.type())) {
            if (rule.putsRight()) {
                Optional<Remedied> remedied = remedied(rule, current);
                remedied.ifPresent(done::add);
                current = remedied.filter(one -> one.problem().isEmpty())
                        .map(Remedied::properties)
                        .map(current::with)
                        .orElse(current);
            }
        }
        return List.copyOf(done);
    }

    private Optional<Remedied> remedied(ActiveRule<ResourceRule> rule, Resource resource) {
        suppressions.visit(resource);
        Verdict verdict = judged(() -> rule.rule().judge(resource, rule.context()));
        if (verdict.outcome() != Outcome.FAIL
                || suppressions.accepting(rule.info().id(), resource.urn()).isPresent()) {
            return Optional.empty();
        }
        PropertyMap[] changed = new PropertyMap[1];
        Verdict done = judged(() -> {
            changed[0] = ((Remediation) rule.rule()).remedy(resource, rule.context());
            return Verdict.pass();
        });
        return done.outcome() == Outcome.PASS
                ? Optional.of(new Remedied(rule.info(), changed[0], Optional.empty()))
                : Optional.of(new Remedied(
                        rule.info(),
                        resource.properties(),
                        Optional.of("cannot put it right: "
                                + Secrets.of(List.of(resource)).hiddenIn(String.join("; ", done.messages())))));
    }

    /** What was judged so far. */
    public Tally tally() {
        Map<Outcome, Long> sums = new EnumMap<>(Outcome.class);
        counts.forEach((outcome, count) -> sums.put(outcome, count.sum()));
        return new Tally(sums, suppressed.sum());
    }

    private static Verdict judged(Supplier<Verdict> check) {
        try {
            return Verdict.judging(check);
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError defect) {
            return new Verdict(Outcome.BROKEN, List.of(Defects.describe(defect)));
        }
    }

    private Optional<Finding> found(ActiveRule<?> rule, Resource resource, Verdict verdict, Supplier<Secrets> secrets) {
        Outcome outcome = verdict.outcome();
        counts.computeIfAbsent(outcome, key -> new LongAdder()).increment();
        if (outcome == Outcome.PASS || outcome == Outcome.NOT_APPLICABLE) {
            return Optional.empty();
        }
        Optional<Suppression> accepted = outcome == Outcome.BROKEN
                ? Optional.empty()
                : suppressions.accepting(rule.info().id(), resource.urn());
        if (accepted.isPresent() && outcome == Outcome.FAIL) {
            suppressed.increment();
        }
        return Optional.of(new Finding(
                rule.info(),
                resource.urn(),
                resource.type(),
                outcome,
                level(rule, outcome),
                secrets.get().hiddenIn(message(verdict)),
                accepted));
    }

    private static Level level(ActiveRule<?> rule, Outcome outcome) {
        return switch (outcome) {
            case UNKNOWN ->
                switch (rule.onUnknown()) {
                    case COUNT -> Level.DISABLED;
                    case WARN -> Level.ADVISORY;
                    case FAIL -> rule.reported();
                };
            case BROKEN -> Level.ADVISORY;
            default -> rule.reported();
        };
    }

    private static String message(Verdict verdict) {
        return switch (verdict.outcome()) {
            case UNKNOWN -> "not known before the update: " + String.join(", ", verdict.messages());
            case BROKEN ->
                "the rule failed, so nothing is known about this resource: " + String.join("; ", verdict.messages());
            default -> String.join("\n", verdict.messages());
        };
    }
}
