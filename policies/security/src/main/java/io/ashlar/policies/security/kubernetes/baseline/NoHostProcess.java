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

/** Windows containers do not run as a process of their host. */
public final class NoHostProcess implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-pod-no-host-process", "No Windows container is a HostProcess container")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale("A HostProcess container has the rights of its node: whoever breaks into it owns the node.")
            .fix("Remove securityContext.windowsOptions.hostProcess from the pod and from each container.")
            .reference(Framework.PSS, "Baseline")
            .reference(Framework.POLARIS, "hostProcess")
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
                        !owner.isTrue("securityContext", "windowsOptions", "hostProcess"),
                        Texts.at(owner, "securityContext.windowsOptions.hostProcess")
                                + " is true: no container may be a process of its host"));
    }
}
