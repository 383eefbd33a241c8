package io.ashlar.postgres.plan;

import java.util.Locale;

/** Who keeps the backups from which any moment can be restored. */
public enum BackupOwner {
    /** The server itself: every update sets its retention and window again. */
    SERVER,
    /**
     * A backup service with a continuous rule that covers the server. It sets retention and window by its own plan and lets
     * nobody else do it, so both are given once, when the server is made, and changes to them in the program are ignored.
     *
     * @see <a href="https://docs.aws.amazon.com/aws-backup/latest/devguide/point-in-time-recovery.html">AWS Backup: PITR</a>
     * @see <a href="https://github.com/hashicorp/terraform-provider-aws/issues/33465">what happens when both set it</a>
     */
    BACKUP_SERVICE;

    /** The name used in component inputs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
