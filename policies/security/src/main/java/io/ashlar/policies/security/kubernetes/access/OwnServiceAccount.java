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

/** Pods that talk to the API do so under a name of their own. */
public final class OwnServiceAccount implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-pod-service-account", "No pod uses the default service account")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("Rights given to the default account are given to every pod of the namespace.")
            .fix("Set serviceAccountName, or automountServiceAccountToken to false.")
            .reference(Framework.CHECKOV, "CKV_K8S_41")
            .reference(Framework.CIS_KUBERNETES, "5.1.5")
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
        if (!pod.flag("automountServiceAccountToken").orElse(true)) {
            return Verdict.pass();
        }
        String account = pod.text("serviceAccountName")
                .or(() -> pod.text("serviceAccount"))
                .orElse("default");
        return Verdict.require(
                !account.isEmpty() && !account.equals("default"),
                Texts.at(pod, "serviceAccountName")
                        + " is default: the pod must have an account of its own, or none mounted");
    }
}
