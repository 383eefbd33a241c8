package io.ashlar.policies.security.kubernetes.availability;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.kubernetes.LabelSelector;
import io.ashlar.policies.security.kubernetes.Namespaced;
import io.ashlar.policies.security.kubernetes.Neighbours;
import io.ashlar.policies.security.kubernetes.Pod;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;
import java.util.Set;

/** Disruption budgets leave room for an eviction. */
public final class DisruptionBudgetAllows implements StackRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-disruption-budget-allows", "A disruption budget allows a disruption")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("A budget that allows nothing stops every drain: nodes are never upgraded, or by force.")
            .fix("Set maxUnavailable to 1, or minAvailable below the fewest pods that run.")
            .source("Specifying a disruption budget", "https://kubernetes.io/docs/tasks/run-application/configure-pdb/")
            .reference(Framework.POLARIS, "pdbDisruptionsIsZero", "pdbMinAvailableGreaterThanHPAMinReplicas")
            .build();

    private static final Types TYPES = Types.of("kubernetes:policy/v1:PodDisruptionBudget");

    private static final List<String> WORKLOADS =
            List.of("kubernetes:apps/v1:Deployment", "kubernetes:apps/v1:StatefulSet");
    private static final Set<String> NONE = Set.of("0", "0%");

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
        PropertyMap budget = resource.properties().block("spec").orElse(PropertyMap.empty());
        return Verdict.judging(() -> nothing(budget))
                .and(() -> Verdict.each(
                        Neighbours.of(resource, stack, WORKLOADS).stream()
                                .filter(workload -> selects(resource, workload))
                                .toList(),
                        workload -> fewerThan(budget, workload, stack)));
    }

    private static Verdict nothing(PropertyMap budget) {
        String unavailable = budget.text("maxUnavailable").orElse("1");
        String available = budget.text("minAvailable").orElse("0");
        return Verdict.require(
                        !NONE.contains(unavailable),
                        "spec.maxUnavailable is %s: nothing may be evicted, ever".formatted(unavailable))
                .and(Verdict.require(
                        !available.equals("100%"), "spec.minAvailable is 100%: nothing may be evicted, ever"));
    }

    private static boolean selects(Resource budget, Resource workload) {
        return Namespaced.same(budget, workload)
                && LabelSelector.matches(
                        budget.properties().block("spec", "selector"),
                        Pod.of(workload).labels());
    }

    private static Verdict fewerThan(PropertyMap budget, Resource workload, Stack stack) {
        String written = budget.text("minAvailable").orElse("0");
        if (written.endsWith("%")) {
            return Verdict.pass();
        }
        int fewest = Scaling.fewest(workload, stack);
        return Verdict.require(
                Integer.parseInt(written) < fewest || fewest == 0,
                "spec.minAvailable is %s, and as few as %d pods of %s run: it must be less"
                        .formatted(written, fewest, workload.name()));
    }
}
