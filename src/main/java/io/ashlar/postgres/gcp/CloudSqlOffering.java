package io.ashlar.postgres.gcp;

import io.ashlar.core.Lack;
import io.ashlar.core.Lacks;
import io.ashlar.core.Profile;
import io.ashlar.core.UpkeepWindows;
import io.ashlar.postgres.plan.InstanceClasses;
import io.ashlar.postgres.plan.InstanceClasses.Kind;
import io.ashlar.postgres.plan.InstanceClasses.Standby;
import io.ashlar.postgres.plan.PostgresOffering;
import io.ashlar.postgres.plan.PostgresOffering.Range;
import io.ashlar.postgres.plan.PostgresOffering.Storage;
import io.ashlar.postgres.plan.PostgresOffering.Versions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What Cloud SQL offers for PostgreSQL, as of 2026-11-21.
 *
 * <p>Backups and logs: to the second for 7 days in the edition Enterprise, for 35 in Enterprise Plus, which is why production
 * runs on it.
 *
 * @see <a href="https://cloud.google.com/sql/docs/postgres/db-versions">Versions</a>
 * @see <a href="https://cloud.google.com/sql/docs/postgres/instance-settings">Machine types, storage and windows</a>
 * @see <a href="https://cloud.google.com/sql/docs/postgres/editions-intro">Editions</a>
 * @see <a href="https://cloud.google.com/sql/docs/postgres/backup-recovery/pitr">Point-in-time recovery</a>
 * @see <a href="https://cloud.google.com/sql/docs/postgres/quotas">Ten read replicas</a>
 * @see <a href="https://cloud.google.com/sql/docs/postgres/flags">Flags</a>
 */
final class CloudSqlOffering {
    static final PostgresOffering POSTGRES = new PostgresOffering(
            "Cloud SQL",
            Versions.majorsOnly(17, new TreeSet<>(List.of(14, 15, 16, 17))),
            new InstanceClasses(
                    Pattern.compile("db-(f1-micro|g1-small|custom-\\d{1,2}-\\d{4,6}"
                            + "|perf-optimized-N-(2|4|8|16|32|48|64|80|96|128))"),
                    "db-f1-micro, db-g1-small, db-custom-<CPUs>-<MB> or db-perf-optimized-N-<CPUs>",
                    "db-custom-2-7680",
                    Map.of(
                            Profile.DEVELOPMENT, "db-f1-micro",
                            Profile.STAGING, "db-custom-1-3840",
                            Profile.PRODUCTION, "db-perf-optimized-N-2"),
                    List.of(
                            new Kind(
                                    Pattern.compile("db-perf-optimized-.*"),
                                    "Enterprise Plus",
                                    Standby.OFFERED,
                                    35,
                                    10),
                            new Kind(Pattern.compile(".*"), "Enterprise", Standby.OFFERED, 7, 10))),
            new Storage(new Range(10, 65_536), new TreeSet<>(), 1),
            1,
            UpkeepWindows.Rule.atLeast(30),
            UpkeepWindows.Rule.anHour(60),
            Optional.empty(),
            new TreeMap<>(Map.of(
                    "cloudsql.iam_authentication", "on",
                    "cloudsql.enable_pgaudit", "on",
                    "log_connections", "on",
                    "log_disconnections", "on",
                    "log_lock_waits", "on",
                    "log_statement", "ddl")),
            Lacks.of(
                    new Lack(
                            "minorUpgrades",
                            "by-hand",
                            "Cloud SQL moves every server to newer minor versions in its maintenance window",
                            "Leave it out, and choose the maintenanceWindow."),
                    new Lack(
                            "changes",
                            "in-maintenance-window",
                            "Cloud SQL makes every change at once",
                            "Leave it out, and update when an interruption does no harm."),
                    new Lack(
                            "finalCopy",
                            "kept",
                            "Cloud SQL's SDK at this version cannot keep backups of a deleted server",
                            "Leave it out, keep the server protected, and export it with a Backup."),
                    new Lack(
                            "insights",
                            "advanced",
                            "Cloud SQL's query insights remember 7 days, in Enterprise Plus 30",
                            "Leave it out."),
                    Lack.of(
                            "logRetentionDays",
                            "Cloud SQL writes to the project's log bucket, which decides for all logs of the project",
                            "Leave it out, and set the retention of the bucket _Default."),
                    Lack.of(
                            "clients",
                            "whoever is in the network reaches a Cloud SQL server's private address",
                            "Leave it out; clients need a certificate and a password.")));

    private CloudSqlOffering() {}
}
