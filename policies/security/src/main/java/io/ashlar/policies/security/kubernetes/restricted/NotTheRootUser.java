package io.ashlar.policies.security.kubernetes.restricted;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.kubernetes.Pod;
import io.ashlar.policies.security.reading.Texts;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** No container asks for user 0. */
public final class NotTheRootUser implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("kubernetes-pod-not-user-zero", "No container runs as user 0")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("User 0 is root: files of the node that are mounted or leaked are open to it.")
            .fix("Remove runAsUser, or set it to a user above 0, e.g. 10001.")
            .reference(Framework.PSS, "Restricted")
            .reference(Framework.CHECKOV, "CKV_K8S_23")
            .build();

    private static final Types TYPES = Pod.WORKLOADS;

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
        return Pod.of(resource)
                .eachSecurityContext(owner -> Verdict.require(
                        owner.whole("securityContext", "runAsUser").orElse(1) != 0,
                        Texts.at(owner, "securityContext.runAsUser") + " is 0: it must be a user other than root"));
    }
}
