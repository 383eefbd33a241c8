package io.ashlar.policies.cost;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RdsInStandardSupportTest {
    private static final RdsInStandardSupport RULE = new RdsInStandardSupport();

    private static Given database() {
        return given("aws:rds/instance:Instance").with("engine", "postgres").on(LocalDate.of(2026, 11, 21));
    }

    @Test
    void a_version_in_standard_support_passes_and_so_does_one_that_will_leave_it() {
        database().with("engineVersion", "17.4").expect(RULE, PASS);
        database()
                .with("engineVersion", "13.21")
                .with("engineLifecycleSupport", "open-source-rds-extended-support-disabled")
                .expect(RULE, PASS);
    }

    @Test
    void a_version_in_extended_support_fails() {
        database()
                .with("engineVersion", "13.21")
                .expect(
                        RULE,
                        FAIL,
                        "engineVersion is 13.21: in extended support since 2026-02-28, which costs $73.00 a month for"
                                + " each processor");
    }

    @Test
    void a_version_that_is_not_known_yet_is_unknown() {
        database().unknown("engineVersion").expect(RULE, UNKNOWN, "engineVersion");
    }
}
