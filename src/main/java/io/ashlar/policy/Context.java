package io.ashlar.policy;

import io.ashlar.core.Profile;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a rule may know beside the resource: never an environment or a clock of its own.
 *
 * @param profile what the environment is built to withstand
 * @param today for what ends at a date, e.g. a version's support
 * @param config the stack's configuration by its full keys, e.g. {@code ashlar:monthlyBudget}; secrets are left out
 * @param settings this rule's settings, checked and with defaults filled in
 */
public record Context(
        Profile profile, LocalDate today, Map<String, String> config, Map<String, PropertyValue> settings) {
    public Context {
        config = Map.copyOf(config);
        settings = Map.copyOf(settings);
    }

    /** The value of one of the rule's {@link Setting}s. */
    public <T> T get(Setting<T> setting) {
        PropertyValue value = settings.get(setting.name());
        return value == null ? setting.defaultValue() : setting.read(value);
    }
}
