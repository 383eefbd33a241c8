package io.ashlar.postgres.aws;

import io.ashlar.core.Profile;
import io.ashlar.postgres.plan.PostgresOffering;
import io.ashlar.postgres.plan.PostgresOffering.Range;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
 */
final class RdsOffering {
    static final PostgresOffering POSTGRES = new PostgresOffering(
            "Amazon RDS",
            17,
            new TreeMap<>(Map.of(14, 18, 15, 13, 16, 9, 17, 5, 18, 1)),
            new TreeSet<>(Set.of(
                    "m5", "m5d", "m6g", "m6gd", "m6i", "m6id", "m6idn", "m6in", "m7g", "m7i", "m8g", "m8gd", "r5",
                    "r5b", "r5d", "r6g", "r6gd", "r6i", "r6id", "r6idn", "r6in", "r7g", "r7i", "r8g", "r8gd", "t3",
                    "t4g", "x2g", "x2idn", "x2iedn")),
            Map.of(
                    Profile.DEVELOPMENT, "db.t4g.micro",
                    Profile.STAGING, "db.t4g.medium",
                    Profile.PRODUCTION, "db.m7g.large"),
            new Range(20, 65_536),
            10,
            35,
            15,
            30);

    private RdsOffering() {}
}
