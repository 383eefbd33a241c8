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

/**
 * One change adds no more than a share of what the stack costs now. The engine shows a policy what there will be, not what there is:
 * {@code pulumiw cost} says what that costs, and {@code cost:deployedMonthly} in the configuration tells it to this rule.
 */
public final class GrowthLimited implements StackRule {
    static final Setting<Integer> PERCENT =
            Setting.whole("percent", 20, 0, 10_000, "Share of the present cost that one change may add");
    static final Setting<Integer> DOLLARS =
            Setting.whole("dollars", 50, 0, 1_000_000, "Dollars a month that any change may add");

    private static final String DEPLOYED = "cost:deployedMonthly";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("cost-stack-growth", "One change adds little to what the stack costs")
                .severity(Severity.MEDIUM)
                .level(Level.ADVISORY)
                .rationale("A wrong zero in a number of nodes is within the budget of a large stack.")
                .fix("Look at what the change adds (pulumiw cost --diff); deploy it in parts, or allow more on"
                        + " purpose.")
                .source(
                        "FinOps: anomaly management",
                        "https://www.finops.org/framework/capabilities/anomaly-management/")
                .setting(PERCENT)
                .setting(DOLLARS)
                .build();
    }

    @Override
    public Types types() {
        return Types.stack();
    }

    @Override
    public Verdict judge(Resource subject, Stack stack, Context context) {
        String text = context.config().getOrDefault(DEPLOYED, "");
        if (!text.matches("\\d+(\\.\\d+)?")) {
            return Verdict.notApplicable("the stack's configuration has no " + DEPLOYED + " to compare with");
        }
        BigDecimal before = new BigDecimal(text);
        BigDecimal added = Estimates.of(stack, context).monthly().expected().subtract(before);
        BigDecimal allowed = before.multiply(BigDecimal.valueOf(context.get(PERCENT)))
                .movePointLeft(2)
                .max(BigDecimal.valueOf(context.get(DOLLARS)));
        return Verdict.require(
                added.compareTo(allowed) <= 0,
                "the change adds $%,.2f a month to $%,.2f: at most $%,.2f may come at once"
                        .formatted(added, before, allowed));
    }
}
