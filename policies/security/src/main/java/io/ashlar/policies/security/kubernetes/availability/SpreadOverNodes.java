package io.ashlar.policies.security.kubernetes.availability;

import io.ashlar.policies.security.kubernetes.Pod;
import io.ashlar.policies.security.reading.Texts;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** The pods of a workload do not all lie on one node. */
public final class SpreadOverNodes implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-workload-spread", "Pods of a workload are spread over nodes or zones")
            .severity(Severity.LOW)
            .rationale("The scheduler may put all pods on one node: its end is the end of the workload.")
            .fix("Set topologySpreadConstraints over kubernetes.io/hostname or topology.kubernetes.io/zone.")
            .reference(
                    Framework.KUBE_SCORE, "deployment-has-host-podantiaffinity", "statefulset-has-host-podantiaffinity")
            .reference(Framework.POLARIS, "topologySpreadConstraint")
            .build();

    private static final Types TYPES = Pod.REPLICATED;

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
        return Verdict.require(
                !pod.blocks("topologySpreadConstraints").isEmpty() || pod.has("affinity", "podAntiAffinity"),
                Texts.at(pod, "topologySpreadConstraints") + " is empty, and there is no podAntiAffinity");
    }
}
