package io.ashlar.core;

import java.util.Locale;

/** Who moves a managed server to a newer minor version. */
public enum MinorUpgrades {
    /**
     * The cloud, in the maintenance window. A minor version in the program is then only where the server starts: it is
     * ignored afterwards, or the next update would try to go back to it.
     */
    AUTOMATIC,
    /** The program: a change of the version is made, and nothing else changes it. Security fixes wait for you. */
    BY_HAND;

    /** The name used in component inputs: {@code automatic} or {@code by-hand}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
