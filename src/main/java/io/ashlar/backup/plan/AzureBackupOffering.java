package io.ashlar.backup.plan;

import io.ashlar.core.Lack;
import io.ashlar.core.Lacks;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Backup vaults of Azure. A vault copies a flexible server once a week and keeps the copy for up to ten years; the days
 * between are the server's own, which can go back to any second of up to 35 days.
 *
 * @see <a href="https://learn.microsoft.com/azure/backup/backup-vault-overview">Backup vaults</a>
 * @see <a href="https://learn.microsoft.com/azure/backup/backup-azure-database-postgresql-flex-overview">Flexible servers</a>
 */
public final class AzureBackupOffering {
    /** Before the working week of every European and American time zone. */
    private static final Schedule SUNDAY = Schedule.weekly(DayOfWeek.SUNDAY, LocalTime.of(3, 0));

    private static final Lacks LACKS = Lacks.of(
            Lack.of(
                    "select",
                    "a vault of Azure copies what it is told of by name, and nothing by its tags",
                    "Name each database by database, and leave select out."),
            new Lack(
                    "lock",
                    "compliance",
                    "a vault of Azure is locked for good at once, with no days in which that can be taken back",
                    "Use VaultLock.governance, or AzureBackupOptions.lockedForGood once you are sure."),
            new Lack(
                    "rules",
                    "several",
                    "a vault of Azure copies each thing by one rule",
                    "Keep one rule; its copies can be kept for ten years."),
            Lack.of(
                    "restoreTests",
                    "Azure restores nothing on a schedule to prove it",
                    "Leave restoreTests out, and drill a restore by hand."),
            Lack.of(
                    "coldAfterDays",
                    "a vault of Azure keeps copies of flexible servers in one kind of storage only",
                    "Leave it out."));

    private AzureBackupOffering() {}

    /** What Azure offers to a vault in this region. */
    public static BackupOffering in(String location) {
        Optional<String> pair = AzureRegionPair.of(location);
        return new BackupOffering(
                "Azure",
                LACKS,
                Pattern.compile("[a-z]+\\d?"),
                "northeurope",
                region -> pair.equals(Optional.of(region)),
                pair.map(other -> "a vault in " + location + " copies into its paired region, " + other + ", only")
                        .orElse(location + " has no paired region to copy into"),
                // "up to 10 years"
                3_650,
                Set.of(Schedule.Frequency.WEEKLY),
                defaults -> Map.of(
                        "weekly",
                        new BackupRule(SUNDAY, defaults.keepDays(), Optional.empty(), defaults.continuity())));
    }
}
