package io.ashlar.backup.plan;

import io.ashlar.core.Lacks;
import java.util.EnumSet;
import java.util.regex.Pattern;

/**
 * AWS Backup.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-backup/latest/devguide/whatisbackup.html">Developer guide</a>
 */
public final class AwsBackupOffering {
    /** What AWS offers. */
    public static final BackupOffering OFFERING = new BackupOffering(
            "AWS",
            Lacks.NONE,
            Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d"),
            "eu-central-1",
            region -> true,
            "",
            // "The longest maximum retention period you can specify is 36500 days":
            // https://docs.aws.amazon.com/aws-backup/latest/devguide/API_PutBackupVaultLockConfiguration.html
            36_500,
            EnumSet.allOf(Schedule.Frequency.class),
            BackupDefaults::rules);

    private AwsBackupOffering() {}
}
