package io.ashlar.policies.security.kubernetes.availability;

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

/** Several pods of a kind are not all evicted at once. */
public final class DisruptionBudgetPresent implements StackRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-workload-disruption-budget",
                    "A disruption budget selects every workload with several pods")
            .severity(Severity.MEDIUM)
            .rationale("Without a budget an upgrade of the nodes may evict all pods of a workload at the same time.")
            .fix("Add a PodDisruptionBudget with maxUnavailable 1 whose selector matches the pods.")
            .reference(
                    Framework.KUBE_SCORE, "deployment-has-poddisruptionbudget", "statefulset-has-poddisruptionbudget")
            .reference(Framework.POLARIS, "missingPodDisruptionBudget")
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
    public Verdict judge(Resource resource, Stack stack, Context context) {
        if (Scaling.fewest(resource, stack) < 2) {
            return Verdict.notApplicable("it runs a single pod");
        }
        PropertyMap labels = Pod.of(resource).labels();
        return Known.any(
                Neighbours.of(resource, stack, List.of("kubernetes:policy/v1:PodDisruptionBudget")),
                budget -> Namespaced.same(budget, resource)
                        && LabelSelector.matches(budget.properties().block("spec", "selector"), labels),
                "no PodDisruptionBudget of this stack selects its pods");
    }
}
