package io.ashlar.network.plan;

import io.ashlar.core.Profile;

/**
 * What a network is when the user does not say: the one table of this capability's defaults.
 *
 * @param nat how private subnets get out
 * @param flowLogRetentionDays days that flow logs are kept
 */
public record NetworkDefaults(NatStrategy nat, int flowLogRetentionDays) {

    /** The row of the table for this profile. */
    public static NetworkDefaults of(Profile profile) {
        return switch (profile) {
            case DEVELOPMENT -> new NetworkDefaults(NatStrategy.SINGLE, 7);
            case STAGING -> new NetworkDefaults(NatStrategy.SINGLE, 30);
            case PRODUCTION -> new NetworkDefaults(NatStrategy.PER_ZONE, 90);
        };
    }
}
