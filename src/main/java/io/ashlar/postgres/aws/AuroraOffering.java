package io.ashlar.postgres.aws;

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
 * What Aurora offers for PostgreSQL, as of 2026-11-21.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/AuroraPostgreSQLReleaseNotes/aurorapostgresql-release-calendar.html">
 *     Release calendar</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.DBInstanceClass.SupportAurora.html">
 *     Instance classes</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html#aurora-global-database.limitations">
 *     Not of the family t in a global cluster</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/CHAP_Limits.html">15 readers, a standby among
 *     them</a>
 */
final class AuroraOffering {
    private static final String LARGE = "(r5|r6g|r6i|r7g|r7i|r8g)\\.[a-z0-9]+|x2g\\.[a-z0-9]+";

    static final PostgresOffering ALONE = offering(
            Pattern.compile("db\\.((t3|t4g)\\.(medium|large)|" + LARGE + ")"),
            "db.t4g.medium, db.t4g.large, db.r<generation>.<size> or db.x2g.<size>",
            "db.t4g.medium");

    static final PostgresOffering GLOBAL = offering(
            Pattern.compile("db\\.(" + LARGE + ")"), "db.r<generation>.<size> or db.x2g.<size>", "db.r6g.large");

    private AuroraOffering() {}

    private static PostgresOffering offering(Pattern form, String said, String small) {
        return new PostgresOffering(
                "Amazon Aurora",
                Versions.withMinors(17, new TreeMap<>(Map.of(14, 0, 15, 0, 16, 0, 17, 0))),
                new InstanceClasses(
                        form,
                        said,
                        small,
                        Map.of(
                                Profile.DEVELOPMENT, small,
                                Profile.STAGING, small,
                                Profile.PRODUCTION, "db.r7g.large"),
                        List.of(new Kind(Pattern.compile(".*"), "every class", Standby.OFFERED, 35, 14))),
                new Storage(new Range(1, 131_072), new TreeSet<>(), 0),
                1,
                UpkeepWindows.Rule.atLeast(30),
                UpkeepWindows.Rule.atLeast(30),
                Optional.empty(),
                RdsOffering.POSTGRES.always(),
                Lacks.of(
                        Lack.of(
                                "storageGiB",
                                "Aurora's storage begins small, grows by itself and is paid for by what it holds",
                                "Leave it out."),
                        Lack.of(
                                "maximumStorageGiB",
                                "Aurora's storage grows by itself up to 128 TiB",
                                "Leave it out, and watch the metric VolumeBytesUsed.")));
    }
}
