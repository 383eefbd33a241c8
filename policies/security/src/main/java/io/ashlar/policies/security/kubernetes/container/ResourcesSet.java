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

/** Containers say what they need and how much memory they may take. */
public final class ResourcesSet implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-container-resources", "Containers request CPU and memory and have a memory limit")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("Without requests the scheduler overfills nodes, and without a memory limit one leak evicts its"
                    + " neighbours.")
            .fix("Set resources.requests.cpu, resources.requests.memory and resources.limits.memory.")
            .reference(Framework.CHECKOV, "CKV_K8S_10", "CKV_K8S_12", "CKV_K8S_13")
            .reference(Framework.KUBE_SCORE, "container-resources")
            .build();

    private static final Types TYPES = Pod.WORKLOADS;

    private static final List<String[]> NEEDED = List.of(
            new String[] {"resources", "requests", "cpu"},
            new String[] {"resources", "requests", "memory"},
            new String[] {"resources", "limits", "memory"});

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
        return Pod.of(resource)
                .eachContainer(container -> Verdict.each(
                        NEEDED,
                        path -> Verdict.require(container.has(path), Texts.at(container, path) + " is not set")));
    }
}
