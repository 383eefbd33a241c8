package io.ashlar.policies.security.kubernetes.restricted;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.kubernetes.Pod;
import io.ashlar.policies.security.reading.Texts;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Remediation;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Containers cannot gain more rights than they start with. */
public final class NoPrivilegeEscalation implements ResourceRule, Remediation {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-pod-no-privilege-escalation", "No container can gain more privileges than its parent")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("With setuid programs a process becomes root inside its container, the first step out of it.")
            .fix("Set securityContext.allowPrivilegeEscalation to false on each container.")
            .reference(Framework.PSS, "Restricted")
            .reference(Framework.CHECKOV, "CKV_K8S_20")
            .reference(Framework.POLARIS, "privilegeEscalationAllowed")
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
        Pod pod = Pod.of(resource);
        if (pod.runsOnWindows()) {
            return Verdict.notApplicable("Windows has no setuid");
        }
        return pod.eachContainer(container -> Verdict.require(
                !container.flag("securityContext", "allowPrivilegeEscalation").orElse(true),
                Texts.at(container, "securityContext.allowPrivilegeEscalation")
                        + " is not false: no container may gain privileges"));
    }

    @Override
    public PropertyMap remedy(Resource resource, Context context) {
        return Pod.changingContainers(
                resource, container -> container.with(false, "securityContext", "allowPrivilegeEscalation"));
    }
}
