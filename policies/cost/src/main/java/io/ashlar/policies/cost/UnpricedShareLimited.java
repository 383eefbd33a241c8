package io.ashlar.policies.cost;

import io.ashlar.cost.Estimate;
import io.ashlar.cost.ResourceCost;
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
import java.util.stream.Collectors;

/** An estimate that misses much is no estimate. */
public final class UnpricedShareLimited implements StackRule {
    static final Setting<Integer> PERCENT =
            Setting.whole("percent", 5, 0, 100, "Share of the resources that cost money whose price may be unknown");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("cost-stack-priced", "Nearly everything that costs money has a known price")
                .severity(Severity.MEDIUM)
                .level(Level.ADVISORY)
                .rationale(
                        "What has no price is not in the sum, and a budget that is kept by half the stack is not kept.")
                .fix("Refresh the price book, name a size that it holds, or add what a type is charged for.")
                .source(
                        "FinOps: planning and estimating",
                        "https://www.finops.org/framework/capabilities/planning-estimating/")
                .setting(PERCENT)
                .build();
    }

    @Override
    public Types types() {
        return Types.stack();
    }

    @Override
    public Verdict judge(Resource subject, Stack stack, Context context) {
        Estimate estimate = Estimates.of(stack, context);
        BigDecimal unpriced = BigDecimal.valueOf(100).subtract(estimate.coverage());
        return Verdict.require(
                unpriced.compareTo(BigDecimal.valueOf(context.get(PERCENT))) <= 0,
                "%s %% of the resources that cost money have no known price, at most %d %% may: %s"
                        .formatted(
                                unpriced.stripTrailingZeros().toPlainString(),
                                context.get(PERCENT),
                                estimate.unpriced().stream()
                                        .map(ResourceCost::name)
                                        .limit(10)
                                        .collect(Collectors.joining(", "))));
    }
}
