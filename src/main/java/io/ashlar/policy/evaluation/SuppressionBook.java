package io.ashlar.policy.evaluation;

import io.ashlar.core.Nearest;
import io.ashlar.policy.Resource;
import io.ashlar.policy.Suppression;
import io.ashlar.policy.Urn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All suppressions of one run, and which of them accepted something. Safe for several threads. */
final class SuppressionBook {
    /** Letters that a misspelt rule differs in from the one that is meant. */
    private static final int MISTAKES = 2;

    private final Map<String, List<Entry>> byRule;
    private final Map<Suppression, Boolean> used = new ConcurrentHashMap<>();
    private final Map<Urn, List<SuppressionTags.Tag>> tags = new ConcurrentHashMap<>();
    private final LocalDate today;

    private record Entry(Suppression suppression, Predicate<Urn> coverage) {}

    SuppressionBook(Collection<Suppression> written, LocalDate today) {
        this.byRule = written.stream()
                .map(suppression -> new Entry(suppression, suppression.coverage()))
                .collect(Collectors.groupingBy(entry -> entry.suppression().rule()));
        this.today = today;
    }

    /** Reads the tags of a resource; again for its outputs, which may hold them alone. */
    void visit(Resource resource) {
        List<SuppressionTags.Tag> found = SuppressionTags.of(resource);
        if (!found.isEmpty()) {
            tags.put(resource.urn(), found);
        }
    }

    /** Who accepts what this rule finds at that resource; asking makes use of it. */
    Optional<Suppression> accepting(String rule, Urn urn) {
        Optional<Suppression> accepting = covering(rule, urn)
                .filter(suppression -> !suppression.isExpired(today))
                .findFirst();
        accepting.ifPresent(suppression -> used.put(suppression, true));
        return accepting;
    }

    private Stream<Suppression> covering(String rule, Urn urn) {
        Stream<Suppression> tagged = tags.getOrDefault(urn, List.of()).stream()
                .filter(tag -> tag.rule().equals(rule))
                .flatMap(tag -> tag.suppression().stream());
        Stream<Suppression> written = byRule.getOrDefault(rule, List.of()).stream()
                .filter(entry -> entry.coverage().test(urn))
                .map(Entry::suppression);
        return Stream.concat(tagged, written);
    }

    /** Those about one of these rules that could matter to the stack. */
    List<Suppression> concerning(String stack, Set<String> rules) {
        return concerning(stack)
                .filter(suppression -> rules.contains(suppression.rule()))
                .toList();
    }

    /** What no rule is called, with the rule that is called nearly that. Another pack's rules are called otherwise. */
    Map<Suppression, String> misspelt(String stack, Set<String> known) {
        Map<Suppression, String> meant = new LinkedHashMap<>();
        concerning(stack)
                .filter(suppression -> !known.contains(suppression.rule()))
                .forEach(suppression -> Nearest.within(MISTAKES, suppression.rule(), known)
                        .ifPresent(rule -> meant.put(suppression, rule)));
        return meant;
    }

    private Stream<Suppression> concerning(String stack) {
        List<Suppression> all = new ArrayList<>();
        byRule.values().forEach(entries -> entries.forEach(entry -> all.add(entry.suppression())));
        tags.values().forEach(found -> found.forEach(tag -> tag.suppression().ifPresent(all::add)));
        return all.stream()
                .filter(suppression -> suppression.concerns(stack))
                .sorted(Comparator.comparing(Suppression::rule).thenComparing(Suppression::urn));
    }

    boolean isUsed(Suppression suppression) {
        return used.containsKey(suppression);
    }

    /** By resource, the tags about one of these rules that cannot be read. */
    Map<Urn, List<SuppressionTags.Tag>> malformed(Set<String> rules) {
        return tags.entrySet().stream()
                .map(entry -> Map.entry(
                        entry.getKey(),
                        entry.getValue().stream()
                                .filter(tag -> tag.suppression().isEmpty() && rules.contains(tag.rule()))
                                .toList()))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }
}
