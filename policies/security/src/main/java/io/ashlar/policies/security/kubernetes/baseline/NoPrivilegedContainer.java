package io.ashlar.policies.security.kubernetes.baseline;

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

/** Containers are not privileged. */
public final class NoPrivilegedContainer implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("kubernetes-pod-not-privileged", "No container is privileged")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale("A privileged container reaches every device of its node: it is root on the node.")
            .fix("Remove securityContext.privileged; add the one capability that is needed instead.")
            .reference(Framework.PSS, "Baseline")
            .reference(Framework.CHECKOV, "CKV_K8S_16")
            .reference(Framework.POLARIS, "runAsPrivileged")
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
                .eachContainer(container -> Verdict.require(
                        !container.isTrue("securityContext", "privileged"),
                        Texts.at(container, "securityContext.privileged")
                                + " is true: no container may be privileged"));
    }
}
