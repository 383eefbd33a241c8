package io.ashlar.policy.evaluation;

import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.policy.Suppression;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Under what a pack is judged.
 *
 * @param profile what the environment is built to withstand
 * @param stack name of the stack
 * @param today the day on which suppressions and versions expire or do not
 * @param config the stack's configuration by its full keys, without secrets
 * @param rules levels and settings by rule id; the rule's own hold where there is none
 * @param suppressions from files
 */
public record Conditions(
        Profile profile,
        String stack,
        LocalDate today,
        Map<String, String> config,
        Map<String, RuleConfig> rules,
        List<Suppression> suppressions) {
    public Conditions {
        config = Map.copyOf(config);
        rules = Map.copyOf(rules);
        suppressions = List.copyOf(suppressions);
    }

    /** A stack of this profile on this day, with every rule as it comes. */
    public static Conditions of(Profile profile, String stack, LocalDate today) {
        return new Conditions(profile, stack, today, Map.of(), Map.of(), List.of());
    }

    /**
     * What a stack's configuration says: the profile is {@code policy:profile}, else {@code <project>:profile} or {@code ashlar:profile},
     * which the program itself reads; production where nothing is said.
     *
     * @param config full key to value, without secrets
     * @throws io.ashlar.core.InvalidInputException if there is no such profile
     */
    public static Conditions configured(String stack, String project, Map<String, String> config, LocalDate today) {
        Optional<String> said = Stream.of("policy:profile", project + ":profile", "ashlar:profile")
                .map(config::get)
                .filter(Objects::nonNull)
                .findFirst();
        Optional<Profile> profile = said.isEmpty() ? Optional.of(Profile.PRODUCTION) : Profile.of(said.get());
        Problems problems = Problems.of("Stack", stack);
        problems.require(
                profile.isPresent(),
                "POL-004",
                "policy:profile",
                "'" + said.orElse("") + "'",
                "a profile is one of "
                        + Arrays.stream(Profile.values()).map(Profile::key).collect(Collectors.joining(", ")),
                "Set policy:profile in the stack file.");
        problems.throwIfAny();
        return new Conditions(profile.orElseThrow(), stack, today, config, Map.of(), List.of());
    }

    /** The same with other levels and settings. */
    public Conditions withRules(Map<String, RuleConfig> changed) {
        return new Conditions(profile, stack, today, config, changed, suppressions);
    }

    /** The same with what is written in a file of suppressions. */
    public Conditions withSuppressions(List<Suppression> read) {
        return new Conditions(profile, stack, today, config, rules, read);
    }
}
