package io.ashlar.policies.cost;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;

import org.junit.jupiter.api.Test;

class BudgetNotNearTest {
    private static final BudgetNotNear RULE = new BudgetNotNear();
    private static final String BUDGET = "ashlar:monthlyBudget";

    @Test
    void a_stack_far_below_its_budget_passes_and_so_does_one_that_the_budget_itself_stops() {
        Some.stack().beside(Some.cluster()).config(BUDGET, "100").expect(RULE, PASS);
        Some.stack().beside(Some.cluster()).config(BUDGET, "50").expect(RULE, PASS);
    }

    @Test
    void a_stack_from_four_fifths_on_fails() {
        Some.stack()
                .beside(Some.cluster())
                .config(BUDGET, "80")
                .expect(
                        RULE,
                        FAIL,
                        "the stack is expected to cost $73.00 a month: from $64.00 (80 %) on it is near its budget of"
                                + " $80.00");
    }

    @Test
    void what_is_not_known_yet_is_assumed() {
        Some.stack()
                .beside(Some.database().unknown("instanceClass"))
                .config(BUDGET, "60")
                .expect(RULE, FAIL);
    }
}
