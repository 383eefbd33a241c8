package io.ashlar.policies.security.aws.rds;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Until when each major version is in standard support on RDS.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html">PostgreSQL</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MySQL.Concepts.VersionMgmt.html">MySQL</a>
 */
final class RdsSupport {
    private static final Map<String, Map<String, LocalDate>> ENDS = Map.of(
            "postgres",
            Map.of(
                    "11", LocalDate.of(2024, 2, 29),
                    "12", LocalDate.of(2025, 2, 28),
                    "13", LocalDate.of(2026, 2, 28),
                    "14", LocalDate.of(2027, 2, 28),
                    "15", LocalDate.of(2028, 2, 29),
                    "16", LocalDate.of(2029, 2, 28),
                    "17", LocalDate.of(2030, 2, 28)),
            "mysql",
            Map.of("5.7", LocalDate.of(2024, 2, 29), "8.0", LocalDate.of(2026, 7, 31)));

    private RdsSupport() {}

    /** Whether the dates of an engine are known. */
    static boolean knows(String engine) {
        return ENDS.containsKey(engine);
    }

    /** The last day of standard support; empty for a version that is not in the table. */
    static Optional<LocalDate> endOf(String engine, String version) {
        return ENDS.getOrDefault(engine, Map.of()).entrySet().stream()
                .filter(major -> version.equals(major.getKey()) || version.startsWith(major.getKey() + "."))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
