package io.ashlar.backup.plan;

/** What lies between two backups of a rule. */
public enum Continuity {
    /** Nothing: what happened since the last is lost. */
    SNAPSHOTS,
    /**
     * The log of changes, where the service has one (RDS, S3): any moment of the last days can be restored. AWS Backup
     * takes over the automated backups of what it covers. At most 35 days.
     *
     * @see <a href="https://docs.aws.amazon.com/aws-backup/latest/devguide/point-in-time-recovery.html">PITR</a>
     */
    CONTINUOUS
}
