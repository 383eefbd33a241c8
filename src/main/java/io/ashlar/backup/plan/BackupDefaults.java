package io.ashlar.backup.plan;

import io.ashlar.core.Profile;
import java.time.LocalTime;
import java.util.Map;

/**
 * What a backup is when the user does not say: the one table of this capability's defaults.
 *
 * @param keepDays days that copies are kept
 * @param continuity what lies between two copies
 * @param lock who can delete a copy before its time
 * @param restoreTests whether copies are restored to prove them
 */
public record BackupDefaults(int keepDays, Continuity continuity, VaultLock lock, RestoreTests restoreTests) {
    /** Before the working day of every European and American time zone. */
    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    /** The row of the table for this profile. */
    public static BackupDefaults of(Profile profile) {
        return switch (profile) {
            case DEVELOPMENT -> new BackupDefaults(7, Continuity.SNAPSHOTS, VaultLock.open(), RestoreTests.none());
            case STAGING -> new BackupDefaults(14, Continuity.CONTINUOUS, VaultLock.open(), RestoreTests.none());
            case PRODUCTION ->
                new BackupDefaults(30, Continuity.CONTINUOUS, VaultLock.governance(), RestoreTests.weekly());
        };
    }

    /** The rules of this row: one copy every night. */
    public Map<String, BackupRule> rules() {
        return Map.of("daily", new BackupRule(Schedule.daily(NIGHT), keepDays, java.util.Optional.empty(), continuity));
    }
}
