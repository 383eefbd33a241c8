package io.ashlar.policies.cost;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;

import org.junit.jupiter.api.Test;

class UnpricedShareLimitedTest {
    private static final UnpricedShareLimited RULE = new UnpricedShareLimited();

    @Test
    void a_stack_of_known_prices_passes() {
        Some.stack().beside(Some.cluster()).expect(RULE, PASS);
    }

    @Test
    void a_stack_of_unknown_ones_fails_and_names_them() {
        Some.stack()
                .beside(Some.cluster())
                .beside(Some.warehouse())
                .expect(
                        RULE,
                        FAIL,
                        "50 % of the resources that cost money have no known price, at most 5 % may: warehouse");
    }

    @Test
    void a_size_that_is_not_known_yet_is_assumed_and_so_priced() {
        Some.stack().beside(Some.database().unknown("instanceClass")).expect(RULE, PASS);
    }
}
