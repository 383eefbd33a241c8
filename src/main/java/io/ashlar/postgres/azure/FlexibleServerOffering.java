package io.ashlar.postgres.azure;

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
 * What Azure Database for PostgreSQL, flexible server, offers, as of 2026-11-21.
 *
 * @see <a href="https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-supported-versions">Versions</a>
 * @see <a href="https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-compute">Sizes</a>
 * @see <a href="https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-storage">Storage</a>
 * @see <a href="https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-backup-restore">Backups: 7 to 35
 *     days, at times of Azure's choice; a deleted server's are kept for five days</a>
 * @see <a href="https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-read-replicas">Five replicas, none of
 *     Burstable servers</a>
 * @see <a href="https://learn.microsoft.com/azure/reliability/reliability-postgresql-flexible-server">A standby, not of
 *     Burstable servers</a>
 * @see <a href="https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-security#tls">TLS</a>
 * @see <a href="https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure">Logs: 30 to 730 days</a>
 */
final class FlexibleServerOffering {
    static final PostgresOffering POSTGRES = new PostgresOffering(
            "Azure Database for PostgreSQL",
            Versions.majorsOnly(17, new TreeSet<>(List.of(14, 15, 16, 17))),
            new InstanceClasses(
                    Pattern.compile("Standard_(B(1ms|2s|2ms|4ms|8ms|12ms|16ms|20ms)"
                            + "|[DE](2|4|8|16|20|32|48|64|96)(ds|ads)_v[456]|[DE](2|4|8|16|20|32|48|64)s_v3)"),
                    "Standard_B1ms to Standard_B20ms, Standard_D<cores>ds_v5 or Standard_E<cores>ds_v5 and their like",
                    "Standard_D2ds_v5",
                    Map.of(
                            Profile.DEVELOPMENT, "Standard_B1ms",
                            Profile.STAGING, "Standard_B2s",
                            Profile.PRODUCTION, "Standard_D2ds_v5"),
                    List.of(
                            new Kind(Pattern.compile("Standard_B.*"), "Burstable", Standby.NOT_OFFERED, 35, 0),
                            new Kind(Pattern.compile(".*"), "every other", Standby.OFFERED, 35, 5))),
            new Storage(
                    new Range(32, 32_767),
                    new TreeSet<>(List.of(32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16_384, 32_767)),
                    0),
            7,
            UpkeepWindows.Rule.atLeast(1),
            UpkeepWindows.Rule.anHour(1),
            Optional.of(new Range(30, 730)),
            new TreeMap<>(Map.of(
                    "require_secure_transport", "on",
                    "ssl_min_protocol_version", "TLSv1.2",
                    "connection_throttle.enable", "on",
                    "log_connections", "on",
                    "log_disconnections", "on",
                    "log_lock_waits", "on",
                    "log_statement", "ddl",
                    "pg_qs.query_capture_mode", "TOP")),
            Lacks.of(
                    new Lack(
                            "minorUpgrades",
                            "by-hand",
                            "Azure moves every flexible server to newer minor versions in its maintenance window",
                            "Leave it out, and choose the maintenanceWindow."),
                    Lack.of(
                            "maximumStorageGiB",
                            "Azure's SDK at this version cannot switch a flexible server's auto-grow on",
                            "Leave it out, and give the size that it is to have in storageGiB; it can be raised at any"
                                    + " time."),
                    Lack.of(
                            "backupWindow",
                            "Azure takes a flexible server's backups at times of its own choice",
                            "Leave it out."),
                    new Lack(
                            "changes",
                            "in-maintenance-window",
                            "Azure makes every change of a flexible server at once",
                            "Leave it out, and update when an interruption does no harm."),
                    new Lack(
                            "finalCopy",
                            "kept",
                            "Azure keeps a deleted server's backups for five days and takes no last one",
                            "Leave it out, keep the server protected, and copy it with a Backup."),
                    new Lack(
                            "insights",
                            "advanced",
                            "the query store of a flexible server remembers 30 days at most",
                            "Leave it out for seven days, or set pg_qs.retention_period_in_days."),
                    Lack.of(
                            "clients",
                            "who reaches a flexible server is decided by the security group of its subnet, which is the"
                                    + " network's",
                            "Leave it out, and set the network's rules.")));

    private FlexibleServerOffering() {}
}
