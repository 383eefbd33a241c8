package io.ashlar.edge.plan;

import java.util.Locale;

/** How one of several endpoints is chosen for a client. */
public enum RoutingStrategy {
    /** By chance, in proportion to weights. */
    WEIGHTED,
    /** The one that is quickest to reach: by measured latency on AWS and Azure, by distance on Google Cloud. */
    NEAREST,
    /** The one that serves the client's continent. */
    BY_CONTINENT,
    /** The primary one as long as it is well. */
    FAILOVER;

    /** The name used in component inputs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
