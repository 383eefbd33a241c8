package io.ashlar.policies.cost;

import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Setting;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.math.BigDecimal;
import java.util.Optional;

/** A stack that comes near its budget is warned of before it is stopped. */
public final class BudgetNotNear implements StackRule {
    static final Setting<Integer> PERCENT = Setting.whole("percent", 80, 1, 100, "Share of the budget that is near it");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("cost-stack-budget-near", "The stack is expected to stay clear of its monthly budget")
                .severity(Severity.LOW)
                .level(Level.ADVISORY)
                .rationale("Whoever learns of a limit on reaching it has no time left to choose.")
                .fix("Look at the dearest lines of the estimate, or raise ashlar:monthlyBudget in time.")
                .source("FinOps: budgeting", "https://www.finops.org/framework/capabilities/budgeting/")
                .setting(PERCENT)
                .build();
    }

    @Override
    public Types types() {
        return Types.stack();
    }

    @Override
    public Verdict judge(Resource subject, Stack stack, Context context) {
        Optional<BigDecimal> budget = Estimates.budget(context);
        if (budget.isEmpty()) {
            return Verdict.notApplicable("the stack's configuration has no ashlar:monthlyBudget");
        }
        BigDecimal expected = Estimates.of(stack, context).monthly().expected();
        BigDecimal near =
                budget.get().multiply(BigDecimal.valueOf(context.get(PERCENT))).movePointLeft(2);
        return Verdict.require(
                expected.compareTo(near) < 0 || expected.compareTo(budget.get()) > 0,
                "the stack is expected to cost $%,.2f a month: from $%,.2f (%d %%) on it is near its budget of $%,.2f"
                        .formatted(expected, near, context.get(PERCENT), budget.get()));
    }
}
