package io.ashlar.policies.security.kubernetes.availability;

import io.ashlar.policies.security.kubernetes.Pod;
import io.ashlar.policy.Context;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Where an autoscaler sets the number of pods, the program does not. */
public final class AutoscalerOwnsReplicas implements StackRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-autoscaler-owns-replicas", "An autoscaled workload has no fixed number of replicas")
            .severity(Severity.LOW)
            .rationale("Every update sets the number back: in the middle of the load the pods that carry it are taken"
                    + " away.")
            .fix("Remove spec.replicas, or ignore changes of it.")
            .source(
                    "Migrating Deployments and StatefulSets to horizontal autoscaling",
                    "https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/")
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
        if (Scaling.autoscalers(resource, stack).isEmpty()) {
            return Verdict.notApplicable("no autoscaler of this stack targets it");
        }
        boolean handedOver = resource.options().ignoreChanges().stream()
                .anyMatch(path -> path.equals("spec.replicas") || path.equals("spec"));
        return Verdict.require(
                handedOver || !resource.properties().has("spec", "replicas"),
                "spec.replicas is set, and an autoscaler sets it too: remove it or ignore its changes");
    }
}
