package io.ashlar.policy;

import io.ashlar.core.Profile;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule is called, how grave it is and why it exists: data, from which the tables, the engine's listing and SARIF are made.
 *
 * @param id {@code <cloud>-<service>-<what>}, e.g. {@code aws-rds-storage-encrypted}; never changes its meaning
 * @param title what holds when the rule is kept, as a sentence without a full stop: {@code RDS storage is encrypted}
 * @param severity how grave it is to break it
 * @param levels what the engine does about it, by profile
 * @param rationale what happens where it is not kept
 * @param fix what to set
 * @param references who asks for it, each with its page
 * @param settings what users of the rule may set
 */
public record RuleInfo(
        String id,
        String title,
        Severity severity,
        Map<Profile, Level> levels,
        String rationale,
        String fix,
        List<Reference> references,
        List<Setting<?>> settings) {
    public RuleInfo {
        levels = Collections.unmodifiableMap(new EnumMap<>(levels));
        references = List.copyOf(references);
        settings = List.copyOf(settings);
    }

    /** Starts the description of a rule. */
    public static RuleInfoBuilder of(String id, String title) {
        return new RuleInfoBuilder(id, title);
    }

    /** What the engine does about it in an environment of this profile, unless the pack's configuration says otherwise. */
    public Level level(Profile profile) {
        return levels.getOrDefault(profile, Level.ADVISORY);
    }
}
