package io.ashlar.policies.security.aws.lb;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Remediation;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Load balancers drop headers that no server should see. */
public final class InvalidHeadersDropped implements ResourceRule, Remediation {
    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-lb-invalid-headers-dropped", "Application load balancers drop invalid headers")
            .severity(Severity.LOW)
            .rationale("Malformed headers smuggle requests past the load balancer to whoever reads them differently.")
            .fix("Set dropInvalidHeaderFields to true.")
            .reference(Framework.CHECKOV, "CKV_AWS_131")
            .reference(Framework.FSBP, "ELB.4")
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
        if (!resource.properties()
                .text("loadBalancerType")
                .orElse("application")
                .equals("application")) {
            return Verdict.notApplicable("only application load balancers read headers");
        }

        return Verdict.require(
                resource.properties().isTrue("dropInvalidHeaderFields"),
                "dropInvalidHeaderFields is not true: invalid headers must be dropped");
    }

    @Override
    public PropertyMap remedy(Resource resource, Context context) {
        return resource.properties().with(true, "dropInvalidHeaderFields");
    }
}
