package io.ashlar.policy.evaluation;

import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyValue;
import io.ashlar.policy.Remediation;
import io.ashlar.policy.Rule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A rule with the level, settings and profile that it is judged under. */
record ActiveRule<R extends Rule>(R rule, RuleInfo info, Level level, OnUnknown onUnknown, Context context) {
    /** What is done about verdicts that are unknown. */
    enum OnUnknown {
        COUNT,
        WARN,
        FAIL
    }

    static final Setting<String> ON_UNKNOWN = Setting.choice(
            "onUnknown",
            "count",
            List.of("count", "warn", "fail"),
            "What a verdict that nobody knows before the update is: counted, an advisory finding, or a violation");

    static <R extends Rule> ActiveRule<R> of(R rule, Conditions conditions) {
        RuleInfo info = rule.info();
        RuleConfig config = conditions
                .rules()
                .getOrDefault(info.id(), new RuleConfig(Optional.empty(), Map.<String, PropertyValue>of()));
        Context context = new Context(conditions.profile(), conditions.today(), conditions.config(), config.settings());
        return new ActiveRule<>(
                rule,
                info,
                config.level().orElseGet(() -> info.level(conditions.profile())),
                OnUnknown.valueOf(context.get(ON_UNKNOWN).toUpperCase(Locale.ROOT)),
                context);
    }

    boolean isEnabled() {
        return level != Level.DISABLED;
    }

    boolean putsRight() {
        return level == Level.REMEDIATE && rule instanceof Remediation;
    }

    /** The level of a violation: what could not be put right is mandatory. */
    Level reported() {
        return level == Level.REMEDIATE ? Level.MANDATORY : level;
    }
}
