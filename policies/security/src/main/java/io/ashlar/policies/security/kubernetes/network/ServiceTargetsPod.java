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
import java.util.Optional;

/** Services lead somewhere. */
public final class ServiceTargetsPod implements StackRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-service-targets-pod", "The selector of a service matches a pod")
            .severity(Severity.MEDIUM)
            .rationale("A service whose selector matches nothing answers nobody, and nothing says so.")
            .fix("Let spec.selector match the labels of the pod template.")
            .reference(Framework.KUBE_SCORE, "service-targets-pod")
            .build();

    private static final Types TYPES = Types.of("kubernetes:core/v1:Service");

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
        Optional<PropertyMap> selector = resource.properties().block("spec", "selector");
        if (selector.isEmpty() || selector.get().keys().isEmpty()) {
            return Verdict.notApplicable("it selects no pods");
        }
        List<Resource> workloads = Neighbours.of(resource, stack, Pod.KINDS).stream()
                .filter(other -> Namespaced.same(other, resource))
                .toList();
        if (workloads.isEmpty()) {
            return Verdict.notApplicable("no workload of this stack is in its namespace");
        }
        return Known.any(
                workloads,
                workload -> LabelSelector.holds(selector.get(), Pod.of(workload).labels()),
                "spec.selector matches the pods of no workload of this stack in its namespace");
    }
}
