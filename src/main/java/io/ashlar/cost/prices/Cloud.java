package io.ashlar.cost.prices;

import java.util.Locale;

/** Whose prices. */
public enum Cloud {
    AWS,
    AZURE,
    GCP;

    /** Name of its folder among the data files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
