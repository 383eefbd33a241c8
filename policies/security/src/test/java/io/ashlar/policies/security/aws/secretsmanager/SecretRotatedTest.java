package io.ashlar.policies.security.aws.secretsmanager;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretRotatedTest {
    private static final SecretRotated RULE = new SecretRotated();

    private static Given secret(Map<String, ?> rules) {
        return given("aws:secretsmanager/secret:Secret")
                .with("id", "s-1")
                .beside(given("aws:secretsmanager/secretRotation:SecretRotation")
                        .with("secretId", "s-1")
                        .with("rotationRules", rules));
    }

    @Test
    void a_rotation_in_time_passes() {
        secret(Map.of("automaticallyAfterDays", 90)).expect(RULE, PASS);
        secret(Map.of("scheduleExpression", "rate(10 days)")).expect(RULE, PASS);
    }

    @Test
    void no_rotation_fails() {
        given("aws:secretsmanager/secret:Secret").expect(RULE, FAIL, "no SecretRotation renews this secret: add one");
    }

    @Test
    void a_slow_rotation_fails_unless_it_is_allowed() {
        secret(Map.of("automaticallyAfterDays", 120))
                .expect(RULE, FAIL, "rotationRules.automaticallyAfterDays is 120: renew it every 90 days or sooner")
                .setting(SecretRotated.DAYS, 120)
                .expect(RULE, PASS);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        secret(Map.of("automaticallyAfterDays", Given.UNKNOWN))
                .expect(RULE, UNKNOWN, "rotationRules.automaticallyAfterDays");
    }
}
