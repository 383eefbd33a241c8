package io.ashlar.policies.security.gcp.sql;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlPrivateTest {
    private static final Rule RULE = new SqlPrivate();

    @Test
    void an_instance_without_a_public_address_passes() {
        given("gcp:sql/databaseInstance:DatabaseInstance")
                .with("settings", Map.of("tier", "db-f1-micro", "ipConfiguration", Map.of("ipv4Enabled", false)))
                .expect(RULE, PASS);
    }

    @Test
    void absent_means_a_public_address() {
        given("gcp:sql/databaseInstance:DatabaseInstance")
                .expect(
                        RULE,
                        FAIL,
                        "settings.ipConfiguration.ipv4Enabled is not false: the instance has a public address");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("gcp:sql/databaseInstance:DatabaseInstance")
                .unknown("settings")
                .expect(RULE, Outcome.UNKNOWN, "settings.ipConfiguration.ipv4Enabled");
    }
}
