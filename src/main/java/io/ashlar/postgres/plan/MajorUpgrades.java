package io.ashlar.postgres.plan;

import java.util.Locale;

/** Whether a change of the major version may be made to a running server. It cannot be taken back. */
public enum MajorUpgrades {
    /** The cloud refuses it. */
    REFUSED,
    /** It is made when the version says so. Try it on a restored copy first. */
    ALLOWED;

    /** The name used in component inputs: {@code refused} or {@code allowed}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
