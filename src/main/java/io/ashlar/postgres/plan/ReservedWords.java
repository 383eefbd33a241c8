package io.ashlar.postgres.plan;

import java.util.Locale;
import java.util.Set;

/**
 * Words that name neither a database nor a role.
 *
 * @see <a href="https://www.postgresql.org/docs/17/sql-keywords-appendix.html">Key words marked "reserved"</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.MasterAccounts.html">Accounts that
 *     RDS keeps for itself</a>
 * @see <a href="https://learn.microsoft.com/rest/api/postgresql/servers/create">Names that Azure refuses</a>
 * @see <a href="https://cloud.google.com/sql/docs/postgres/users">Users that Cloud SQL keeps for itself</a>
 */
final class ReservedWords {
    private static final Set<String> SQL = Set.of(
            ("all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate"
                            + " collation column concurrently constraint create cross current_catalog current_date"
                            + " current_role current_schema current_time current_timestamp current_user default"
                            + " deferrable desc distinct do else end except false fetch for foreign freeze from full"
                            + " grant group having ilike in initially inner intersect into is isnull join lateral"
                            + " leading left like limit localtime localtimestamp natural not notnull null offset on"
                            + " only or order outer overlaps placing primary references returning right select"
                            + " session_user similar some symmetric system_user table tablesample then to trailing"
                            + " true union unique user using variadic verbose when where window with")
                    .split(" "));

    private static final Set<String> ACCOUNTS = Set.of(
            "admin",
            "administrator",
            "azure_pg_admin",
            "azure_superuser",
            "cloudsqladmin",
            "cloudsqlsuperuser",
            "guest",
            "public",
            "rdsadmin",
            "root");

    private static final Set<String> DATABASES =
            Set.of("azure_maintenance", "azure_sys", "cloudsqladmin", "rdsadmin", "template0", "template1");

    private ReservedWords() {}

    static boolean forRole(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        return SQL.contains(word) || ACCOUNTS.contains(word) || word.startsWith("pg_") || word.startsWith("rds_");
    }

    static boolean forDatabase(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        return SQL.contains(word) || DATABASES.contains(word);
    }
}
