package io.ashlar.policies.security.kubernetes.baseline;

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

/** Pods mount nothing of their node. */
public final class NoHostPath implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("kubernetes-pod-no-host-path", "No volume is a path of the node")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale(
                    "A path of the node holds the kubelet's credentials and the container runtime's socket: with it a"
                            + " pod becomes the node.")
            .fix("Use emptyDir, a persistent volume claim or a projected volume instead of hostPath.")
            .reference(Framework.PSS, "Baseline")
            .reference(Framework.POLARIS, "hostPathSet")
            .reference(Framework.CHECKOV, "CKV_K8S_27")
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
        return Verdict.each(
                Pod.of(resource).spec().blocks("volumes"),
                volume -> Verdict.require(
                        !volume.has("hostPath"),
                        volume.path() + " is a hostPath: a pod may not mount its node's files"));
    }
}
