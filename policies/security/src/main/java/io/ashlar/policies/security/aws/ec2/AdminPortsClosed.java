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
import java.util.List;

/** SSH and RDP do not answer to everybody. */
public final class AdminPortsClosed implements ResourceRule {
    /** SSH and RDP. */
    private static final List<Integer> PORTS = List.of(22, 3389);

    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-ec2-admin-ports-closed", "No security group opens SSH or RDP to every address")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale("SSH and RDP on the internet are tried with passwords all day, "
                    + "and a hole in either is a hole in every machine.")
            .fix("Remove the rule and use Session Manager, or name the blocks that may connect.")
            .reference(Framework.CHECKOV, "CKV_AWS_24", "CKV_AWS_25")
            .reference(Framework.FSBP, "EC2.13", "EC2.14")
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
        return Verdict.each(IngressRule.of(resource), rule -> {
            List<String> open =
                    PORTS.stream().filter(rule::opens).map(String::valueOf).toList();
            return Verdict.require(
                    open.isEmpty() || rule.opensEverything() || !rule.isFromEverywhere(),
                    "%s opens port %s to everybody: name the blocks that may connect"
                            .formatted(rule.name(), String.join(" and ", open)));
        });
    }
}
