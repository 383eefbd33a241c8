package io.ashlar.sandbox.aws.rds;

import static io.ashlar.sandbox.aws.rds.InstanceRules.isPostgres;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.value.Properties;
import java.util.Set;

/**
 * The first user of a database, their password, and what the first database is called.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html">CreateDBInstance</a>
 */
final class MasterUser {
    private static final int SHORTEST_PASSWORD = 8;

    private static final int LONGEST_PASSWORD = 128;

    private static final String INVALID =
            "InvalidParameterValue: The parameter MasterUserPassword is not a valid password";

    private MasterUser() {}

    static void password(Properties inputs, Findings findings) {
        inputs.text("password").ifPresent(password -> check("password", password, isPostgres(inputs), findings));
    }

    /** For PostgreSQL 8 to 128 characters; all engines leave out the same four. The password itself is not shown. */
    static void check(String path, String password, boolean postgres, Findings findings) {
        if (password.length() < SHORTEST_PASSWORD) {
            findings.add(path, INVALID + " because it is shorter than " + SHORTEST_PASSWORD + " characters.");
        }
        if (password.length() > LONGEST_PASSWORD && postgres) {
            findings.add(path, INVALID + " because it is longer than " + LONGEST_PASSWORD + " characters.");
        }
        if (!password.matches("[!-~&&[^/@\"]]*")) {
            findings.add(path, INVALID + ". Only printable ASCII characters besides '/', '@', '\"', ' ' may be used.");
        }
    }

    static void names(Properties inputs, Findings findings) {
        if (!isPostgres(inputs)) {
            return;
        }
        inputs.text("dbName")
                .filter(name -> !name.matches("[A-Za-z][A-Za-z0-9_]{0,62}"))
                .ifPresent(name -> findings.add(
                        "dbName",
                        "InvalidParameterValue: DBName must begin with a letter and contain only alphanumeric"
                                + " characters and underscores: " + name));
        inputs.text("username")
                .filter(name -> !name.matches("[A-Za-z][A-Za-z0-9_]{0,62}"))
                .ifPresent(name -> findings.add(
                        "username",
                        "InvalidParameterValue: The parameter MasterUsername is not a valid identifier: " + name));
        inputs.text("username")
                .filter(name -> Set.of("admin", "rdsadmin", "user", "public").contains(name) || name.startsWith("pg_"))
                .ifPresent(name -> findings.add(
                        "username",
                        "InvalidParameterValue: MasterUsername " + name
                                + " cannot be used as it is a reserved word used by the engine"));
    }
}
