package io.ashlar.postgres.aws;

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
 * What RDS offers for PostgreSQL, as of 2026-11-21.
 *
 * <p>Major versions: 14 is in standard support until 2027-02-28, 15 until 2028-02-29, 16 until 2029-02-28, 17 until
 * 2030-02-28, 18 until 2031-02-28. First minor versions: since 2026-05-01 RDS makes no new instance of 14.17, 15.12,
 * 16.8, 17.4 or older.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html">
 *     Release calendar</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Support.html">Engines
 *     for instance classes</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html">Storage (gp3),
 *     backup retention and windows</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html">Room to grow</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html">15 read replicas</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html">rds.force_ssl</a>
 * @see <a href="https://www.postgresql.org/docs/17/runtime-config-logging.html">Logging</a>
 */
final class RdsOffering {
    private static final List<String> FAMILIES = List.of(
            "m5", "m5d", "m6g", "m6gd", "m6i", "m6id", "m6idn", "m6in", "m7g", "m7i", "m8g", "m8gd", "r5", "r5b", "r5d",
            "r6g", "r6gd", "r6i", "r6id", "r6idn", "r6in", "r7g", "r7i", "r8g", "r8gd", "t3", "t4g", "x2g", "x2idn",
            "x2iedn");

    static final PostgresOffering POSTGRES = new PostgresOffering(
            "Amazon RDS",
            Versions.withMinors(17, new TreeMap<>(Map.of(14, 18, 15, 13, 16, 9, 17, 5, 18, 1))),
            new InstanceClasses(
                    Pattern.compile("db\\.(" + String.join("|", FAMILIES) + ")\\.[a-z0-9]+"),
                    "db.<family>.<size> with a family of " + String.join(", ", FAMILIES),
                    "db.t4g.medium",
                    Map.of(
                            Profile.DEVELOPMENT, "db.t4g.micro",
                            Profile.STAGING, "db.t4g.medium",
                            Profile.PRODUCTION, "db.m7g.large"),
                    List.of(new Kind(Pattern.compile(".*"), "every class", Standby.OFFERED, 35, 15))),
            new Storage(new Range(20, 65_536), new TreeSet<>(), 10),
            1,
            UpkeepWindows.Rule.atLeast(30),
            UpkeepWindows.Rule.atLeast(30),
            Optional.empty(),
            new TreeMap<>(Map.of(
                    "rds.force_ssl", "1",
                    "log_connections", "1",
                    "log_disconnections", "1",
                    "log_lock_waits", "1",
                    "log_statement", "ddl")),
            Lacks.NONE);

    private RdsOffering() {}
}
