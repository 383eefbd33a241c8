package io.ashlar.policies.security.gcp.sql;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlTlsForcedTest {
    private static final Rule RULE = new SqlTlsForced();

    @Test
    void TLS_required_passes() {
        given("gcp:sql/databaseInstance:DatabaseInstance")
                .with("settings", Map.of("tier", "db-f1-micro", "ipConfiguration", Map.of("requireSsl", true)))
                .expect(RULE, PASS);
    }

    @Test
    void so_does_the_word_that_replaces_it() {
        given("gcp:sql/databaseInstance:DatabaseInstance")
                .with("settings", Map.of("tier", "db-f1-micro", "ipConfiguration", Map.of("sslMode", "ENCRYPTED_ONLY")))
                .expect(RULE, PASS);
    }

    @Test
    void neither_is_refused() {
        given("gcp:sql/databaseInstance:DatabaseInstance")
                .with(
                        "settings",
                        Map.of(
                                "tier",
                                "db-f1-micro",
                                "ipConfiguration",
                                Map.of("sslMode", "ALLOW_UNENCRYPTED_AND_ENCRYPTED")))
                .expect(RULE, FAIL, "settings.ipConfiguration.requireSsl is not true: connections must use TLS");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("gcp:sql/databaseInstance:DatabaseInstance")
                .with("settings", Map.of("tier", "db-f1-micro", "ipConfiguration", Map.of("requireSsl", UNKNOWN)))
                .expect(RULE, Outcome.UNKNOWN, "settings.ipConfiguration.requireSsl");
    }
}
