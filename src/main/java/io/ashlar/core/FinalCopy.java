package io.ashlar.core;

import java.util.Locale;

/** What stays of a stateful resource when it is deleted. */
public enum FinalCopy {
    /** A last snapshot, and the backups that there are, until somebody deletes them. They are paid for like any backup. */
    KEPT,
    /** Nothing. */
    NONE;

    /** The name used in component inputs: {@code kept} or {@code none}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the profile says: kept in production. */
    public static FinalCopy of(Profile profile) {
        return profile.keepsData() ? KEPT : NONE;
    }
}
