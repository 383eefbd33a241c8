package io.ashlar.loadbalancer.plan;

import java.util.List;

/**
 * Where requests and health checks of Google's global load balancers come from.
 *
 * @see <a href="https://cloud.google.com/load-balancing/docs/https#firewall-rules">Firewall rules</a>
 */
public final class GoogleFrontEnds {
    /** The blocks of Google's front ends. */
    public static final List<String> BLOCKS = List.of("130.211.0.0/22", "35.191.0.0/16");

    private GoogleFrontEnds() {}
}
