package io.ashlar.policy.evaluation;

import io.ashlar.core.Nearest;
import io.ashlar.core.Problems;
import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.PropertyValue;
import io.ashlar.policy.Rule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Checks what users set for the rules of a pack. */
public final class PackConfig {
    /** What stands for every rule that a configuration gives no level of its own. The engine passes the word on after it has done so. */
    public static final String ALL = "all";

    private PackConfig() {}

    /** What users of a rule may set: the rule's own settings, and what is done about unknown values. */
    public static List<Setting<?>> settings(RuleInfo rule) {
        List<Setting<?>> all = new ArrayList<>(rule.settings());
        if (!SuppressionRules.ALL.contains(rule)) {
            all.add(ActiveRule.ON_UNKNOWN);
        }
        return List.copyOf(all);
    }

    /**
     * The configuration, if all of it can be taken.
     *
     * @param given levels and settings by rule id
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong: unknown rules and settings, values that a setting does
     *     not take
     */
    public static Map<String, RuleConfig> checked(PolicyPack pack, Map<String, RuleConfig> given) {
        Problems problems = Problems.of("Policy pack", pack.name());
        check(pack, given, problems);
        problems.throwIfAny();
        return given;
    }

    static void check(PolicyPack pack, Map<String, RuleConfig> given, Problems problems) {
        Map<String, RuleInfo> rules = new LinkedHashMap<>();
        pack.rules().stream().map(Rule::info).forEach(rule -> rules.put(rule.id(), rule));
        SuppressionRules.ALL.forEach(rule -> rules.put(rule.id(), rule));
        given.forEach((id, config) -> Optional.ofNullable(rules.get(id))
                .ifPresentOrElse(
                        rule -> check(rule, config, problems),
                        () -> problems.add(
                                "POL-001",
                                id,
                                "configured",
                                "the pack has no such rule",
                                Nearest.to(id, rules.keySet())
                                        .map(near -> "Did you mean " + near + "?")
                                        .orElseGet(() -> "It has " + String.join(", ", rules.keySet()) + "."))));
    }

    private static void check(RuleInfo rule, RuleConfig config, Problems problems) {
        Map<String, Setting<?>> known = new LinkedHashMap<>();
        settings(rule).forEach(setting -> known.put(setting.name(), setting));
        config.settings().forEach((name, value) -> {
            Setting<?> setting = known.get(name);
            if (setting == null) {
                problems.add(
                        "POL-002",
                        rule.id() + "." + name,
                        "set",
                        "the rule takes " + new TreeSet<>(known.keySet()),
                        "Remove it.");
            } else {
                setting.problem(value)
                        .ifPresent(problem -> problems.add(
                                "POL-003", rule.id() + "." + name, given(value), problem, setting.description() + "."));
            }
        });
    }

    private static String given(PropertyValue value) {
        return value instanceof PropertyValue.Secret ? "a secret" : plain(value);
    }

    private static String plain(PropertyValue value) {
        return value instanceof PropertyValue.Text text
                ? "'" + text.value() + "'"
                : value instanceof PropertyValue.Numeric number ? String.valueOf(number.value()) : value.kind();
    }
}
