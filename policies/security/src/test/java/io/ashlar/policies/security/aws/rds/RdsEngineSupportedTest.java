package io.ashlar.policies.security.aws.rds;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RdsEngineSupportedTest {
    private static final RdsEngineSupported RULE = new RdsEngineSupported();
    private static final String INSTANCE = "aws:rds/instance:Instance";

    @Test
    void a_version_in_standard_support_passes_until_its_last_day() {
        given(INSTANCE)
                .with("engine", "postgres")
                .with("engineVersion", "13.22")
                .on(LocalDate.of(2026, 2, 28))
                .expect(RULE, PASS);
        given(INSTANCE).with("engine", "mysql").with("engineVersion", "8.4.5").expect(RULE, PASS);
    }

    @Test
    void a_version_past_standard_support_fails() {
        given(INSTANCE)
                .with("engine", "postgres")
                .with("engineVersion", "13.22")
                .on(LocalDate.of(2026, 3, 1))
                .expect(
                        RULE,
                        FAIL,
                        "engineVersion is 13.22 of postgres, in standard support until 2026-02-28: upgrade before"
                                + " extended support is charged");
        given(INSTANCE)
                .with("engine", "mysql")
                .with("engineVersion", "5.7.44")
                .expect(
                        RULE,
                        FAIL,
                        "engineVersion is 5.7.44 of mysql, in standard support until 2024-02-29: upgrade before"
                                + " extended support is charged");
        given(INSTANCE)
                .with("engine", "mysql")
                .with("engineVersion", "8.0.40")
                .on(LocalDate.of(2026, 8, 1))
                .expect(RULE, FAIL);
    }

    @Test
    void a_version_newer_than_the_table_passes() {
        given(INSTANCE).with("engine", "postgres").with("engineVersion", "99").expect(RULE, PASS);
    }

    @Test
    void without_a_version_and_for_other_engines_nothing_is_said() {
        given(INSTANCE).with("engine", "postgres").expect(RULE, NOT_APPLICABLE, "no dates are known for 'postgres'");
        given(INSTANCE).with("engine", "oracle-ee").with("engineVersion", "19").expect(RULE, NOT_APPLICABLE);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(INSTANCE).with("engine", "postgres").unknown("engineVersion").expect(RULE, UNKNOWN, "engineVersion");
    }
}
