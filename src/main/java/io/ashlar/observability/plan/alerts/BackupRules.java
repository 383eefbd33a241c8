package io.ashlar.observability.plan.alerts;

import static io.ashlar.observability.plan.alerts.Team.PLATFORM;

/**
 * Whether there is something to go back to. Row B11: daily; a copy may therefore be a day old, and two hours for making it.
 *
 * @see <a href="https://github.com/vmware-tanzu/velero/blob/main/pkg/metrics/metrics.go">Velero's metrics</a>
 */
final class BackupRules {
    private static final int OLDEST_SECONDS = 26 * 3600;

    private BackupRules() {}

    static RuleGroup backups() {
        return RuleGroup.of(
                "backups",
                Alert.critical("BackupTooOld", PLATFORM)
                        .when(
                                """
                                time() - max by (schedule)
                                  (velero_backup_last_successful_timestamp{schedule!=""}) > %d"""
                                        .formatted(OLDEST_SECONDS))
                        .forMinutes(15)
                        .says(
                                "The last good backup of {{ $labels.schedule }} is more than a day old",
                                "It was made {{ $value | humanizeDuration }} ago."),
                Alert.warning("BackupFailed", PLATFORM)
                        .when(
                                """
                                (sum by (schedule) (increase(velero_backup_failure_total{schedule!=""}[1h]))
                                  > 0)
                                  or (sum by (schedule)
                                    (increase(velero_backup_validation_failure_total{schedule!=""}[1h]))
                                    > 0)""")
                        .forMinutes(0)
                        .says(
                                "A backup of {{ $labels.schedule }} has failed",
                                "The next one is due at its hour; until then the last good one is what there is."),
                Alert.warning("BackupIncomplete", PLATFORM)
                        .when("sum by (schedule) (increase(velero_backup_partial_failure_total{schedule!=\"\"}[1h]))"
                                + " > 0")
                        .forMinutes(0)
                        .says(
                                "A backup of {{ $labels.schedule }} lacks something",
                                "It was finished, but not everything is in it."),
                Alert.critical("BackupStorageUnreachable", PLATFORM)
                        .when("max by (backup_location_name) (velero_backup_location_status_gauge) == 0")
                        .forMinutes(30)
                        .says(
                                "Backups have no place to go: {{ $labels.backup_location_name }}",
                                "Neither backup nor restore works."),
                Alert.warning("VolumeSnapshotFailed", PLATFORM)
                        .when(
                                """
                                (sum by (schedule) (increase(velero_volume_snapshot_failure_total[1h])) > 0)
                                  or (sum by (schedule) (increase(velero_csi_snapshot_failure_total[1h]))
                                    > 0)""")
                        .forMinutes(0)
                        .says(
                                "A volume was not copied in a backup of {{ $labels.schedule }}",
                                "Its objects are in the backup, its data is not."),
                Alert.critical("RestoreFailed", PLATFORM)
                        .when(
                                """
                                (sum by (schedule) (increase(velero_restore_failed_total[1h])) > 0)
                                  or (sum by (schedule)
                                    (increase(velero_restore_validation_failed_total[1h])) > 0)""")
                        .forMinutes(0)
                        .says(
                                "A restore from {{ $labels.schedule }} has failed",
                                "Was it the weekly test, then the backups cannot be relied on."));
    }
}
