package io.ashlar.loadbalancer.plan;

import io.ashlar.core.Profile;

/**
 * Between how many units an Application Gateway scales by itself. $0.443 an hour for being there, whatever the units, and
 * $0.0144 for each used (https://azure.microsoft.com/pricing/details/application-gateway/, WAF v2, East US).
 *
 * @param least kept ready; a unit takes minutes to come
 * @param most 2 to 125
 * @see <a href="https://learn.microsoft.com/azure/application-gateway/application-gateway-autoscaling-zone-redundant">Autoscaling</a>
 */
public record GatewayCapacity(int least, int most) {

    /** What the profile says: none kept ready in development, two in production. */
    public static GatewayCapacity of(Profile profile) {
        return switch (profile) {
            case DEVELOPMENT -> new GatewayCapacity(0, 2);
            case STAGING -> new GatewayCapacity(1, 4);
            case PRODUCTION -> new GatewayCapacity(2, 10);
        };
    }
}
