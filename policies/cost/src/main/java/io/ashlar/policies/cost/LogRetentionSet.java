package io.ashlar.policies.cost;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Logs are not kept, and paid for, for ever. */
public final class LogRetentionSet implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("cost-logs-retention", "Log groups say how long logs are kept")
                .severity(Severity.LOW)
                .level(Level.ADVISORY)
                .rationale("Without retentionInDays logs are kept for ever, and each month adds to the bill.")
                .fix("Set retentionInDays.")
                .reference(Framework.CHECKOV, "CKV_AWS_66")
                .build();
    }

    @Override
    public Types types() {
        return Types.of("aws:cloudwatch/logGroup:LogGroup");
    }

    @Override
    public Verdict judge(Resource group, Context context) {
        return Verdict.require(
                group.properties().number("retentionInDays").orElse(0.0) > 0,
                "retentionInDays is not set: these logs are kept for ever");
    }
}
