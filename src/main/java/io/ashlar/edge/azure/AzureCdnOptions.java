package io.ashlar.edge.azure;

import com.pulumi.azurenative.cdn.RouteArgs;
import com.pulumi.azurenative.network.PolicyArgs;
import java.util.function.UnaryOperator;

/**
 * What only Azure knows of a CDN: hooks that see arguments last, in Azure's own words.
 *
 * @param route changes the route's arguments
 * @param firewall changes the arguments of the web firewall's policy
 */
public record AzureCdnOptions(UnaryOperator<RouteArgs.Builder> route, UnaryOperator<PolicyArgs.Builder> firewall) {

    /** Nothing changed. */
    public static AzureCdnOptions none() {
        return new AzureCdnOptions(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** These options with a hook for the route. */
    public AzureCdnOptions customizeRoute(UnaryOperator<RouteArgs.Builder> hook) {
        return new AzureCdnOptions(hook, firewall);
    }

    /** These options with a hook for the web firewall's policy. */
    public AzureCdnOptions customizeFirewall(UnaryOperator<PolicyArgs.Builder> hook) {
        return new AzureCdnOptions(route, hook);
    }
}
