package io.ashlar.policies.security.kubernetes.container;

import io.ashlar.policies.security.kubernetes.Pod;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** What restarts a container is not what takes it out of service. */
public final class ProbesDiffer implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-container-probes-differ", "The liveness probe is not the readiness probe")
            .severity(Severity.MEDIUM)
            .rationale("With the same probe a container that is merely busy is killed instead of relieved, and the load"
                    + " takes the next one down.")
            .fix("Let the liveness probe fail later than the readiness probe, or ask something else.")
            .reference(Framework.KUBE_SCORE, "pod-probes-identical")
            .build();

    private static final Types TYPES = Pod.SERVICES;

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
        return Verdict.each(Pod.of(resource).spec().blocks("containers"), container -> {
            if (!container.has("livenessProbe") || !container.has("readinessProbe")) {
                return Verdict.notApplicable("there are not two probes");
            }
            return Verdict.require(
                    !container.value("livenessProbe").equals(container.value("readinessProbe")),
                    container.path() + " has a livenessProbe equal to its readinessProbe: they must differ");
        });
    }
}
