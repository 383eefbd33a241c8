package io.ashlar.edge.plan;

import java.util.Locale;

/** What a CDN keeps. */
public enum Caching {
    /** What the origin allows by {@code Cache-Control}, for as long as it says; each query by itself; nothing else. */
    AS_ORIGIN_SAYS,
    /** Nothing: the CDN only shortens the way, ends TLS and guards. */
    NEVER;

    /** The name used in component inputs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
