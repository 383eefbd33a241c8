package io.ashlar.policies.cost;

import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.math.BigDecimal;
import java.util.Optional;

/** The expected cost of a stack is within its budget. */
public final class BudgetKept implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("cost-stack-budget", "The stack is expected to cost no more than its monthly budget")
                .severity(Severity.HIGH)
                .level(Level.MANDATORY)
                .rationale("A budget that stops nothing is read after the money is spent.")
                .fix("Make the stack smaller, or raise ashlar:monthlyBudget in its stack file on purpose.")
                .source("FinOps: budgeting", "https://www.finops.org/framework/capabilities/budgeting/")
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
        return Verdict.require(
                expected.compareTo(budget.get()) <= 0,
                "the stack is expected to cost $%,.2f a month, but its budget is $%,.2f"
                        .formatted(expected, budget.get()));
    }
}
