package io.ashlar.policies.security.aws.ec2;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** No security group lets everybody in everywhere. */
public final class NotEveryPortOpen implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-ec2-not-every-port-open", "No security group opens every port to every address")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale("Whatever listens, now or after the next deployment, is on the internet.")
            .fix("Name the ports and the blocks that are meant.")
            .reference(Framework.CHECKOV, "CKV_AWS_277")
            .build();

    private static final Types TYPES = Types.of(IngressRule.TYPES);

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
        return Verdict.each(
                IngressRule.of(resource),
                rule -> Verdict.require(
                        !rule.opensEverything() || !rule.isFromEverywhere(),
                        rule.name() + " opens every port to everybody: name the ports and the blocks that are meant"));
    }
}
