package io.ashlar.policies.security.gcp.sql;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlBackedUpTest {
    private static final Rule RULE = new SqlBackedUp();

    @Test
    void backups_with_the_log_pass() {
        given("gcp:sql/databaseInstance:DatabaseInstance")
                .with("databaseVersion", "POSTGRES_15")
                .with(
                        "settings",
                        Map.of(
                                "tier",
                                "t",
                                "backupConfiguration",
                                Map.of("enabled", true, "pointInTimeRecoveryEnabled", true)))
                .expect(RULE, PASS);
    }

    @Test
    void MySQL_calls_the_log_otherwise() {
        given("gcp:sql/databaseInstance:DatabaseInstance")
                .with("databaseVersion", "MYSQL_8_0")
                .with(
                        "settings",
                        Map.of("tier", "t", "backupConfiguration", Map.of("enabled", true, "binaryLogEnabled", true)))
                .expect(RULE, PASS);
    }

    @Test
    void each_that_is_missing_is_told() {
        given("gcp:sql/databaseInstance:DatabaseInstance")
                .with("databaseVersion", "POSTGRES_15")
                .with("settings", Map.of("tier", "t", "backupConfiguration", Map.of()))
                .expect(
                        RULE,
                        FAIL,
                        "settings.backupConfiguration.enabled is not true",
                        "settings.backupConfiguration.pointInTimeRecoveryEnabled is not true");
    }

    @Test
    void a_replica_is_restored_from_its_primary() {
        given("gcp:sql/databaseInstance:DatabaseInstance")
                .with("databaseVersion", "POSTGRES_15")
                .with("settings", Map.of("tier", "t", "backupConfiguration", Map.of()))
                .unknown("masterInstanceName")
                .expect(RULE, NOT_APPLICABLE, "a replica is restored from its primary");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("gcp:sql/databaseInstance:DatabaseInstance")
                .with("databaseVersion", "POSTGRES_15")
                .with(
                        "settings",
                        Map.of(
                                "tier",
                                "t",
                                "backupConfiguration",
                                Map.of("enabled", UNKNOWN, "pointInTimeRecoveryEnabled", true)))
                .expect(RULE, Outcome.UNKNOWN, "settings.backupConfiguration.enabled");
    }
}
