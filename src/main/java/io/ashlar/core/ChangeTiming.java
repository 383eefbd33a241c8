package io.ashlar.core;

import java.util.Locale;

/** When a change that may interrupt the server is made. */
public enum ChangeTiming {
    /** During the update itself, restarts included. */
    AT_ONCE,
    /** In the next maintenance window; until then every preview shows it as still to come. */
    IN_MAINTENANCE_WINDOW;

    /** The name used in component inputs: {@code at-once} or {@code in-maintenance-window}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
