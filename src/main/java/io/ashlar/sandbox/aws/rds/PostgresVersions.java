package io.ashlar.sandbox.aws.rds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The versions of PostgreSQL that a new DB instance can have, as of August 2026: what {@code DescribeDBEngineVersions}
 * listed then, less the minor versions that RDS closed to new instances on 2026-05-01.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html">
 *     Release calendar</a>
 * @see <a href="https://github.com/aws-cloudformation/cfn-lint/blob/main/src/cfnlint/data/schemas/extensions/aws_rds_dbinstance/engine_version.json">
 *     The list, refreshed from the API</a>
 */
final class PostgresVersions {
    /** First and last minor version of each major one. */
    private static final Map<Integer, List<Integer>> MINORS = new TreeMap<>(Map.of(
            13, List.of(21, 23),
            14, List.of(18, 23),
            15, List.of(13, 18),
            16, List.of(9, 14),
            17, List.of(5, 10),
            18, List.of(1, 4)));

    /** Past the end of standard support: only with RDS Extended Support. 13 since 2026-02-28. */
    private static final int LAST_EXTENDED = 13;

    private PostgresVersions() {}

    /** The exact version that a new instance gets: a major version alone stands for its newest minor one. */
    static Optional<String> resolve(String version) {
        int dot = version.indexOf('.');
        List<Integer> range = MINORS.get(number(dot < 0 ? version : version.substring(0, dot)));
        if (range == null) {
            return Optional.empty();
        }
        if (dot < 0) {
            return Optional.of(version + "." + range.get(1));
        }
        int minor = number(version.substring(dot + 1));
        return minor >= range.get(0) && minor <= range.get(1) ? Optional.of(version) : Optional.empty();
    }

    static boolean needsExtendedSupport(String version) {
        return major(version) <= LAST_EXTENDED;
    }

    static int major(String version) {
        int dot = version.indexOf('.');
        return number(dot < 0 ? version : version.substring(0, dot));
    }

    /** Negative when the first is older. */
    static int compare(String one, String other) {
        int byMajor = Integer.compare(major(one), major(other));
        return byMajor != 0 ? byMajor : Integer.compare(minor(one), minor(other));
    }

    private static int minor(String version) {
        return number(version.substring(version.indexOf('.') + 1));
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    }
}
