package io.ashlar.policies.cost;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EksInStandardSupportTest {
    private static final EksInStandardSupport RULE = new EksInStandardSupport();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static Given cluster() {
        return given("aws:eks/cluster:Cluster").on(TODAY);
    }

    @Test
    void a_version_in_standard_support_passes_and_so_does_a_cluster_that_will_leave_it() {
        cluster().with("version", "1.35").expect(RULE, PASS);
        cluster()
                .with("version", "1.31")
                .with("upgradePolicy", Map.of("supportType", "STANDARD"))
                .expect(RULE, PASS);
    }

    @Test
    void a_version_in_extended_support_fails() {
        cluster()
                .with("version", "1.32")
                .expect(
                        RULE,
                        FAIL,
                        "version is 1.32: in extended support since 2026-03-23, the control plane costs $438.00 a"
                                + " month and not $73.00");
    }

    @Test
    void a_version_that_is_not_known_yet_is_unknown() {
        cluster().unknown("version").expect(RULE, UNKNOWN, "version");
    }
}
