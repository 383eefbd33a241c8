package io.ashlar.policies.security.kubernetes.container;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.kubernetes.Pod;
import io.ashlar.policies.security.reading.Texts;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;

/** Containers that serve tell whether they are alive and ready. */
public final class ProbesPresent implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-container-probes", "Containers have a liveness and a readiness probe")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale(
                    "Without probes traffic goes to containers that are still starting, and those that hang are never"
                            + " restarted.")
            .fix("Set livenessProbe and readinessProbe.")
            .reference(Framework.CHECKOV, "CKV_K8S_8", "CKV_K8S_9")
            .reference(Framework.KUBE_SCORE, "pod-probes")
            .reference(Framework.POLARIS, "livenessProbeMissing", "readinessProbeMissing")
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
        return Verdict.each(
                Pod.of(resource).spec().blocks("containers"),
                container -> Verdict.each(
                        List.of("livenessProbe", "readinessProbe"),
                        probe -> Verdict.require(container.has(probe), Texts.at(container, probe) + " is not set")));
    }
}
