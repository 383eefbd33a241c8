package io.ashlar.policies.security.azure.database;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseGeoBackupTest {
    private static final Rule RULE = new DatabaseGeoBackup();

    @Test
    void what_is_asked_for_passes() {
        given("azure-native:dbforpostgresql:Server")
                .with("backup", Map.of("geoRedundantBackup", "Enabled"))
                .expect(RULE, PASS);
    }

    @Test
    void what_is_not_is_told() {
        given("azure-native:dbforpostgresql:Server")
                .with("backup", Map.of("backupRetentionDays", 7))
                .expect(RULE, FAIL, "backup.geoRedundantBackup is not Enabled");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("azure-native:dbforpostgresql:Server")
                .unknown("backup")
                .expect(RULE, Outcome.UNKNOWN, "backup.geoRedundantBackup");
    }

    @Test
    void a_replica_is_restored_from_its_source() {
        given("azure-native:dbforpostgresql:Server")
                .with("createMode", "Replica")
                .expect(RULE, NOT_APPLICABLE, "a replica is restored from its source");
    }
}
