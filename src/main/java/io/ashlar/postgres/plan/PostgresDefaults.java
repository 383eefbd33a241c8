package io.ashlar.postgres.plan;

import io.ashlar.core.ChangeTiming;
import io.ashlar.core.FinalCopy;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;

/**
 * What a server is when the user does not say: the one table of this capability's defaults. Instance classes are the
 * cloud's own and stand in its {@link PostgresOffering}.
 *
 * @param storageGiB size of the storage at first
 * @param availability what survives the loss of a zone
 * @param backupDays days that one can go back to; row B11 of the requirements asks for 30 in production
 * @param protection whether it may be deleted
 * @param finalCopy what stays when it is deleted
 * @param changes when a change that may interrupt is made
 * @param logRetentionDays days that logs are kept
 */
public record PostgresDefaults(
        int storageGiB,
        Availability availability,
        int backupDays,
        Protection protection,
        FinalCopy finalCopy,
        ChangeTiming changes,
        int logRetentionDays) {
    /** How often the first size fits into the size up to which the storage grows by itself. */
    static final int STORAGE_GROWTH = 2;

    /** When backups are taken each day, in UTC. */
    static final String BACKUP_WINDOW = "02:00-03:00";

    /** When upgrades are made each week, in UTC. */
    static final String MAINTENANCE_WINDOW = "sun:04:00-sun:05:00";

    /** The row of the table for this profile. */
    public static PostgresDefaults of(Profile profile) {
        Protection protection = Protection.of(profile);
        FinalCopy finalCopy = FinalCopy.of(profile);
        return switch (profile) {
            case DEVELOPMENT ->
                new PostgresDefaults(20, Availability.SINGLE_ZONE, 7, protection, finalCopy, ChangeTiming.AT_ONCE, 7);
            case STAGING ->
                new PostgresDefaults(50, Availability.SINGLE_ZONE, 14, protection, finalCopy, ChangeTiming.AT_ONCE, 30);
            case PRODUCTION ->
                new PostgresDefaults(
                        100,
                        Availability.MULTI_ZONE,
                        30,
                        protection,
                        finalCopy,
                        ChangeTiming.IN_MAINTENANCE_WINDOW,
                        90);
        };
    }
}
