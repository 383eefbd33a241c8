package io.ashlar.policies.security.gcp.sql;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlDeletionProtectedTest {
    private static final Rule RULE = new SqlDeletionProtected();

    @Test
    void protected_in_Google_Cloud_and_in_the_provider_passes() {
        given("gcp:sql/databaseInstance:DatabaseInstance")
                .with("settings", Map.of("deletionProtectionEnabled", true))
                .expect(RULE, PASS);
    }

    @Test
    void both_faults_are_told() {
        given("gcp:sql/databaseInstance:DatabaseInstance")
                .with("deletionProtection", false)
                .expect(
                        RULE,
                        FAIL,
                        "deletionProtection is false: it must be true",
                        "settings.deletionProtectionEnabled is not true");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("gcp:sql/databaseInstance:DatabaseInstance")
                .unknown("settings")
                .expect(RULE, Outcome.UNKNOWN, "settings.deletionProtectionEnabled");
    }
}
