package io.ashlar.backup.plan;

import io.ashlar.core.Lack;
import io.ashlar.core.Lacks;
import java.util.EnumSet;
import java.util.regex.Pattern;

/**
 * Backup for GKE. Cloud SQL keeps its copies itself.
 *
 * @see <a href="https://cloud.google.com/kubernetes-engine/docs/add-on/backup-for-gke/concepts/backup-for-gke">Backup for GKE</a>
 * @see <a href="https://cloud.google.com/sql/docs/postgres/backup-recovery/backups">Backups of Cloud SQL</a>
 */
public final class GcpBackupOffering {
    /** What Google Cloud offers. */
    public static final BackupOffering OFFERING = new BackupOffering(
            "Google Cloud",
            Lacks.of(
                    Lack.of(
                            "select",
                            "Google Cloud backs up nothing by its labels",
                            "Leave select out: the cluster is backed up whole, and Cloud SQL keeps its copies itself."),
                    Lack.of(
                            "database",
                            "Cloud SQL keeps its copies itself, in the region that it says",
                            "Leave database out, and say in Postgres how long copies are kept."),
                    new Lack(
                            "lock",
                            "compliance",
                            "a plan of Backup for GKE is locked for good at once, with no days in which that can be"
                                    + " taken back",
                            "Use VaultLock.governance, or GcpBackupOptions.lockedForGood once you are sure."),
                    Lack.of(
                            "restoreTests",
                            "Google Cloud restores nothing on a schedule to prove it",
                            "Leave restoreTests out, and drill a restore by hand."),
                    Lack.of("coldAfterDays", "Backup for GKE has one kind of storage only", "Leave it out.")),
            Pattern.compile("[a-z]+-[a-z]+\\d+"),
            "europe-west1",
            region -> true,
            "",
            // https://cloud.google.com/kubernetes-engine/docs/add-on/backup-for-gke/how-to/backup-plan
            365,
            EnumSet.allOf(Schedule.Frequency.class),
            BackupDefaults::rules);

    private GcpBackupOffering() {}
}
