package io.ashlar.policies.security.kubernetes.restricted;

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

/** Containers drop all capabilities. */
public final class DropsAllCapabilities implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-pod-drop-capabilities",
                    "Containers drop all capabilities and add none but NET_BIND_SERVICE")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("A runtime gives fourteen capabilities to every container; hardly any program needs one, every"
                    + " intruder is glad of them.")
            .fix("Set securityContext.capabilities.drop to [ALL] and add no other than NET_BIND_SERVICE.")
            .reference(Framework.PSS, "Restricted")
            .reference(Framework.CHECKOV, "CKV_K8S_28", "CKV_K8S_37")
            .reference(Framework.POLARIS, "insecureCapabilities")
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
        Pod pod = Pod.of(resource);
        if (pod.runsOnWindows()) {
            return Verdict.notApplicable("Windows has no capabilities");
        }
        return pod.eachContainer(DropsAllCapabilities::ofContainer);
    }

    private static Verdict ofContainer(PropertyMap container) {
        return Verdict.judging(() -> Verdict.require(
                        container.anyText("ALL"::equals, "securityContext", "capabilities", "drop"),
                        Texts.at(container, "securityContext.capabilities.drop") + " does not hold ALL: it must"))
                .and(() -> Texts.first(
                                container,
                                name -> !name.equals("NET_BIND_SERVICE"),
                                "securityContext",
                                "capabilities",
                                "add")
                        .map(name -> Verdict.fail("%s holds %s: it may hold NET_BIND_SERVICE only"
                                .formatted(Texts.at(container, "securityContext.capabilities.add"), name)))
                        .orElse(Verdict.pass()));
    }
}
