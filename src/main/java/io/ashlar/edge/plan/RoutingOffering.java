package io.ashlar.edge.plan;

import java.util.Set;

/**
 * What a cloud's DNS can choose by.
 *
 * @param cloud the cloud, as messages name it
 * @param strategies how it can choose
 * @param checks whether it asks endpoints how they are
 * @param instead what to do about the rest
 */
public record RoutingOffering(String cloud, Set<RoutingStrategy> strategies, Checks checks, String instead) {

    /** Whether a cloud asks endpoints how they are. */
    public enum Checks {
        /** It does. */
        MADE,
        /** It does not, or the SDK cannot say so. */
        NOT_OFFERED
    }

    public RoutingOffering {
        strategies = Set.copyOf(strategies);
    }

    /** https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy.html. */
    public static final RoutingOffering AWS =
            new RoutingOffering("AWS", Set.of(RoutingStrategy.values()), Checks.MADE, "");

    /** https://learn.microsoft.com/azure/traffic-manager/traffic-manager-routing-methods. */
    public static final RoutingOffering AZURE =
            new RoutingOffering("Azure", Set.of(RoutingStrategy.values()), Checks.MADE, "");

    /**
     * Cloud DNS: version 7.0.0 of the SDK can check internal load balancers only, and what it calls geolocation is distance.
     *
     * @see <a href="https://cloud.google.com/dns/docs/routing-policies-overview">Routing policies</a>
     */
    public static final RoutingOffering GOOGLE_CLOUD = new RoutingOffering(
            "Google Cloud",
            Set.of(RoutingStrategy.WEIGHTED, RoutingStrategy.NEAREST),
            Checks.NOT_OFFERED,
            "Use WEIGHTED or NEAREST without a check, or a LoadBalancer, whose one address leads to the nearest region"
                    + " that is well.");
}
