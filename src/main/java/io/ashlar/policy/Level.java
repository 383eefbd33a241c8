package io.ashlar.policy;

import java.util.Arrays;
import java.util.Optional;

/** What the engine does about a rule that is broken. */
public enum Level {
    /** The rule is not judged. */
    DISABLED("disabled"),
    /** Shown, and the update goes on. */
    ADVISORY("advisory"),
    /** The update does not go on. */
    MANDATORY("mandatory"),
    /** Put right before it reaches the cloud, where the rule can ({@link Remediation}); mandatory where it cannot. */
    REMEDIATE("remediate");

    private final String key;

    Level(String key) {
        this.key = key;
    }

    /** The word that the engine's policy configuration uses. */
    public String key() {
        return key;
    }

    /** The level of that word, or empty. */
    public static Optional<Level> of(String key) {
        return Arrays.stream(values()).filter(level -> level.key.equals(key)).findFirst();
    }
}
