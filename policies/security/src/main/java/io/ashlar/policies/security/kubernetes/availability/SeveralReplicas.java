package io.ashlar.policies.security.kubernetes.availability;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Deployments run more than one pod. */
public final class SeveralReplicas implements StackRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-deployment-replicas", "A deployment runs at least two pods")
            .severity(Severity.LOW)
            .rationale("A single pod is an outage for every restart, eviction and lost node.")
            .fix("Set replicas to 2 or more, or minReplicas of its autoscaler.")
            .reference(Framework.POLARIS, "deploymentMissingReplicas")
            .build();

    private static final Types TYPES = Types.of("kubernetes:apps/v1:Deployment");

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
        int fewest = Scaling.fewest(resource, stack);
        return Verdict.require(
                fewest == 0 || fewest >= 2, "as few as %d pods run: at least 2 should".formatted(fewest));
    }
}
