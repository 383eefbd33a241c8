package io.ashlar.policies.cost;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;

import org.junit.jupiter.api.Test;

class GrowthLimitedTest {
    private static final GrowthLimited RULE = new GrowthLimited();
    private static final String DEPLOYED = "cost:deployedMonthly";

    @Test
    void a_small_change_passes() {
        Some.stack().beside(Some.cluster()).config(DEPLOYED, "73.00").expect(RULE, PASS);
        Some.stack().beside(Some.cluster()).config(DEPLOYED, "30").expect(RULE, PASS);
    }

    @Test
    void a_large_one_fails() {
        Some.stack()
                .beside(Some.cluster())
                .config(DEPLOYED, "10")
                .expect(RULE, FAIL, "the change adds $63.00 a month to $10.00: at most $50.00 may come at once");
    }

    @Test
    void what_is_not_known_yet_is_assumed() {
        Some.stack()
                .beside(Some.database().unknown("instanceClass"))
                .config(DEPLOYED, "1")
                .expect(RULE, FAIL);
    }

    @Test
    void a_stack_whose_present_cost_nobody_told_is_not_asked() {
        Some.stack()
                .beside(Some.cluster())
                .expect(RULE, NOT_APPLICABLE, "the stack's configuration has no cost:deployedMonthly to compare with");
    }
}
