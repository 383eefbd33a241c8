package io.ashlar.policies.security.kubernetes.baseline;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.kubernetes.Pod;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Containers take no port of their node. */
public final class NoHostPort implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-pod-no-host-port", "No container takes a port of its node")
            .severity(Severity.MEDIUM)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("A port of the node is reachable past every network policy, and only one pod of a node can have"
                    + " it.")
            .fix("Remove hostPort and reach the pod through a service.")
            .reference(Framework.PSS, "Baseline")
            .reference(Framework.CHECKOV, "CKV_K8S_26")
            .reference(Framework.POLARIS, "hostPortSet")
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
                .eachContainer(container -> Verdict.each(
                        container.blocks("ports"),
                        port -> Verdict.require(
                                port.whole("hostPort").orElse(0) == 0,
                                "%s.hostPort is %s: a container may take no port of its node"
                                        .formatted(
                                                port.path(),
                                                port.text("hostPort").orElse("")))));
    }
}
