package io.ashlar.policies.cost;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.policy.test.Given;
import org.junit.jupiter.api.Test;

class EstimateShownTest {
    private static final EstimateShown RULE = new EstimateShown();

    @Test
    void the_table_is_the_message() {
        Given stack = Some.stack().beside(Some.cluster()).config("ashlar:monthlyBudget", "100");

        stack.expect(RULE, FAIL);

        assertThat(stack.verdict(RULE).messages().get(0))
                .startsWith(
                        "test costs $73.00 a month, between $73.00 and $73.00 ($0.10 an hour), 73 % of its budget of"
                                + " $100.00.")
                .contains("cluster: control plane");
    }

    @Test
    void what_is_assumed_is_in_it() {
        Some.stack().beside(Some.database().unknown("instanceClass")).expect(RULE, FAIL);
    }

    @Test
    void a_stack_that_costs_nothing_shows_nothing() {
        Some.stack().expect(RULE, NOT_APPLICABLE, "nothing in the stack costs money");
    }
}
