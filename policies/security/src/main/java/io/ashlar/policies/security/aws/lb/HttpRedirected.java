package io.ashlar.policies.security.aws.lb;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.preview.Outputs;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** A public load balancer sends HTTP on to HTTPS. */
public final class HttpRedirected implements StackRule {
    private static final String[] LOAD_BALANCERS = {
        "aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer"
    };

    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-lb-http-redirected", "Public load balancers redirect HTTP to HTTPS")
            .severity(Severity.MEDIUM)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("What a browser sends over HTTP can be read and changed on the way, cookies and passwords too.")
            .fix("Give the HTTP listener one default action of type redirect with protocol HTTPS.")
            .reference(Framework.CHECKOV, "CKV2_AWS_20")
            .reference(Framework.FSBP, "ELB.1")
            .build();

    private static final Types TYPES = Types.of("aws:lb/listener:Listener", "aws:alb/listener:Listener");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return TYPES;
    }

    @Override
    public Verdict judge(Resource resource, Stack stack, Context context) {
        if (resource.properties().text("protocol").filter("HTTP"::equals).isEmpty()) {
            return Verdict.notApplicable("it does not take HTTP");
        }
        boolean internal = stack.targets(resource, "loadBalancerArn", LOAD_BALANCERS).stream()
                .anyMatch(balancer -> !Outputs.isLeftToCloud(balancer, "internal")
                        && balancer.properties().isTrue("internal"));
        if (internal) {
            return Verdict.notApplicable("its load balancer is internal");
        }
        boolean redirects = resource.properties().blocks("defaultActions").stream()
                .anyMatch(action -> action.text("redirect", "protocol")
                        .filter("HTTPS"::equals)
                        .isPresent());
        return Verdict.require(redirects, "defaultActions do not redirect to HTTPS: nothing may be served over HTTP");
    }
}
