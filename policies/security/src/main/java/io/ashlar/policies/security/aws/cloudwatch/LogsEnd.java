package io.ashlar.policies.security.aws.cloudwatch;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Setting;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Logs are kept for a time, not for ever. */
public final class LogsEnd implements ResourceRule {
    static final Setting<Integer> DAYS = Setting.whole("days", 1, 1, 3653, "Days that logs are kept at least");

    private static final RuleInfo INFO = RuleInfo.of("aws-cloudwatch-logs-end", "Log groups have a retention")
            .severity(Severity.LOW)
            .rationale("Without a retention logs are kept, and paid for, for ever, with the personal data in them.")
            .fix("Set retentionInDays.")
            .reference(Framework.CHECKOV, "CKV_AWS_66", "CKV_AWS_338")
            .setting(DAYS)
            .build();

    private static final Types TYPES = Types.of("aws:cloudwatch/logGroup:LogGroup");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return TYPES;
    }

    @Override
    public Verdict judge(Resource resource, Context context) {
        int days = resource.properties().whole("retentionInDays").orElse(0);
        int least = context.get(DAYS);
        return Verdict.require(days > 0, "retentionInDays is not set, which keeps logs for ever: set it")
                .and(Verdict.require(
                        days >= least || days <= 0,
                        "retentionInDays is %d: keep logs for %d days or more".formatted(days, least)));
    }
}
