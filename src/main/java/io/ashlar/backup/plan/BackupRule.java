package io.ashlar.backup.plan;

import java.util.Optional;

/**
 * How often copies are made and how long they are kept.
 *
 * @param schedule when a copy is made
 * @param keepDays days that it is kept
 * @param coldAfterDays days after which it moves to cheaper storage, from which a restore takes hours, if it does
 * @param continuity what lies between two copies
 */
public record BackupRule(Schedule schedule, int keepDays, Optional<Integer> coldAfterDays, Continuity continuity) {

    /** Snapshots, kept so many days. */
    public static BackupRule snapshots(Schedule schedule, int keepDays) {
        return new BackupRule(schedule, keepDays, Optional.empty(), Continuity.SNAPSHOTS);
    }

    /** Snapshots and the log between them, kept so many days: 1 to 35. */
    public static BackupRule continuous(Schedule schedule, int keepDays) {
        return new BackupRule(schedule, keepDays, Optional.empty(), Continuity.CONTINUOUS);
    }

    /** This rule, with copies moved to cold storage after so many days; they must stay there for at least 90. */
    public BackupRule coldAfter(int days) {
        return new BackupRule(schedule, keepDays, Optional.of(days), continuity);
    }
}
