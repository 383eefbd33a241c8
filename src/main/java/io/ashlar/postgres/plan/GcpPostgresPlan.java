package io.ashlar.postgres.plan;

import io.ashlar.core.DailyWindow;
import io.ashlar.core.Names;
import io.ashlar.core.WeeklyWindow;
import io.ashlar.server.plan.CredentialsPlan;

/**
 * What a server takes on Google Cloud beside what it takes everywhere.
 *
 * @param credentials where the administrator's name and password are kept
 * @param database logical name of the first database
 * @param user logical name of the administrator
 * @param certificate logical name of the certificate that clients show
 * @param backups see {@link Backups}
 * @param maintenance when upgrades are made
 */
public record GcpPostgresPlan(
        CredentialsPlan credentials,
        String database,
        String user,
        String certificate,
        Backups backups,
        Maintenance maintenance) {

    /**
     * How far back one can go: to each day, and to the second as far as the logs reach.
     *
     * @param start when they begin each day, in UTC
     * @param retained how many there are, one a day
     * @param logDays days that the logs in between are kept
     * @see <a href="https://cloud.google.com/sql/docs/postgres/backup-recovery/pitr">Point-in-time recovery</a>
     */
    public record Backups(String start, int retained, int logDays) {}

    /**
     * A time of the week in Cloud SQL's words.
     *
     * @param day 1 for Monday to 7 for Sunday
     * @param hour in UTC
     * @see <a href="https://cloud.google.com/sql/docs/postgres/set-maintenance-window">Maintenance window</a>
     */
    public record Maintenance(int day, int hour) {}

    /** The plan of the server of this component. */
    public static GcpPostgresPlan of(String component, PostgresPlan plan) {
        Names names = Names.of(component);
        PostgresPlan.ServerPlan server = plan.server();
        WeeklyWindow upkeep =
                WeeklyWindow.parse(server.upkeep().maintenanceWindow()).orElseThrow();
        return new GcpPostgresPlan(
                CredentialsPlan.of(
                        component, server.administrator(), server.upkeep().protection()),
                names.child("database"),
                names.child("administrator"),
                names.child("client-certificate"),
                new Backups(
                        DailyWindow.parse(server.backupWindow()).orElseThrow().start(),
                        server.backupDays(),
                        server.backupDays()),
                new Maintenance(upkeep.day() + 1, upkeep.hour()));
    }

    /** The edition that a tier belongs to, which Cloud SQL wants beside it. */
    public static String edition(String tier) {
        return tier.startsWith("db-perf-optimized-") ? "ENTERPRISE_PLUS" : "ENTERPRISE";
    }
}
