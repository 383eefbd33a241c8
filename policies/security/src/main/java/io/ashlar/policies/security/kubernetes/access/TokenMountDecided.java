package io.ashlar.policies.security.kubernetes.access;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.kubernetes.Pod;
import io.ashlar.policies.security.reading.Texts;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Pods mount a token of the API only where somebody decided so. */
public final class TokenMountDecided implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-pod-token-mount", "A token of the API is mounted only where it is needed")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("The token speaks to the API as the pod does: whoever reads one file has it.")
            .fix("Set automountServiceAccountToken to false; where the pod does talk to the API, to true beside a"
                    + " serviceAccountName.")
            .reference(Framework.CHECKOV, "CKV_K8S_38")
            .reference(Framework.CIS_KUBERNETES, "5.1.6")
            .reference(Framework.POLARIS, "automountServiceAccountToken")
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
    public Verdict judge(Resource resource, Context context) {
        PropertyMap pod = Pod.of(resource).spec();
        return Verdict.require(
                pod.has("automountServiceAccountToken"),
                Texts.at(pod, "automountServiceAccountToken")
                        + " is not set, which means true: say false, or true where the pod talks to the API");
    }
}
