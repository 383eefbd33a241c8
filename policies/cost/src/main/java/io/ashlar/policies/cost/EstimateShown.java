package io.ashlar.policies.cost;

import io.ashlar.cost.report.TextReport;
import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Shows with every preview what the stack will cost. It finds nothing wrong: its message is the table. */
public final class EstimateShown implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("cost-stack-estimate", "What the stack will cost is shown with every preview")
                .severity(Severity.LOW)
                .level(Level.ADVISORY)
                .rationale("What a change costs is otherwise known when the bill comes.")
                .fix("Nothing: this is a table, not a fault. Disable the rule to hide it.")
                .source(
                        "FinOps: estimating before deployment",
                        "https://www.finops.org/framework/capabilities/planning-estimating/")
                .build();
    }

    @Override
    public Types types() {
        return Types.stack();
    }

    @Override
    public Verdict judge(Resource subject, Stack stack, Context context) {
        return Estimates.of(stack, context).costing() == 0
                ? Verdict.notApplicable("nothing in the stack costs money")
                : Verdict.fail(TextReport.write(Estimates.report(stack, context), TextReport.Detail.SUMMARY));
    }
}
