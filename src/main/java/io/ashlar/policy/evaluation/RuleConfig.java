package io.ashlar.policy.evaluation;

import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyValue;
import java.util.Map;
import java.util.Optional;

/**
 * What a pack's configuration says about one rule.
 *
 * @param level empty for the rule's own level in the profile
 * @param settings by name, checked
 */
public record RuleConfig(Optional<Level> level, Map<String, PropertyValue> settings) {
    public RuleConfig {
        settings = Map.copyOf(settings);
    }
}
