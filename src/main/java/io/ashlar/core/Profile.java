package io.ashlar.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an environment is built to withstand; every default in this library follows from it.
 *
 * <p>The defaults themselves stand in one {@code …Defaults} table per capability, so that they can be read side by side.
 */
public enum Profile {
    /** One person can lose it without harm: single copies, short retention, nothing protected. */
    DEVELOPMENT("development"),
    /** Production in small: the same shapes and settings, fewer copies. */
    STAGING("staging"),
    /** Survives the loss of a zone, keeps its data for a month, and refuses to be deleted by accident. */
    PRODUCTION("production");

    private final String key;

    Profile(String key) {
        this.key = key;
    }

    /** The name used in stack files, tags and component inputs. */
    public String key() {
        return key;
    }

    /** Whether stateful resources are protected and keep a final copy when they are deleted. */
    public boolean keepsData() {
        return this == PRODUCTION;
    }

    /** The profile with this key, or empty. */
    public static Optional<Profile> of(String key) {
        return Arrays.stream(values())
                .filter(profile -> profile.key.equals(key.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
