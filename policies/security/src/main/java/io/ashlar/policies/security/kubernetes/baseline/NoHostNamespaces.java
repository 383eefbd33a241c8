package io.ashlar.policies.security.kubernetes.baseline;

import io.ashlar.policies.security.kubernetes.Pod;
import io.ashlar.policies.security.reading.Texts;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;

/** Pods share no namespace with their node. */
public final class NoHostNamespaces implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-pod-no-host-namespaces",
                    "Pods do not share the network, the processes or the memory of their node")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale("In the host's namespaces a pod sees the traffic of all others, their processes and their shared"
                    + " memory.")
            .fix("Remove hostNetwork, hostPID and hostIPC.")
            .reference(Framework.PSS, "Baseline")
            .reference(Framework.CHECKOV, "CKV_K8S_17", "CKV_K8S_18", "CKV_K8S_19")
            .reference(Framework.POLARIS, "hostNetworkSet", "hostPIDSet", "hostIPCSet")
            .build();

    private static final Types TYPES = Pod.WORKLOADS;

    private static final List<String> FLAGS = List.of("hostNetwork", "hostPID", "hostIPC");

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
        PropertyMap pod = Pod.of(resource).spec();
        return Verdict.each(
                FLAGS,
                flag -> Verdict.require(
                        !pod.isTrue(flag), Texts.at(pod, flag) + " is true: a pod may not share it with its node"));
    }
}
