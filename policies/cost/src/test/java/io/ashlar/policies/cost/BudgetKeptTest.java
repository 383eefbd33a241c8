package io.ashlar.policies.cost;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;

import org.junit.jupiter.api.Test;

class BudgetKeptTest {
    private static final BudgetKept RULE = new BudgetKept();
    private static final String BUDGET = "ashlar:monthlyBudget";

    @Test
    void a_stack_within_its_budget_passes() {
        Some.stack().beside(Some.cluster()).config(BUDGET, "73").expect(RULE, PASS);
    }

    @Test
    void a_stack_above_its_budget_fails() {
        Some.stack()
                .beside(Some.cluster())
                .config(BUDGET, "72")
                .expect(RULE, FAIL, "the stack is expected to cost $73.00 a month, but its budget is $72.00");
    }

    @Test
    void what_is_not_known_yet_is_assumed() {
        Some.stack()
                .beside(Some.database().unknown("instanceClass").with("storageType", "gp3"))
                .config(BUDGET, "54")
                .expect(RULE, FAIL, "the stack is expected to cost $54.86 a month, but its budget is $54.00");
    }

    @Test
    void the_usage_in_the_configuration_counts() {
        Some.stack()
                .beside(Some.cluster())
                .config(BUDGET, "73")
                .config("cost:usage", "{\"*::cluster\": {\"paidShare\": 0.5}}")
                .expect(RULE, PASS);
        Some.stack()
                .beside(Some.cluster())
                .config(BUDGET, "36")
                .config("cost:usage", "{\"*::cluster\": {\"paidShare\": 0.5}}")
                .expect(RULE, FAIL, "the stack is expected to cost $36.50 a month, but its budget is $36.00");
    }

    @Test
    void a_stack_without_a_budget_is_not_asked() {
        Some.stack()
                .beside(Some.cluster())
                .expect(RULE, NOT_APPLICABLE, "the stack's configuration has no ashlar:monthlyBudget");
    }
}
