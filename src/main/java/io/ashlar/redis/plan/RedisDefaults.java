package io.ashlar.redis.plan;

import io.ashlar.core.ChangeTiming;
import io.ashlar.core.FinalCopy;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;

/**
 * What a Redis is when the user does not say: the one table of this capability's defaults. Node types are the cloud's
 * own and stand in its {@link RedisOffering}.
 *
 * @param replicas copies beside the primary
 * @param snapshotDays days that daily snapshots are kept
 * @param protection whether it may be deleted
 * @param finalCopy what stays when it is deleted
 * @param changes when a change that may interrupt is made
 * @param logRetentionDays days that logs are kept
 * @param secretRecoveryDays days that the deleted credentials can be taken back; 0 for not at all
 */
public record RedisDefaults(
        int replicas,
        int snapshotDays,
        Protection protection,
        FinalCopy finalCopy,
        ChangeTiming changes,
        int logRetentionDays,
        int secretRecoveryDays) {
    /** When snapshots are taken each day, in UTC. */
    static final String SNAPSHOT_WINDOW = "03:00-04:00";

    /** When upgrades are made each week, in UTC. */
    static final String MAINTENANCE_WINDOW = "sun:05:00-sun:06:00";

    /** Name that clients log in with, where the cloud lets it be chosen. */
    static final String USER = "app";

    /** The only name that there is where it does not. */
    static final String ONLY_USER = "default";

    /** All keys and channels, but not flush, inspect or reconfigure the server. */
    static final String COMMANDS = "on ~* &* +@all -@dangerous +info";

    /** The row of the table for this profile. */
    public static RedisDefaults of(Profile profile) {
        Protection protection = Protection.of(profile);
        FinalCopy finalCopy = FinalCopy.of(profile);
        return switch (profile) {
            case DEVELOPMENT -> new RedisDefaults(0, 1, protection, finalCopy, ChangeTiming.AT_ONCE, 7, 0);
            case STAGING -> new RedisDefaults(1, 3, protection, finalCopy, ChangeTiming.AT_ONCE, 30, 7);
            case PRODUCTION ->
                new RedisDefaults(2, 7, protection, finalCopy, ChangeTiming.IN_MAINTENANCE_WINDOW, 90, 30);
        };
    }
}
