package io.ashlar.policies.security.kubernetes.network;

import io.ashlar.policies.security.kubernetes.LabelSelector;
import io.ashlar.policies.security.kubernetes.Namespaced;
import io.ashlar.policies.security.kubernetes.Neighbours;
import io.ashlar.policies.security.kubernetes.Pod;
import io.ashlar.policies.security.reading.Known;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;

/** Some network policy selects the pods of every workload. */
public final class NetworkPolicyCoversPods implements StackRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-pod-network-policy", "A network policy covers every pod")
            .severity(Severity.MEDIUM)
            .rationale("A pod without a policy is open to every other pod of the cluster, and may reach everything"
                    + " itself.")
            .fix("Add a NetworkPolicy of its namespace whose podSelector matches the labels of the pod.")
            .reference(Framework.KUBE_SCORE, "pod-networkpolicy")
            .reference(Framework.CIS_KUBERNETES, "5.3.2")
            .reference(Framework.POLARIS, "missingNetworkPolicy")
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
    public Verdict judge(Resource resource, Stack stack, Context context) {
        PropertyMap labels = Pod.of(resource).labels();
        return Known.any(
                Neighbours.of(resource, stack, List.of("kubernetes:networking.k8s.io/v1:NetworkPolicy")),
                policy -> Namespaced.same(policy, resource)
                        && LabelSelector.matches(policy.properties().block("spec", "podSelector"), labels),
                "no NetworkPolicy of this stack selects its pods");
    }
}
