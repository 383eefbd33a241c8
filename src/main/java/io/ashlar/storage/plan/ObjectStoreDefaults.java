package io.ashlar.storage.plan;

import io.ashlar.core.Profile;

/**
 * What a store is when the user does not say: the one table of this capability's defaults.
 *
 * @param keepOldVersionsDays days that replaced and deleted versions are kept
 * @param expireLogsAfterDays days after which logs are deleted; other objects never are
 */
public record ObjectStoreDefaults(int keepOldVersionsDays, int expireLogsAfterDays) {

    /** The row of the table for this profile. A year of logs in production is what PCI DSS 4.0, 10.5.1 asks for. */
    public static ObjectStoreDefaults of(Profile profile) {
        return switch (profile) {
            case DEVELOPMENT -> new ObjectStoreDefaults(7, 14);
            case STAGING -> new ObjectStoreDefaults(30, 30);
            case PRODUCTION -> new ObjectStoreDefaults(90, 365);
        };
    }
}
