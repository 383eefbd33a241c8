package io.ashlar.postgres.plan;

import java.util.Locale;

/** What of a server survives the loss of a zone. */
public enum Availability {
    /** One copy in one zone: half the price, and hours to restore. */
    SINGLE_ZONE,
    /** A standby in another zone, written to synchronously, which takes over in a minute or two: twice the price. */
    MULTI_ZONE;

    /** The name used in component inputs: {@code single-zone} or {@code multi-zone}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
