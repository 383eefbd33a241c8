package io.ashlar.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a stateful resource may be deleted. What stays of it when it is deleted may be more: see {@link FinalCopy}. */
public enum Protection {
    /** The engine refuses to delete it, and so does the cloud where it can. */
    PROTECTED,
    /** It goes when it is taken out of the program. */
    DISPOSABLE;

    /** The name used in component inputs: {@code protected} or {@code disposable}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The protection with this key, or empty. */
    public static Optional<Protection> of(String key) {
        return Arrays.stream(values())
                .filter(protection -> protection.key().equals(key))
                .findFirst();
    }

    /** What the profile says: protected in production. */
    public static Protection of(Profile profile) {
        return profile.keepsData() ? PROTECTED : DISPOSABLE;
    }
}
