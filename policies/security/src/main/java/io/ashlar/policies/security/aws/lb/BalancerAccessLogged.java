package io.ashlar.policies.security.aws.lb;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Load balancers write down who asked for what. */
public final class BalancerAccessLogged implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("aws-lb-access-logged", "Load balancers write access logs")
            .severity(Severity.LOW)
            .level(Profile.DEVELOPMENT, Level.DISABLED)
            .rationale("Without access logs nobody can say afterwards who called, and what they got.")
            .fix("Set accessLogs with enabled true and a bucket.")
            .reference(Framework.CHECKOV, "CKV_AWS_91")
            .reference(Framework.FSBP, "ELB.5")
            .build();

    private static final Types TYPES =
            Types.of("aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer");

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
        if (resource.properties()
                .text("loadBalancerType")
                .filter("gateway"::equals)
                .isPresent()) {
            return Verdict.notApplicable("gateway load balancers have no access logs");
        }
        return Verdict.require(
                resource.properties().isTrue("accessLogs", "enabled"),
                "accessLogs.enabled is not true: requests must be written down");
    }
}
