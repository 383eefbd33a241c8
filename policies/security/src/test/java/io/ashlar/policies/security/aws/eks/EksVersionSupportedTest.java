package io.ashlar.policies.security.aws.eks;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EksVersionSupportedTest {
    private static final EksVersionSupported RULE = new EksVersionSupported();

    @Test
    void a_version_in_standard_support_passes_until_its_last_day() {
        given("aws:eks/cluster:Cluster")
                .with("version", "1.34")
                .on(LocalDate.of(2026, 12, 2))
                .expect(RULE, PASS);
    }

    @Test
    void a_version_past_standard_support_fails() {
        given("aws:eks/cluster:Cluster")
                .with("version", "1.34")
                .on(LocalDate.of(2026, 12, 3))
                .expect(
                        RULE,
                        FAIL,
                        "version is 1.34, in standard support until 2026-12-02: extended support costs $0.60 an hour"
                                + " instead of $0.10");
        given("aws:eks/cluster:Cluster")
                .with("version", "1.21")
                .expect(
                        RULE,
                        FAIL,
                        "version is 1.21, in standard support until 2024-11-26: extended support costs $0.60 an hour"
                                + " instead of $0.10");
    }

    @Test
    void a_version_newer_than_the_calendar_passes() {
        given("aws:eks/cluster:Cluster").with("version", "1.99").expect(RULE, PASS);
    }

    @Test
    void no_version_means_the_newest() {
        given("aws:eks/cluster:Cluster").expect(RULE, NOT_APPLICABLE, "no version is asked for: EKS takes its newest");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given("aws:eks/cluster:Cluster").unknown("version").expect(RULE, UNKNOWN, "version");
    }
}
