package io.ashlar.policy;

import io.ashlar.core.Profile;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Builds a {@link RuleInfo}. */
public final class RuleInfoBuilder {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");
    /** The engine's limit for a policy's name: sdk/nodejs/policy/policy.ts of pulumi-policy. */
    private static final int LONGEST_ID = 100;

    private final String id;
    private final String title;
    private final Map<Profile, Level> levels = new EnumMap<>(Profile.class);
    private final List<Reference> references = new ArrayList<>();
    private final List<Setting<?>> settings = new ArrayList<>();
    private Severity severity = Severity.MEDIUM;
    private String rationale = "";
    private String fix = "";

    RuleInfoBuilder(String id, String title) {
        this.id = id;
        this.title = title;
        level(Level.ADVISORY);
    }

    /** How grave it is to break the rule. Default: medium. */
    public RuleInfoBuilder severity(Severity severity) {
        this.severity = severity;
        return this;
    }

    /** What the engine does about it in every profile. Default: advisory. */
    public RuleInfoBuilder level(Level level) {
        for (Profile profile : Profile.values()) {
            levels.put(profile, level);
        }
        return this;
    }

    /** What the engine does about it in one profile; after {@link #level(Level)}. */
    public RuleInfoBuilder level(Profile profile, Level level) {
        levels.put(profile, level);
        return this;
    }

    /** What happens where the rule is not kept: a sentence. Required. */
    public RuleInfoBuilder rationale(String rationale) {
        this.rationale = rationale;
        return this;
    }

    /** What to set: a sentence. Required. */
    public RuleInfoBuilder fix(String fix) {
        this.fix = fix;
        return this;
    }

    /** Controls of a framework that ask for it. */
    public RuleInfoBuilder reference(Framework framework, String... ids) {
        for (String control : ids) {
            references.add(Reference.to(framework, control));
        }
        return this;
    }

    /** A page that says so, e.g. of the vendor. */
    public RuleInfoBuilder source(String title, String page) {
        references.add(new Reference(title, URI.create(page)));
        return this;
    }

    /** What users of the rule may set. */
    public RuleInfoBuilder setting(Setting<?> setting) {
        settings.add(setting);
        return this;
    }

    /**
     * The description.
     *
     * @throws IllegalStateException if the id is malformed, or rationale, fix or references are missing
     */
    public RuleInfo build() {
        if (!ID.matcher(id).matches() || id.length() > LONGEST_ID) {
            throw new IllegalStateException(
                    "The rule id '%s' is not of the form aws-rds-storage-encrypted, at most %d characters"
                            .formatted(id, LONGEST_ID));
        }
        if (title.isBlank() || rationale.isBlank() || fix.isBlank() || references.isEmpty()) {
            throw new IllegalStateException(
                    "The rule %s needs a title, a rationale, a fix and at least one reference".formatted(id));
        }
        return new RuleInfo(id, title, severity, levels, rationale, fix, references, settings);
    }
}
