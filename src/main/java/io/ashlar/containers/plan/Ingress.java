package io.ashlar.containers.plan;

import java.util.Locale;

/** Who may call a service, always by HTTPS. */
public enum Ingress {
    /** Everybody on the internet. */
    PUBLIC,
    /** Whoever is in the network. */
    PRIVATE;

    /** The name used in component inputs: {@code public} or {@code private}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
